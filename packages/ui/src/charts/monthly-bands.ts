import { summarise } from '@taper/engine';
import type { Design, Outcomes } from '@taper/engine';

/** One month of a series over all runs. */
export interface MonthBand {
  /** The middle of the month, in UTC: a month's number is its average over the days of the month. */
  readonly date: Date;
  readonly mean: number;
  /** 95% interval of the mean, cut off at 0: nobody is fewer than none. */
  readonly ci95: readonly [number, number];
  /** One year in ten lies below the first, one in ten above the second. */
  readonly likely: readonly [number, number];
}

/**
 * Summarises a monthly series of one scenario over the runs finished so far.
 * @param scenario place in the comparison; 0 is the base
 * @param start first day of the first month, ISO
 * @param design what the runs share
 * @returns a band a month; months in which no run counted anything are left out
 */
export function monthlyBands(
  outcomes: Outcomes,
  scenario: number,
  series: string,
  start: string,
  design?: Design,
): readonly MonthBand[] {
  const months = outcomes.layouts[scenario]?.months ?? 0;
  const bands: MonthBand[] = [];
  for (let month = 0; month < months; month++) {
    const { mean, ci95, p10, p90 } = summarise(outcomes.month(scenario, series, month), design);
    if (mean === null || ci95 === null || p10 === null || p90 === null) continue;
    bands.push({
      date: middleOfMonth(start, month),
      mean,
      ci95: [Math.max(0, ci95[0]), ci95[1]],
      likely: [p10, p90],
    });
  }
  return bands;
}

/** One month of a series in one run, or as it is expected. */
export interface MonthPoint {
  readonly date: Date;
  readonly value: number;
}

/** Dates numbers by month, the first at the first; months in which nothing was counted are left out. */
export function monthPoints(values: ArrayLike<number>, start: string): readonly MonthPoint[] {
  return Array.from(values, (value, month) => ({ date: middleOfMonth(start, month), value })).filter(
    ({ value }) => Number.isFinite(value),
  );
}

/** The middle of a month of the horizon. */
export function middleOfMonth(start: string, month: number): Date {
  const first = new Date(`${start}T00:00:00Z`);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 15));
}
