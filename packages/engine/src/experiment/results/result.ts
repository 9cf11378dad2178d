import type { Finding } from '../../scenario/finding.ts';
import type { StatedAssumption } from '../../scenario/index.ts';
import type { MoneyResult } from '../money/money-result.ts';

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
  /** 95% interval of the mean (Student t over replications): error of the simulation, which narrows with more runs. */
  readonly ci95: readonly [number, number] | null;
  /** Percentiles of luck, across replications: what one council may see. More runs do not narrow them. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /**
   * The range of the mean for 95 in 100 sets of assumptions that their ranges allow, error of the simulation included;
   * null where no assumptions are drawn.
   */
  readonly plausible: readonly [number, number] | null;
}

/** Paired difference from the base: scenario minus base, replication by replication. */
export interface Difference extends Driven {
  readonly mean: number;
  /** 95% interval of the mean difference: error of the simulation. */
  readonly ci95: readonly [number, number];
  /** The same for all scenarios beside the base together: 95% that every one of theirs holds (Bonferroni). */
  readonly simultaneous: readonly [number, number];
  /** Error of the simulation and the assumptions together; null where no assumptions are drawn. */
  readonly plausible: readonly [number, number] | null;
  /** Percentiles of luck: the difference that one run shows. */
  readonly p10: number;
  readonly p90: number;
  /** Variance without pairing over that with it; null where the differences do not vary. */
  readonly pairing: number | null;
  /** By `plausible`, or `ci95` where there is none, and by what matters. */
  readonly verdict: Verdict;
  /**
   * First days of the months from which on, to the end, it is clear in the model and shows in one council's monthly
   * figures; null where that is not so within the horizon. `between`: the first days of the first and the last month of
   * half a year or more in which it is clear on another side than at the end. For outcomes of the first table that have
   * monthly figures.
   */
  readonly when?: {
    readonly clear: string | null;
    readonly shows: string | null;
    readonly between: {
      readonly from: string;
      readonly to: string;
      readonly side: 'lower' | 'higher';
    } | null;
  };
}

export interface ComparedIndicator extends IndicatorResult {
  /** Null for the base, and where it cannot be formed. */
  readonly difference: Difference | null;
}

/** What every result says of how it was made. */
interface ResultHead {
  /** Version of this shape, for example `taper-run/1`. */
  readonly schema: string;
  readonly engine: string;
  readonly seed: string;
  readonly assumptions: 'off' | 'mid' | 'range';
  readonly replications: number;
  /** Draws of the assumptions that the replications have, two of them one each; null where none are drawn. */
  readonly draws: number | null;
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
  /** All pairs of scenarios; empty where there is only one. */
  readonly pairs: readonly ComparedPair[];
  /** The probability that each scenario has the best mean, in their order, of outcomes that have a good direction. */
  readonly best: readonly { readonly indicator: string; readonly probabilities: readonly number[] }[];
}

/** Two scenarios of a comparison; `simultaneous` holds for all pairs of the comparison. */
export interface ComparedPair {
  readonly scenario: string;
  readonly against: string;
  readonly indicators: readonly { readonly id: string; readonly difference: Difference }[];
}
