import type { Node, Place } from '../source/node.ts';
import type { FileOverride } from '../source/set.ts';

/** A targets file: figures that a scenario is to meet, and what may change for it. */
export interface Targets {
  readonly file: string;
  readonly name: string;
  /** Children of the place to which the scenario is scaled, and where that is written; null: it is not. */
  readonly scale: { readonly children: number; readonly place: Place } | null;
  /** What is set before anything is fitted. */
  readonly set: readonly FileOverride[];
  readonly free: readonly WrittenFree[];
  readonly figures: readonly WrittenFigure[];
}

/** A number that is fitted, as a file or an option says it. */
export interface WrittenFree {
  readonly path: string;
  readonly place: Place;
  readonly low: number | string;
  readonly high: number | string;
  readonly start: number | string | null;
  /** Paths of other numbers, which change in the same ratio. */
  readonly with: readonly string[];
}

/** A figure to be met, in the unit of its indicator. */
export interface WrittenFigure {
  /** Id of the indicator. */
  readonly id: string;
  readonly place: Place;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether the file states how uncertain it is; otherwise low and high are a share of the value either side. */
  readonly stated: boolean;
  readonly holdOut: boolean;
  readonly unit: string | null;
  readonly source: string | null;
  readonly year: string | null;
  readonly confidence: 'H' | 'M' | 'L' | null;
  readonly basis: string;
  /** As the file has it, to be passed on. */
  readonly node: Node;
}
