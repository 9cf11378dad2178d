import { seedKey } from '../../random/key.ts';
import { uniform } from '../../random/threefry.ts';
import { sharedStates } from '../../run/openings.ts';
import type { Scenario } from '../../scenario/types.ts';
import { defaults } from '../defaults.ts';

/** So many blocks of orders at least give an interval that is not much wider than it must be. */
const LEAST_BLOCKS = 6;

/** In which order a replication switches changes on, and in which block of orders it is. */
export interface OrderOf {
  /** Places of the changes, the one that is switched on first first. */
  readonly order: readonly number[];
  /** Orders of one block are balanced against each other; those of two blocks are drawn independently. */
  readonly block: number;
}

/**
 * The orders in which replications switch changes on. They come in blocks in which each change takes each place equally
 * often, follows each other change equally often, and each order has its reverse beside it: the rows of a Williams
 * square (E. J. Williams, Experimental designs balanced for the estimation of residual effects of treatments,
 * Australian Journal of Scientific Research A 2, 1949, 149–168), whose changes are drawn anew for each block, so that
 * every order is equally likely. Up to three changes, a block has all orders.
 */
export class Orders {
  readonly #changes: number;
  readonly #key: { readonly k0: number; readonly k1: number };
  /** Replications that open from one state make up blocks of their own, so that states stay independent. */
  readonly #states: number;
  /** How many orders a block has. */
  readonly block: number;

  /** @param base whose opening states the replications share, where they do */
  constructor(changes: number, seed: string, base: Pick<Scenario, 'opening'>) {
    this.#changes = changes;
    this.#key = seedKey(`orders of changes, ${seed}`);
    const states = sharedStates(base);
    this.#states = states === Infinity ? 1 : states;
    this.block = changes === 1 ? 1 : changes % 2 === 0 ? changes : 2 * changes;
  }

  /** How many replications are run for so many asked for: all of each block. */
  rounded(replications: number): number {
    const whole = this.block * this.#states;
    return Math.ceil(replications / whole) * whole;
  }

  /** How many replications there are unless the user says otherwise. */
  get usual(): number {
    return this.rounded(Math.max(defaults.replications, LEAST_BLOCKS * this.block));
  }

  /** The order of a replication. */
  of(replication: number): OrderOf {
    const state = replication % this.#states;
    const visit = Math.floor(replication / this.#states);
    const block = Math.floor(visit / this.block) * this.#states + state;
    const drawn = this.#drawn(block);
    const row = williamsRow(this.#changes, visit % this.block);
    return { block, order: row.map((place) => drawn[place]!) };
  }

  /** Those of some replications, ascending, whose block is there as a whole. */
  complete(replications: readonly number[]): number[] {
    const counts = new Map<number, number>();
    const blockOf = (replication: number) => this.of(replication).block;
    for (const one of replications) counts.set(blockOf(one), (counts.get(blockOf(one)) ?? 0) + 1);
    return replications.filter((one) => counts.get(blockOf(one)) === this.block);
  }

  /** The changes in an order of chance (Fisher and Yates), one for each block. */
  #drawn(block: number): number[] {
    const { k0, k1 } = this.#key;
    const drawn = Array.from({ length: this.#changes }, (_, change) => change);
    for (let last = drawn.length - 1; last > 0; last--) {
      const other = Math.floor(uniform(k0, k1, last, block) * (last + 1));
      [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
    }
    return drawn;
  }
}

/** A row of a Williams square: rows 2j and 2j + 1 are each other’s reverse. */
function williamsRow(changes: number, row: number): number[] {
  const shift = Math.floor(row / 2);
  const zigzag = Array.from({ length: changes }, (_, place) =>
    place % 2 === 1 ? (place + 1) / 2 : (changes - place / 2) % changes,
  );
  const shifted = zigzag.map((place) => (place + shift) % changes);
  return row % 2 === 1 ? shifted.reverse() : shifted;
}
