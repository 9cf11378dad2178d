import type { ComparedIndicator, IndicatorResult } from '@taper/engine';
import type { Cell } from './csv.ts';

/** Columns of an indicator in a table of results. */
export const indicatorHeader = [
  ...['indicator', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high', 'p10', 'p50', 'p90'],
  ...['plausible_low', 'plausible_high'],
  ...['difference', 'difference_ci95_low', 'difference_ci95_high', 'difference_p10', 'difference_p90'],
  ...['difference_plausible_low', 'difference_plausible_high'],
  ...['difference_simultaneous_low', 'difference_simultaneous_high', 'pairing', 'verdict'],
  ...['clear_from', 'shows_from'],
] as const;

const NO_RANGE = [null, null] as const;

/** Writes an indicator's columns; those of the difference are empty where there is none. */
export function indicatorCells(indicator: IndicatorResult | ComparedIndicator): Cell[] {
  const { id, label, unit, mean, ci95, p10, p50, p90, plausible } = indicator;
  const difference = 'difference' in indicator ? indicator.difference : null;
  return [
    ...[id, label, unit, mean],
    ...(ci95 ?? NO_RANGE),
    ...[p10, p50, p90],
    ...(plausible ?? NO_RANGE),
    difference?.mean ?? null,
    ...(difference?.ci95 ?? NO_RANGE),
    ...[difference?.p10 ?? null, difference?.p90 ?? null],
    ...(difference?.plausible ?? NO_RANGE),
    ...(difference?.simultaneous ?? NO_RANGE),
    ...[difference?.pairing ?? null, difference?.verdict ?? null],
    ...[difference?.when?.clear ?? null, difference?.when?.shows ?? null],
  ];
}
