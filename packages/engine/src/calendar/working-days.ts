import { weekday } from './dates.ts';

const SUNDAY = 0;
const SATURDAY = 6;

/**
 * Counts in working days: Monday to Friday, but for the bank holidays given. Statutory clocks run in them. Built once
 * for a span of days, it then answers each question from a table.
 */
export class WorkingDays {
  readonly #first: number;
  /** For each day of the span, the working days up to and including it. */
  readonly #through: Int32Array;
  /** The working days of the span in order, as day numbers. */
  readonly #days: Int32Array;

  /** Covers the day numbers `first` to `last`, both included; `holidays` are day numbers in any order. */
  constructor(first: number, last: number, holidays: Iterable<number>) {
    const closed = new Set(holidays);
    const days: number[] = [];
    this.#first = first;
    this.#through = new Int32Array(last - first + 1);
    for (let day = first; day <= last; day++) {
      const ofWeek = weekday(day);
      if (ofWeek !== SATURDAY && ofWeek !== SUNDAY && !closed.has(day)) days.push(day);
      this.#through[day - first] = days.length;
    }
    this.#days = Int32Array.from(days);
  }

  /**
   * Finds the `n`-th working day after `day`, which itself does not count; from a weekend or holiday the first is
   * the next working day. `n` is whole and not negative; 0 gives `day`. The time of day is kept.
   * Throws RangeError beyond the span.
   */
  addWorkingDays(day: number, n: number): number {
    if (n === 0) return day;
    const found = this.#days[this.#countThrough(day) + n - 1];
    if (found === undefined || !(n > 0))
      throw new RangeError(`no working day ${n} after day ${day} in this span`);
    return found + (day - Math.floor(day));
  }

  /**
   * Counts the working days after day `a` up to and including day `b`: 0 on the same day, so that
   * `addWorkingDays(a, n)` is `n` away from `a`. Negative where `b` comes first. Throws RangeError beyond the span.
   */
  workingDaysBetween(a: number, b: number): number {
    return this.#countThrough(b) - this.#countThrough(a);
  }

  #countThrough(day: number): number {
    const count = this.#through[Math.floor(day) - this.#first];
    if (count === undefined) throw new RangeError(`day ${day} is outside the span of these working days`);
    return count;
  }
}
