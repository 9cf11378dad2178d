import { plural } from '../text/findings-text.ts';

const MILLISECONDS = 86_400_000;

/** The ISO date of a day of the run, from where the horizon starts. */
export function dateOf(start: string, day: number): string {
  return new Date(Date.parse(start) + Math.floor(day) * MILLISECONDS).toISOString().slice(0, 10);
}

/** Counts from date to date, so that waits agree with the dates beside them. */
export function daysBetween(from: number, to: number): number {
  return Math.floor(to) - Math.floor(from);
}

/** Writes a number of days. */
export function daysText(days: number): string {
  return days === 0 ? 'less than a day' : plural(days, 'day');
}
