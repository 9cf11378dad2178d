/** How long a count stood at each value: time-shares of a number of families. */
export class TimeShares {
  /** Days at 0, at 1 and so on. */
  readonly days: number[] = [0];
  #count: number;
  #since = 0;

  constructor(count = 0) {
    this.#count = count;
  }

  change(by: number, day: number): void {
    this.days[this.#count] = (this.days[this.#count] ?? 0) + day - this.#since;
    this.#count += by;
    this.#since = day;
  }

  /** Days times the count. */
  integral(): number {
    return this.days.reduce((sum, days, count) => sum + days * count, 0);
  }

  /** Days on which the count was at most so much. */
  atMost(count: number): number {
    return this.days.slice(0, count + 1).reduce((sum, days) => sum + days, 0);
  }
}
