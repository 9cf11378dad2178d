import type { Observed } from './observed/observe.ts';
import type { Parts } from './estimate.ts';
import type { Recorded } from '../support/watched.ts';

/** Loads at which every case is run: what a queue’s servers are asked for, as a share of what they can give. */
export const LOADS = { light: 0.5, '0.7': 0.7, '0.9': 0.9 } as const;

export type Load = keyof typeof LOADS;

/** One replication of a case, from day 0 to the end of its horizon. */
export interface Replication extends Observed {
  readonly days: number;
  /** What the engine itself records. */
  readonly run: Recorded;
}

/** Something that theory knows, and how a replication measures it. */
export interface Quantity {
  readonly name: string;
  readonly theory: number;
  readonly measure: (seen: Replication) => Parts;
}

/** A case at one load. */
export interface Setting {
  /** What the load changes in the scenario file, as `path=value`. */
  readonly set: readonly string[];
  /** Days of work that families bring a day, of all stages, where the numbers depend much on it. */
  readonly brought?: number;
  readonly quantities: readonly Quantity[];
}

/** A special case of the model whose answer is known without the simulation (MODEL.md section 15). */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** File under scenarios/. */
  readonly file: string;
  /** What it shows of the engine, for the page of results. */
  readonly proves: string;
  /** What the load is, where it is not that of servers. */
  readonly load?: string;
  /** Texts that the formulas stand in. */
  readonly sources: readonly string[];
  /** Largest standard error of the short run in `pnpm test`, where the usual would take as long as all other cases together. */
  readonly shortError?: number;
  readonly at: (load: number) => Setting;
}
