import type { ComparedIndicator, IndicatorResult } from '@taper/engine';
import type { Cell } from './csv.ts';

/** Columns of an indicator in a table of results. */
export const indicatorHeader = [
  ...['indicator', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high', 'p10', 'p50', 'p90'],
  ...['difference', 'difference_ci95_low', 'difference_ci95_high', 'verdict'],
] as const;

/** Writes an indicator's columns; those of the difference are empty where there is none. */
export function indicatorCells(indicator: IndicatorResult | ComparedIndicator): Cell[] {
  const { id, label, unit, mean, ci95, p10, p50, p90 } = indicator;
  const difference = 'difference' in indicator ? indicator.difference : null;
  return [
    ...[id, label, unit, mean],
    ...(ci95 ?? [null, null]),
    ...[p10, p50, p90, difference?.mean ?? null],
    ...(difference?.ci95 ?? [null, null]),
    difference?.verdict ?? null,
  ];
}
