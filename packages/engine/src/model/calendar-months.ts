import { calendarDate, dayOfDate } from '../calendar/dates.ts';

/** Days before and after the start of a horizon for which months are looked up rather than reckoned. */
const SPAN = 366 * 320;
const DECEMBER = 12;

/**
 * Makes a function from days since the start of a horizon to the calendar month, 0 for January.
 *
 * @param startDay day number (since 1970-01-01) on which the horizon starts
 */
export function calendarMonths(startDay: number): (day: number) => number {
  const months = new Uint8Array(2 * SPAN);
  const first = startDay - SPAN;
  // Month by month: a date for every single day would take longer than many a run.
  for (let from = 0; from < months.length;) {
    const { year, month } = calendarDate(first + from);
    const next = month === DECEMBER ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, month + 1, 1);
    months.fill(month - 1, from, next - first);
    from = next - first;
  }
  return (day) => months[Math.floor(day) + SPAN] ?? 0;
}
