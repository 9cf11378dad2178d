import { calendarDate } from '../calendar/dates.ts';

/** Days before and after the start of a horizon for which months are looked up rather than reckoned. */
const SPAN = 366 * 320;

/**
 * Makes a function from days since the start of a horizon to the calendar month, 0 for January.
 *
 * @param startDay day number (since 1970-01-01) on which the horizon starts
 */
export function calendarMonths(startDay: number): (day: number) => number {
  const months = new Uint8Array(2 * SPAN);
  const first = startDay - SPAN;
  for (let i = 0; i < months.length; i++) months[i] = calendarDate(first + i).month - 1;
  return (day) => months[Math.floor(day) + SPAN] ?? 0;
}
