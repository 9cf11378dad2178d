import type { Place } from '../source/node.ts';
import type { FileOverride } from '../source/set.ts';

/** In which form tables are written. */
export type TableForm = 'none' | 'csv' | 'parquet' | 'both';

/** A batch file: one scenario for every combination of its factors’ options. */
export interface Batch {
  readonly file: string;
  readonly name: string;
  /** Question, hypothesis, finding and so on: free text. */
  readonly about: Readonly<Record<string, string>>;
  /** The scenario file that all change, as `load` knows it. */
  readonly base: string;
  /** What the file says of how to run it; null where it leaves that to whoever runs it. */
  readonly replications: number | null;
  readonly seed: string | null;
  /** How narrow intervals of outcomes are to be in every scenario; runs are added until they are. */
  readonly precision: readonly BatchPrecision[];
  /** How many runs that may take; null: as many as the command line allows. */
  readonly atMost: number | null;
  readonly assumptions: 'off' | 'mid' | 'range' | null;
  /** The form of the tables of every run and month. */
  readonly tables: TableForm | null;
  /** Whether an Excel workbook is written as well. */
  readonly workbook: boolean;
  /** Whether a page to read or print is written as well. */
  readonly report: boolean;
  /** Ids of the outcomes to show, and where each is written. */
  readonly show: readonly { readonly id: string; readonly place: Place }[];
  /** Options that every scenario is held against: the one that has these, and is like it in the rest. Empty: none. */
  readonly against: readonly { readonly factor: string; readonly option: string }[];
  /** In the order of the file; the last varies fastest. */
  readonly factors: readonly BatchFactor[];
  /** Numbers that go over ranges; null where none do. */
  readonly sweep: BatchSweep | null;
}

/** Something that varies over a batch. */
export interface BatchFactor {
  readonly id: string;
  readonly options: readonly BatchOption[];
}

/** One way that a factor can be. */
export interface BatchOption {
  readonly id: string;
  readonly label: string;
  /** The scenario file in place of the base; null: the base. */
  readonly file: string | null;
  readonly set: readonly FileOverride[];
}

/** Numbers that go over ranges in a batch, and how their points are chosen. */
export interface BatchSweep {
  readonly design: 'one-at-a-time' | 'grid' | 'latin-hypercube' | 'morris' | 'sobol';
  /** Null: as many as the design usually has. */
  readonly points: number | null;
  readonly place: Place;
  readonly ranges: readonly BatchRange[];
}

/** A number that goes over a range, and where that is written. */
export interface BatchRange {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** What stands behind both ends, such as `w`; empty for plain numbers. */
  readonly unit: string;
  /** Whether only whole numbers may stand there. */
  readonly whole: boolean;
  readonly place: Place;
}

/** How wide half the 95% interval of an outcome may be: in its unit, as a part of the mean, or within what matters. */
export interface BatchPrecision {
  readonly id: string;
  readonly half: { readonly by: 'unit' | 'part'; readonly width: number } | 'enough';
  readonly place: Place;
}
