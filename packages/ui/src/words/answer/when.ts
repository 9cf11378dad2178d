import { verdictWords } from '@taper/engine';
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
 * Says from when on a difference is clear in the model and shows in one council's figures, and when it was clear on
 * another side than at the end; null where nothing is said of its months.
 * @param start first day of the results
 */
export function whenInWords({ when }: Pick<Difference, 'when'>, start: string): string | null {
  if (when === undefined) return null;
  const { clear, shows } = when;
  const between = betweenInWords({ when }, start);
  if (clear === null && shows === null)
    return between === null
      ? 'Month by month there is no clear difference by the end'
      : `Month by month it is ${between}, and not clear at the end`;
  const month = (day: string) => monthAndNumber(start, day);
  const first = clear === null ? 'Not clear month by month' : `Clear from ${month(clear)}`;
  const before = between === null ? '' : `, after it was ${between}`;
  if (shows === null) return `${first}${before}; one council would not see it in its figures by the end`;
  return `${first}${before}; one council would see it in its figures from ${month(shows)}`;
}

/** When a difference was clear on another side than at the end: `clearly lower from month 8 (…) to month 20 (…)`; else null. */
export function betweenInWords({ when }: Pick<Difference, 'when'>, start: string): string | null {
  if (when?.between == null) return null;
  const { from, to, side } = when.between;
  return `${verdictWords(side)} from ${monthAndNumber(start, from)} to ${monthAndNumber(start, to)}`;
}

function monthAndNumber(start: string, day: string): string {
  return `month ${monthNumber(start, day)} (${monthInWords(day)})`;
}
