import { monthName } from '@taper/engine';

/** Writes a horizon in words: `April 2015 to March 2018`, or `36 months from 2015-04-15` when it begins mid-month. */
export function periodText({ start, months }: { readonly start: string; readonly months: number }): string {
  if (!start.endsWith('-01')) return `${months} months from ${start}`;
  const first = monthName(start, 0);
  return months === 1 ? first : `${first} to ${monthName(start, months - 1)}`;
}
