import type { BatchResult } from '@taper/engine';
import { csv } from './csv.ts';
import { indicatorCells, indicatorHeader } from './indicator-row.ts';

/** Writes one row a scenario and indicator, with the option of each factor in a column of its own. */
export function batchCsv({ factors, scenarios }: BatchResult): string {
  const ids = factors.map(({ id }) => id);
  return csv(
    ['scenario', ...ids, 'against', ...indicatorHeader],
    scenarios.flatMap(({ name, options, against, indicators }) =>
      indicators.map((indicator) => [
        ...[name, ...ids.map((factor) => options[factor] ?? ''), against],
        ...indicatorCells(indicator),
      ]),
    ),
  );
}
