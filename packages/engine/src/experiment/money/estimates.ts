import type { Design } from '../intervals/design.ts';
import { verdictOf } from '../intervals/difference.ts';
import { meanWithInterval } from '../intervals/interval.ts';
import { plausibleRange } from '../intervals/spread.ts';
import type { MoneyDifference, MoneyEstimate } from './money-result.ts';

/** How amounts of replications become estimates. */
export interface Estimating {
  /** What the replications share. */
  readonly design: Design;
  /** The largest difference, in money over what is added up, that is of no consequence. */
  readonly matters: number;
}

/** Sums up amounts, one a replication. */
export function estimate(amounts: Float64Array, { design }: Estimating): MoneyEstimate {
  return meanWithInterval(amounts, design);
}

/** Sums up differences, one a replication, and judges them. */
export function difference(amounts: Float64Array, how: Estimating): MoneyDifference {
  const { mean, ci95 } = estimate(amounts, how);
  const plausible = plausibleRange(amounts, how.design);
  const verdict = ci95 && verdictOf(plausible ?? ci95, how.matters);
  return { mean, ci95, ...(plausible === null ? {} : { plausible }), verdict };
}

/**
 * The ratio of two means, with the interval that the spread of the replications about it gives (linearised: a ratio
 * of each replication would be biased); judged against 1. Null where the second is not above 0.
 */
export function ratioOf(part: Float64Array, whole: Float64Array, how: Estimating): MoneyDifference | null {
  const below = estimate(whole, how).mean;
  if (!(below > 0)) return null;
  const mean = estimate(part, how).mean / below;
  const about = part.map((amount, replication) => mean + (amount - mean * whole[replication]!) / below);
  const { ci95 } = meanWithInterval(about, how.design);
  const plausible = plausibleRange(about, how.design);
  const judged = plausible ?? ci95;
  const verdict = judged && verdictOf([judged[0] - 1, judged[1] - 1], 0);
  return { mean, ci95, ...(plausible === null ? {} : { plausible }), verdict };
}
