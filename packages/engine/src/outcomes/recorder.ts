/**
 * Gauges (a number that holds until it changes: families open, hours given) and counters (things that happen),
 * month by month. Knows nothing of what they mean: `channels.ts` gives them their places.
 */
export class Recorder {
  /** Integral of each gauge over the days of each month: `month * gauges + gauge`. */
  readonly integrals: Float64Array;
  /** Sum of each counter in each month: `month * counters + counter`. */
  readonly sums: Float64Array;
  readonly gauges: number;
  readonly counters: number;
  readonly months: number;
  readonly #value: Float64Array;
  readonly #since: Float64Array;
  #month = -1;

  constructor(gauges: number, counters: number, months: number) {
    this.gauges = gauges;
    this.counters = counters;
    this.months = months;
    this.integrals = new Float64Array(gauges * months);
    this.sums = new Float64Array(counters * months);
    this.#value = new Float64Array(gauges);
    this.#since = new Float64Array(gauges);
  }

  /** The month that is being recorded; -1 before the first. */
  get month(): number {
    return this.#month;
  }

  /** Current value of a gauge. */
  value(gauge: number): number {
    return this.#value[gauge]!;
  }

  /** Starts the next month, at its first moment. What happens before the first month is not recorded. */
  startMonth(now: number): void {
    this.#flush(now);
    this.#month++;
  }

  /** Ends the last month. */
  finish(now: number): void {
    this.#flush(now);
    this.#month = -1;
  }

  /**
   * Goes on where another recorder of the same channels stands: takes over all that it has recorded and the month it
   * is in. Gauges keep the values that they have here.
   *
   * @throws RangeError when the other has other channels or months
   */
  resume(other: Recorder, now: number): void {
    if (other.integrals.length !== this.integrals.length || other.sums.length !== this.sums.length)
      throw new RangeError('Only a recorder of the same channels and months can go on for another.');
    other.#flush(now);
    this.integrals.set(other.integrals);
    this.sums.set(other.sums);
    this.#month = other.#month;
    this.#since.fill(now);
  }

  /** Sets a gauge. */
  set(gauge: number, value: number, now: number): void {
    if (this.#month >= 0) {
      this.integrals[this.#month * this.gauges + gauge]! += (now - this.#since[gauge]!) * this.#value[gauge]!;
      this.#since[gauge] = now;
    }
    this.#value[gauge] = value;
  }

  /** Changes a gauge by an amount. */
  add(gauge: number, amount: number, now: number): void {
    this.set(gauge, this.#value[gauge]! + amount, now);
  }

  /** Adds to a counter. */
  count(counter: number, amount: number): void {
    if (this.#month >= 0) this.sums[this.#month * this.counters + counter]! += amount;
  }

  #flush(now: number): void {
    const values = this.#value;
    const since = this.#since;
    const first = this.#month * this.gauges;
    if (first >= 0) {
      for (let gauge = 0; gauge < this.gauges; gauge++) {
        const value = values[gauge]!;
        if (value !== 0) this.integrals[first + gauge]! += (now - since[gauge]!) * value;
      }
    }
    since.fill(now);
  }
}
