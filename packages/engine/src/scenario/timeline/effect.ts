import { dayNumber } from '../../calendar/dates.ts';
import type { DatedChangeSpec, IsoDate } from '../types.ts';

const WEEK = 7;

/** When a dated change holds, in days since the start of the horizon. */
export interface Dates {
  readonly from: number;
  /** When the numbers start to go back; Infinity: never. */
  readonly to: number;
  /** Whole days that the change takes, both ways. */
  readonly ramp: number;
  readonly curve: DatedChangeSpec['curve'];
}

/** Counts the dates of a change from the start of the horizon; a ramp ends with a whole day. */
export function datesOf({ from, to, ramp, curve }: DatedChangeSpec, start: IsoDate): Dates {
  const day = (date: IsoDate): number => dayNumber(date) - dayNumber(start);
  return { from: day(from), to: to === null ? Infinity : day(to), ramp: Math.ceil(ramp), curve };
}

/** Lists the days on which a change takes a step, its going back included: weekly, the last in full. */
export function stepDays({ from, to, ramp }: Dates): number[] {
  return [...rampDays(from, ramp), ...(to === Infinity ? [] : rampDays(to, ramp))];
}

function rampDays(first: number, ramp: number): number[] {
  const weeks = Math.max(1, Math.ceil(ramp / WEEK));
  return Array.from({ length: weeks }, (_, week) => first + Math.min((week + 1) * WEEK, ramp));
}

/** Says how much of a change is in force on a day: 0 for nothing of it, 1 for all. */
export function effectOn({ from, to, ramp, curve }: Dates, day: number): number {
  return day < to ? progress(day - from, ramp, curve) : 1 - progress(day - to, ramp, curve);
}

function progress(elapsed: number, ramp: number, curve: Dates['curve']): number {
  if (elapsed < 0) return 0;
  if (elapsed >= ramp) return 1;
  const done = (Math.floor(elapsed / WEEK) * WEEK) / ramp;
  return curve === 'linear' ? done : done * done * (3 - 2 * done);
}
