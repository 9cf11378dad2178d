import type { MonthlyResult } from '@taper/engine';
import { csv } from './csv.ts';

const HEADER = [
  ...['scenario', 'month', 'series', 'label', 'unit'],
  ...['mean', 'ci95_low', 'ci95_high', 'p10', 'p50', 'p90', 'plausible_low', 'plausible_high'],
];

/** Writes one row a scenario, series and month. */
export function monthlyCsv(results: readonly MonthlyResult[]): string {
  return csv(
    HEADER,
    results.map(({ scenario, month, series, label, unit, mean, ci95, p10, p50, p90, plausible }) => [
      ...[scenario, month, series, label, unit, mean],
      ...(ci95 ?? [null, null]),
      ...[p10, p50, p90],
      ...(plausible ?? [null, null]),
    ]),
  );
}
