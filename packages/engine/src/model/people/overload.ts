const WEEKS_BACK = 4;
const WEEK = 7;

/**
 * How overloaded each unit is: min(1, max(0, wanted / hours - 1)), with hours as if nobody were absent today, averaged
 * over the last four weeks that have ended (MODEL.md section 7).
 */
export class Overload {
  readonly #value: Float64Array;
  readonly #since: Float64Array;
  /** Integral over the present week. */
  readonly #sum: Float64Array;
  /** Averages of the last weeks: `unit * 4 + week`. */
  readonly #weeks: Float64Array;
  readonly #average: Float64Array;
  #week = 0;

  constructor(units: number, start: number) {
    this.#value = new Float64Array(units);
    this.#since = new Float64Array(units).fill(start);
    this.#sum = new Float64Array(units);
    this.#weeks = new Float64Array(units * WEEKS_BACK);
    this.#average = new Float64Array(units);
  }

  /** The four-week average. */
  average(unit: number): number {
    return this.#average[unit]!;
  }

  /**
   * Notes how a unit stands from now on.
   *
   * @param wanted hours a week that its families want
   * @param hours hours a week that its people would give if all were there
   */
  note(unit: number, wanted: number, hours: number, now: number): void {
    const value = wanted <= hours ? 0 : hours === 0 ? 1 : Math.min(1, wanted / hours - 1);
    if (value === this.#value[unit]) return;
    this.#sum[unit]! += (now - this.#since[unit]!) * this.#value[unit]!;
    this.#since[unit] = now;
    this.#value[unit] = value;
  }

  /** Ends a week of all units. */
  endWeek(now: number): void {
    this.#week = (this.#week + 1) % WEEKS_BACK;
    for (let unit = 0; unit < this.#value.length; unit++) {
      const sum = this.#sum[unit]! + (now - this.#since[unit]!) * this.#value[unit]!;
      this.#since[unit] = now;
      this.#sum[unit] = 0;
      const first = unit * WEEKS_BACK;
      this.#weeks[first + this.#week] = sum / WEEK;
      let total = 0;
      for (let week = first; week < first + WEEKS_BACK; week++) total += this.#weeks[week]!;
      this.#average[unit] = total / WEEKS_BACK;
    }
  }

  /** Goes on for a unit where another left it. */
  resume(unit: number, from: Overload, source: number): void {
    this.#value[unit] = from.#value[source]!;
    this.#since[unit] = from.#since[source]!;
    this.#sum[unit] = from.#sum[source]!;
    this.#average[unit] = from.#average[source]!;
    this.#week = from.#week;
    for (let week = 0; week < WEEKS_BACK; week++)
      this.#weeks[unit * WEEKS_BACK + week] = from.#weeks[source * WEEKS_BACK + week]!;
  }
}
