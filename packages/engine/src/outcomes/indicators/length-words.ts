import { daysAMonth } from '../../scenario/duration.ts';

/** Writes a length of time as people say it: `12 months`, `13 weeks`, `45 days`. */
export function lengthInWords(days: number): string {
  if (isWhole(days / daysAMonth)) return counted(days / daysAMonth, 'month');
  if (isWhole(days / 7)) return counted(days / 7, 'week');
  return counted(days, 'day');
}

function isWhole(number: number): boolean {
  return number >= 0.5 && Math.abs(number - Math.round(number)) < 1e-6;
}

function counted(number: number, unit: string): string {
  const written = Math.round(number * 10) / 10;
  return `${written} ${unit}${written === 1 ? '' : 's'}`;
}
