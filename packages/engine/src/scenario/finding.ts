import type { EvidenceGrade } from './schema/provenance.ts';

/** How much a finding matters: an error stops the run, a warning does not. */
export type Severity = 'error' | 'warning';

/** Something about a user's file: what, where, and what to do. Lines and columns start at 1; 0 where there is no place. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the scenario, dotted, for example `stages.assessment.next`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** One number of a scenario with where it comes from. */
export interface Evidence {
  readonly path: string;
  readonly value: number | string;
  readonly low?: number | string;
  readonly high?: number | string;
  readonly unit?: string;
  readonly source?: string;
  readonly year?: string;
  readonly confidence?: 'H' | 'M' | 'L';
  readonly basis: 'published' | 'derived' | 'assumed' | 'user' | 'unchecked';
  /** How well an assumption is known, where its author says so. */
  readonly evidence?: EvidenceGrade;
  /** Id of the fact in the evidence register that the number rests on. */
  readonly fact?: string;
  readonly note?: string;
}
