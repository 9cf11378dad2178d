import type { MonthBand } from '../../charts/monthly-bands.ts';

/** Where a difference first goes the other way than it ends. */
export interface Dip {
  readonly date: Date;
  /** Scenario minus base, in the unit of the series. */
  readonly difference: number;
}

/** Months at the end whose mean difference says which way it ends: one alone may be a fluke. */
const AT_THE_END = 6;

/**
 * Finds the month in which a scenario is furthest on the other side of the base than where it ends: things may get worse
 * before they get better.
 * @param matters a difference this small is of no consequence, there as at the end
 * @returns null where there is none, or where it ends on no side
 */
export function dipOf(base: readonly MonthBand[], other: readonly MonthBand[], matters: number): Dip | null {
  const before = new Map(base.map(({ date, mean }) => [date.getTime(), mean]));
  const differences = other.flatMap(({ date, mean }) => {
    const from = before.get(date.getTime());
    return from === undefined ? [] : [{ date, difference: mean - from }];
  });
  const last = differences.slice(-AT_THE_END);
  const end = last.reduce((sum, { difference }) => sum + difference, 0) / Math.max(1, last.length);
  if (Math.abs(end) <= matters) return null;
  const contrary = differences.filter(({ difference }) => difference * end < 0);
  const furthest = contrary.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  return furthest === undefined || Math.abs(furthest.difference) <= matters ? null : furthest;
}
