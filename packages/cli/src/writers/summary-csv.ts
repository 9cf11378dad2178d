import type { CompareResult, RunResult } from '@taper/engine';
import { csv } from './csv.ts';
import { indicatorCells, indicatorHeader } from './indicator-row.ts';

/** Writes one row a scenario and indicator; differences are empty for the base and for a run of one scenario. */
export function summaryCsv(result: RunResult | CompareResult): string {
  const scenarios =
    'scenarios' in result ? result.scenarios : [{ ...result.scenario, indicators: result.indicators }];
  return csv(
    ['scenario', ...indicatorHeader],
    scenarios.flatMap(({ name, indicators }) =>
      indicators.map((indicator) => [name, ...indicatorCells(indicator)]),
    ),
  );
}
