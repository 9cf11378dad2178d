import type { CompareResult, ComparedIndicator, IndicatorResult, RunResult } from '@taper/engine';
import { type Cell, csv } from './csv.ts';

const HEADER = [
  ...['scenario', 'indicator', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high', 'p10', 'p50', 'p90'],
  ...['difference', 'difference_ci95_low', 'difference_ci95_high', 'verdict'],
];

/** Writes one row a scenario and indicator; differences are empty for the base and for a run of one scenario. */
export function summaryCsv(result: RunResult | CompareResult): string {
  const scenarios =
    'scenarios' in result ? result.scenarios : [{ ...result.scenario, indicators: result.indicators }];
  return csv(
    HEADER,
    scenarios.flatMap(({ name, indicators }) => indicators.map((indicator) => row(name, indicator))),
  );
}

function row(scenario: string, indicator: IndicatorResult | ComparedIndicator): Cell[] {
  const { id, label, unit, mean, ci95, p10, p50, p90 } = indicator;
  const difference = 'difference' in indicator ? indicator.difference : null;
  return [
    ...[scenario, id, label, unit, mean],
    ...(ci95 ?? [null, null]),
    ...[p10, p50, p90, difference?.mean ?? null],
    ...(difference?.ci95 ?? [null, null]),
    difference?.verdict ?? null,
  ];
}
