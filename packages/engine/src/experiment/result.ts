import type { Finding } from '../scenario/finding.ts';

/** Whether a difference from the base is clear, and whether it matters. */
export type Verdict = 'lower' | 'higher' | 'too-close-to-call' | 'too-small-to-matter';

/** One indicator over replications. Numbers are null where no replication counted anything. */
export interface IndicatorResult {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly mean: number | null;
  /** 95% interval of the mean (Student t over replications). */
  readonly ci95: readonly [number, number] | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** Paired difference from the base: scenario minus base, replication by replication. */
export interface Difference {
  readonly mean: number;
  readonly ci95: readonly [number, number];
  readonly verdict: Verdict;
}

export interface ComparedIndicator extends IndicatorResult {
  /** Null for the base, and where it cannot be formed. */
  readonly difference: Difference | null;
}

interface ResultHead {
  /** Version of this shape, for example `taper-run/1`. */
  readonly schema: string;
  readonly engine: string;
  readonly seed: string;
  readonly assumptions: 'off' | 'mid' | 'range';
  readonly replications: number;
  readonly horizon: { readonly start: string; readonly months: number };
  readonly findings: readonly Finding[];
}

/** `taper run --json`. */
export interface RunResult extends ResultHead {
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly indicators: readonly IndicatorResult[];
}

/** `taper compare --json`; the base is the first of `scenarios`. */
export interface CompareResult extends ResultHead {
  readonly base: string;
  readonly scenarios: readonly {
    readonly name: string;
    readonly hash: string;
    readonly indicators: readonly ComparedIndicator[];
  }[];
}
