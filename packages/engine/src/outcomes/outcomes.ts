import type { OutcomeLayout } from './layout.ts';

/** What one replication came to, and how many changes of state it took. */
interface Finished {
  readonly values: readonly Float64Array[];
  readonly events: number;
}

/** Outcomes of any number of replications of one or more scenarios. Merging is associative and commutative. */
export class Outcomes {
  readonly #layouts: readonly OutcomeLayout[];
  readonly #byReplication = new Map<number, Finished>();
  /** Replication numbers, ascending; null until asked for, since one was added. Every column is read in this order. */
  #sorted: readonly number[] | null = null;

  /** @param layouts one a scenario, in the order of the request. */
  constructor(layouts: readonly OutcomeLayout[]) {
    this.#layouts = layouts;
  }

  /**
   * Sets single scenarios of several runs side by side, in the order given. Where a run lacks a replication that another
   * has, its values there are NaN: not counted.
   *
   * @param parts outcomes, and which of their scenarios
   */
  static beside(parts: readonly (readonly [outcomes: Outcomes, scenario: number])[]): Outcomes {
    const beside = new Outcomes(parts.map(([outcomes, scenario]) => outcomes.#layout(scenario)));
    const replications = new Set(parts.flatMap(([outcomes]) => outcomes.replications));
    for (const replication of replications) {
      const finished = parts.map(([outcomes]) => outcomes.#byReplication.get(replication));
      const values = finished.map((one, part) => one?.values[parts[part]![1]] ?? new Float64Array());
      const events = finished.reduce((sum, one) => sum + (one?.events ?? 0), 0);
      beside.add(replication, values, events);
    }
    return beside;
  }

  /** What each scenario reports, in the order of the request. */
  get layouts(): readonly OutcomeLayout[] {
    return this.#layouts;
  }

  /** Replication numbers present, ascending. */
  get replications(): number[] {
    return [...this.#ascending()];
  }

  /** Simulated changes of state, over all replications and scenarios. */
  get events(): number {
    let events = 0;
    for (const finished of this.#byReplication.values()) events += finished.events;
    return events;
  }

  /** Adds one replication; one that is already here is left as it is, since equal numbers mean equal bytes. */
  add(replication: number, values: readonly Float64Array[], events: number): void {
    if (this.#byReplication.has(replication)) return;
    this.#byReplication.set(replication, { values, events });
    this.#sorted = null;
  }

  /**
   * What one replication came to, an array a scenario.
   * @throws RangeError where it is not here
   */
  replication(replication: number): Finished {
    const finished = this.#byReplication.get(replication);
    if (finished === undefined) throw new RangeError(`There is no replication ${replication}.`);
    return finished;
  }

  /** One indicator of one scenario: a value a replication, in replication order; NaN where nothing was counted. */
  indicator(scenario: number, id: string): Float64Array {
    const index = this.#layout(scenario).indicators.indexOf(id);
    return this.#column(scenario, index);
  }

  /** One monthly series in one month (0 is the first): a value a replication; NaN where nothing was counted. */
  month(scenario: number, seriesId: string, month: number): Float64Array {
    const { indicators, series, months } = this.#layout(scenario);
    const index = series.indexOf(seriesId);
    const inside = index >= 0 && month >= 0 && month < months;
    return this.#column(scenario, inside ? indicators.length + index * months + month : -1);
  }

  /** Takes over all replications of another object with the same scenarios. */
  merge(other: Outcomes): void {
    for (const [replication, { values, events }] of other.#byReplication)
      this.add(replication, values, events);
  }

  /** A new object with some of the scenarios, in the order given. */
  select(scenarios: readonly number[]): Outcomes {
    return Outcomes.beside(scenarios.map((scenario) => [this, scenario]));
  }

  /** A new object with some of the replications. */
  only(isWanted: (replication: number) => boolean): Outcomes {
    const some = new Outcomes(this.#layouts);
    for (const [replication, { values, events }] of this.#byReplication)
      if (isWanted(replication)) some.add(replication, values, events);
    return some;
  }

  #ascending(): readonly number[] {
    this.#sorted ??= [...this.#byReplication.keys()].sort((a, b) => a - b);
    return this.#sorted;
  }

  #layout(scenario: number): OutcomeLayout {
    const layout = this.#layouts[scenario];
    if (layout === undefined) throw new RangeError(`There is no scenario ${scenario}.`);
    return layout;
  }

  #column(scenario: number, index: number): Float64Array {
    const column = new Float64Array(this.#byReplication.size).fill(NaN);
    if (index < 0) return column;
    this.#ascending().forEach((replication, row) => {
      column[row] = this.#byReplication.get(replication)?.values[scenario]?.[index] ?? NaN;
    });
    return column;
  }
}
