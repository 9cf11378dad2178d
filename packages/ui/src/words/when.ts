import type { Difference } from '@taper/engine';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Counts months of the results up to a day, the first as 1. */
export function monthNumber(start: string, day: string): number {
  const [from, to] = [new Date(start), new Date(day)];
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
}

/** Names a month: `May 2016`. */
export function monthInWords(day: string | Date): string {
  return MONTH.format(new Date(day));
}

/**
 * Says from when on a difference is clear in the model and shows in one council's figures; null where nothing is said of
 * its months.
 * @param start first day of the results
 */
export function whenInWords({ when }: Pick<Difference, 'when'>, start: string): string | null {
  if (when === undefined) return null;
  const { clear, shows } = when;
  if (clear === null && shows === null) return 'Month by month there is no clear difference by the end';
  const month = (day: string) => `month ${monthNumber(start, day)} (${monthInWords(day)})`;
  const first = clear === null ? 'Not clear month by month' : `Clear from ${month(clear)}`;
  if (shows === null) return `${first}; one council would not see it in its figures by the end`;
  return `${first}; one council would see it in its figures from ${month(shows)}`;
}
