import type { Place } from '../source/node.ts';

/** A validation file: what is published of a place, and which of its scenarios should give it. */
export interface Validation {
  readonly file: string;
  readonly place: string;
  readonly about: Readonly<Record<string, string>>;
  /** Scenario files by id, relative to the working folder as the file's own name is. */
  readonly scenarios: ReadonlyMap<string, { readonly file: string; readonly place: Place }>;
  readonly targets: readonly PublishedTarget[];
}

/** A published figure and where the model should give it. */
export interface PublishedTarget {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly published: {
    readonly value: number;
    /** As printed; null where it is not. */
    readonly interval: readonly [number, number] | null;
    readonly denominator: number | null;
    readonly unit: string | null;
    readonly source: string | null;
    readonly year: string | null;
    readonly confidence: 'H' | 'M' | 'L' | null;
    readonly basis: string;
  };
  /** Where the model should give it, or why it cannot. */
  readonly test: TestOfTarget | { readonly notTestable: string };
  readonly usedInCalibration: boolean;
  readonly note: string | null;
}

/** An outcome of a scenario, or a difference of it between two. */
export interface TestOfTarget {
  readonly scenario: string;
  readonly against: string | null;
  readonly ratio: boolean;
  readonly indicator: string;
  /** First and last month, as YYYY-MM; null: the whole horizon. */
  readonly months: readonly [string, string] | null;
}
