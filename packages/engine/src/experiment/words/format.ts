import { moneyDigits, moneyParts } from './format-money.ts';

/**
 * Numbers as people say them: 20.9%, 1,240, 14.2 days, −1.9 points, £0.4m a year. Written out here and not left to `Intl`, whose
 * answers differ between hosts; the page, the command line and the tests show the same text.
 */

/** Writes a number of an indicator in its unit. */
export type NumberFormat = (value: number | null, unit: string, magnitude?: number) => string;

const MINUS = '\u2212';
const NOTHING = '–';

/** What stands behind a number; units without a word here are told by the label of the indicator. */
const suffixes: Readonly<Record<string, { value: string; change: string }>> = {
  share: { value: '%', change: ' points' },
  days: { value: ' days', change: ' days' },
};

/**
 * Writes a value: `20.9%`, `1,240`, `14.2 days`, `£12,300`; a dash where there is none.
 * @param unit of the indicator
 * @param magnitude how large the numbers are that it stands among; sets the decimals, so that a column has the same
 */
export const formatValue: NumberFormat = (value, unit, magnitude) =>
  value === null || !isFinite(value) ? NOTHING : digits(value, unit, magnitude) + suffixOf(unit, 'value');

/** Writes a difference with its sign: `−1.9 points`, `+34`; shares differ in percentage points. */
export const formatChange: NumberFormat = (value, unit, magnitude) => {
  if (value === null || !isFinite(value)) return NOTHING;
  const written = digits(value, unit, magnitude);
  const sign = value > 0 && /[1-9]/.test(written) ? '+' : '';
  return sign + written + suffixOf(unit, 'change');
};

/**
 * Writes an interval, the unit once: `20.5–21.3%`, `−2.3 to −1.5 points`.
 * @param format how each end is written
 */
export function formatRange(
  range: readonly [number, number] | null,
  unit: string,
  format: NumberFormat = formatValue,
  magnitude?: number,
): string {
  if (range === null) return NOTHING;
  const size = magnitude ?? Math.max(Math.abs(range[0]), Math.abs(range[1]));
  const [low, high] = [format(range[0], unit, size), format(range[1], unit, size)];
  const suffix = suffixOf(unit, format === formatChange ? 'change' : 'value');
  const start = high.endsWith(suffix) ? low.slice(0, low.length - suffix.length) : low;
  // Beside signs a dash would read as a minus.
  const isSigned = format === formatChange || start.startsWith(MINUS);
  return start + (isSigned ? ' to ' : '–') + high;
}

function suffixOf(unit: string, of: 'value' | 'change'): string {
  return suffixes[unit]?.[of] ?? moneyParts(unit)?.suffix ?? '';
}

function digits(value: number, unit: string, magnitude: number | undefined): string {
  const scale = unit === 'share' ? 100 : 1;
  const money = moneyParts(unit);
  const written =
    money === null
      ? Math.abs(value * scale).toFixed(decimals(unit, Math.abs((magnitude ?? value) * scale)))
      : moneyDigits(value, magnitude === undefined ? undefined : Math.abs(magnitude));
  const grouped = written.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
  const sign = value < 0 && /[1-9]/.test(written) ? MINUS : '';
  return sign + (money?.symbol ?? '') + grouped;
}

/** Counts and days to one place and whole from 100, shares to a tenth of a percent, ratios to three figures. */
function decimals(unit: string, magnitude: number): number {
  if (unit === 'share') return 1;
  if (magnitude >= 99.95) return 0;
  const isCount = /^(children|families|days)( a year)?$/.test(unit);
  return magnitude >= 9.995 || isCount ? 1 : 2;
}
