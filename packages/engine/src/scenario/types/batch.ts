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
  readonly set: readonly FileOverride[];
}
