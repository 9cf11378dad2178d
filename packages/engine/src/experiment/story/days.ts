import { dayNumber, isoDate } from '../../calendar/dates.ts';
import { monthName } from '../../calendar/month-names.ts';

/** The ISO date of a day of a run, from where the horizon starts. */
export function dateOf(start: string, day: number): string {
  return isoDate(dayNumber(start) + Math.floor(day));
}

/** Counts from date to date, so that waits agree with the dates beside them. */
export function daysBetween(from: number, to: number): number {
  return Math.floor(to) - Math.floor(from);
}

/** Writes a number of days. */
export function daysText(days: number): string {
  return days === 0 ? 'less than a day' : daysOfWork(days);
}

/** Writes a number of days of work: none is none. */
export function daysOfWork(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** Writes an ISO day in words: `3 May 2015`. */
export function dateText(iso: string): string {
  return `${Number(iso.slice(-2))} ${monthName(iso, 0)}`;
}
