const YEAR = 12;

/** A monthly outcome of a run from its start, one number a month and replication. */
export class SettlingSeries {
  readonly #months: readonly Float64Array[];

  /** @param months the values of each month, a number a replication; NaN where nothing was counted */
  constructor(months: readonly Float64Array[]) {
    this.#months = months;
  }

  /** First month of the second half, less what does not fill a year at its start: seasons count equally often in it. */
  get secondHalf(): number {
    const half = Math.floor(this.#months.length / 2);
    return this.#months.length - Math.max(1, Math.floor(half / YEAR)) * YEAR;
  }

  /** Means over replications, month by month; NaN where no replication counted anything. */
  means(): Float64Array {
    return Float64Array.from(this.#months, (values) =>
      meanOf(values.filter((value) => !Number.isNaN(value))),
    );
  }

  /** By how much a year from a month on is off the second half, in each replication. */
  off(month: number): Float64Array {
    const { length } = this.#months;
    return this.#perReplication(
      (values) => meanOf(values.slice(month, month + YEAR)) - meanOf(values.slice(this.secondHalf)),
      month + YEAR <= length,
    );
  }

  /** Slope of a straight line through the months from one on (least squares), a year, in each replication. */
  slopes(from: number): Float64Array {
    return this.#perReplication((values) => {
      const later = values.slice(from);
      const centre = (later.length - 1) / 2;
      const mean = meanOf(later);
      let products = 0;
      let squares = 0;
      later.forEach((value, month) => {
        products += (month - centre) * (value - mean);
        squares += (month - centre) * (month - centre);
      });
      return (products / squares) * YEAR;
    });
  }

  #perReplication(of: (values: Float64Array) => number, isThere = true): Float64Array {
    return Float64Array.from(this.#months[0]!, (_, replication) =>
      isThere ? of(Float64Array.from(this.#months, (values) => values[replication]!)) : NaN,
    );
  }
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
