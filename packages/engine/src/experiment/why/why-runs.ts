import { indicatorsOf } from '../../outcomes/registry.ts';
import type { Indicator } from '../../outcomes/indicator.ts';
import type { Outcomes } from '../../outcomes/outcomes.ts';
import type { ReadChanges } from '../../scenario/changes/read-changes.ts';
import type { Scenario } from '../../scenario/types.ts';
import { Orders } from './orders.ts';

/** What one replication came to: outcomes of the base, and after each change of its order. */
interface Finished {
  /** A row a change, by its place in the list of changes, and a column an indicator: what it added. */
  readonly added: readonly Float64Array[];
  readonly base: Float64Array;
  readonly events: number;
}

/**
 * The replications of a base that becomes a scenario change by change, each in an order of its own, so that what the
 * changes add in a replication adds up to its whole difference.
 */
export class WhyRuns {
  readonly orders: Orders;
  /** Outcomes that both the base and the scenario have. */
  readonly indicators: readonly Indicator[];
  readonly #changes: ReadChanges;
  readonly #finished = new Map<number, Finished>();

  constructor(changes: ReadChanges, seed: string) {
    this.#changes = changes;
    this.orders = new Orders(changes.changes.length, seed, changes.base);
    const theirs = new Set(indicatorsOf(changes.scenario).map(({ id }) => id));
    this.indicators = indicatorsOf(changes.base).filter(({ id }) => theirs.has(id));
  }

  /** The scenarios that a replication runs: the base, then one change more each time, up to the scenario itself. */
  chain(replication: number): readonly Scenario[] {
    const { order } = this.orders.of(replication);
    return Array.from({ length: order.length + 1 }, (_, count) =>
      this.#changes.partly(order.slice(0, count).sort((a, b) => a - b)),
    );
  }

  /** Adds a finished replication. @param outcomes of its chain, and of no other replication */
  add(replication: number, outcomes: Outcomes): void {
    const { order } = this.orders.of(replication);
    const after = Array.from({ length: order.length + 1 }, (_, link) =>
      Float64Array.from(this.indicators, ({ id }) => outcomes.indicator(link, id)[0]!),
    );
    const added: Float64Array[] = [];
    order.forEach((change, link) => {
      added[change] = after[link + 1]!.map((value, indicator) => value - after[link]![indicator]!);
    });
    this.#finished.set(replication, { added, base: after[0]!, events: outcomes.events });
  }

  /** Replications that count, ascending: those of complete blocks. */
  get replications(): number[] {
    return this.orders.complete([...this.#finished.keys()].sort((a, b) => a - b));
  }

  /** Simulated changes of state. */
  get events(): number {
    return this.replications.reduce((sum, one) => sum + this.#finished.get(one)!.events, 0);
  }

  /** The base's value of an indicator in each replication that counts. */
  base(indicator: number): Float64Array {
    return Float64Array.from(this.replications, (one) => this.#finished.get(one)!.base[indicator]!);
  }

  /**
   * What each change added to an indicator in each replication that counts. A replication in which one of the chain
   * counted nothing is NaN for every change, and so is its block: what is left stays balanced and adds up.
   */
  added(indicator: number): Float64Array[] {
    const { replications } = this;
    const blocks = replications.map((one) => this.orders.of(one).block);
    const rows = this.#changes.changes.map((_, change) =>
      Float64Array.from(replications, (one) => this.#finished.get(one)!.added[change]![indicator]!),
    );
    const broken = new Set(blocks.filter((_, place) => rows.some((row) => Number.isNaN(row[place]!))));
    return rows.map((row) => row.map((value, place) => (broken.has(blocks[place]!) ? NaN : value)));
  }
}
