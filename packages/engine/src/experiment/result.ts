import type { Finding } from '../scenario/finding.ts';
import type { StatedAssumption } from '../scenario/index.ts';
import type { MoneyResult } from './money/money-result.ts';

/** Whether a difference from the base is clear, and whether it matters. */
export type Verdict = 'lower' | 'higher' | 'too-close-to-call' | 'too-small-to-matter';

/** An assumption that may move the results of a scenario. */
export interface AssumptionInForce extends Omit<StatedAssumption, 'path' | 'of'> {
  /** For readers, for example `A new worker, work to do again`. */
  readonly title: string;
  readonly meaning: string;
  /** How it entered the runs: without effect, with its middle value, or with a draw of its range in each run. */
  readonly used: 'off' | 'mid' | 'range';
}

/** An assumption whose draws go along with an outcome from one replication to the next. */
export interface Driver {
  /** Id of the assumption. */
  readonly assumption: string;
  /** Rank correlation, from -1 to 1. */
  readonly correlation: number;
}

/** What moves an outcome most; left out where assumptions are not drawn. */
interface Driven {
  /** The assumptions that clearly do, the strongest first. */
  readonly drivenBy?: readonly Driver[];
}

/** One indicator over replications. Numbers are null where no replication counted anything. */
export interface IndicatorResult extends Driven {
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
export interface Difference extends Driven {
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
  /** Those that have an effect, at least somewhere in their range. */
  readonly assumed: readonly AssumptionInForce[];
  readonly indicators: readonly IndicatorResult[];
}

/** `taper compare --json`; the base is the first of `scenarios`. */
export interface CompareResult extends ResultHead {
  readonly base: string;
  readonly scenarios: readonly {
    readonly name: string;
    readonly hash: string;
    readonly assumed: readonly AssumptionInForce[];
    readonly indicators: readonly ComparedIndicator[];
    /** Value for money against the base; left out for the base, and where one of the two has no costs. */
    readonly money?: MoneyResult;
  }[];
}
