import type { CostKind } from '../../scenario/money/cost-cells.ts';
import type { Verdict } from '../results/result.ts';

/** An amount over replications. */
export interface MoneyEstimate {
  readonly mean: number;
  /** 95% interval of the mean, replication by replication; null from fewer than two. */
  readonly ci95: readonly [number, number] | null;
}

/** An amount that tells two scenarios apart: whether it is clearly more, or less, than nothing (a ratio: than 1). */
export interface MoneyDifference extends MoneyEstimate {
  /** What the assumptions leave open as well, by which the verdict goes; left out where none are drawn. */
  readonly plausible?: readonly [number, number];
  /** Null without an interval. */
  readonly verdict: Verdict | null;
}

/** What costs less, by whether it is cash or the time of people who are paid anyway. */
export interface AvoidedCost {
  readonly bearer: string;
  readonly label: string;
  readonly total: MoneyDifference;
  /** Placements, agency staff, what is bought in, setting up and running programmes. */
  readonly cashable: MoneyDifference;
  readonly staffTime: MoneyDifference;
}

/** A financial year, April to March, as far as the results have it. */
export interface MoneyOfYear {
  /** Such as `2025-26`. */
  readonly year: string;
  readonly months: number;
  readonly cost: MoneyEstimate;
  readonly comparator: MoneyEstimate;
  readonly difference: MoneyDifference;
  /** The part of the difference that is cash. */
  readonly cashable: MoneyDifference;
}

/** The month from which on the sum of all differences stays below nothing, up to the end of the horizon. */
export interface BreakEven {
  /** Share of replications that have one. */
  readonly share: number;
  /** Median among those, 1 for the first month of the horizon; null: not within the horizon. */
  readonly month: number | null;
}

/** The same sums where less is avoided than was simulated. */
export interface MoneySensitivity {
  /** Share of those kept out of care who would have entered it otherwise: what avoided placements are scaled by. */
  readonly entered: number;
  /** Share of outcomes that last: what all that is avoided after the first year is scaled by. */
  readonly lasting: number;
  readonly avoided: MoneyDifference;
  readonly net: MoneyDifference;
  readonly ratio: MoneyDifference | null;
}

/** Value for money of a scenario against its base; amounts over the whole horizon, simulated, not actual. */
export interface MoneyResult {
  /** Currency of the amounts. */
  readonly unit: string;
  readonly basis: 'simulated';
  readonly priceYear: string | null;
  readonly months: number;
  /** Labels of people and placements that nobody has given a cost, so that none is counted. */
  readonly notCosted: readonly string[];
  readonly cost: MoneyEstimate;
  readonly comparator: MoneyEstimate;
  /** Where costs rise. */
  readonly extra: {
    readonly total: MoneyDifference;
    readonly byKind: readonly (MoneyDifference & { readonly kind: CostKind; readonly label: string })[];
  };
  /** Where costs fall, as amounts above 0. */
  readonly avoided: { readonly total: MoneyDifference; readonly byBearer: readonly AvoidedCost[] };
  /** What it costs more in all: extra less avoided. */
  readonly net: MoneyDifference;
  /** Avoided for each unit of extra; null where nothing rises. */
  readonly ratio: MoneyDifference | null;
  readonly years: readonly MoneyOfYear[];
  readonly breakEven: BreakEven;
  /** The first is as simulated. */
  readonly sensitivities: readonly MoneySensitivity[];
}
