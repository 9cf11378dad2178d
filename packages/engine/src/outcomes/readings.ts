import { daysAYear } from '../scenario/duration.ts';
import type { Channels } from './channels.ts';
import { NO_COHORTS, type CohortReadings } from './cohort-readings.ts';
import type { Recorder } from './recorder.ts';

/** Reads a recorder over a run of months: means of gauges, sums of counters. */
export class Readings {
  readonly channels: Channels;
  readonly days: number;
  readonly cohorts: CohortReadings;
  /** First month, and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly #recorder: Recorder;

  /**
   * @param monthStarts days on which months start, the last entry being the end
   * @param from,to first month, and one past the last
   * @param cohorts reads the cohorts, over their own time whatever the months
   */
  constructor(
    recorder: Recorder,
    channels: Channels,
    monthStarts: Float64Array,
    from: number,
    to: number,
    cohorts: CohortReadings = NO_COHORTS,
  ) {
    this.#recorder = recorder;
    this.channels = channels;
    this.from = from;
    this.to = to;
    this.cohorts = cohorts;
    this.days = monthStarts[to]! - monthStarts[from]!;
  }

  /** Mean of a gauge over time. */
  mean(gauge: number): number {
    return this.integral(gauge) / this.days;
  }

  /** Integral of a gauge over the days. */
  integral(gauge: number): number {
    const { integrals, gauges } = this.#recorder;
    let sum = 0;
    for (let month = this.from; month < this.to; month++) sum += integrals[month * gauges + gauge]!;
    return sum;
  }

  /** Sum of a counter. */
  sum(counter: number): number {
    const { sums, counters } = this.#recorder;
    let sum = 0;
    for (let month = this.from; month < this.to; month++) sum += sums[month * counters + counter]!;
    return sum;
  }

  /** Sum of a counter, a year of 365.25 days. */
  perYear(counter: number): number {
    return (this.sum(counter) / this.days) * daysAYear;
  }
}

/** A ratio that is not a number where nothing was counted. */
export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN;
}
