import { meanWithInterval } from './interval.ts';
import { quantileOfSorted } from './quantile.ts';
import type { IndicatorResult } from './result.ts';

/** One quantity over replications; every field null where no replication counted anything. */
export type Summary = Pick<IndicatorResult, 'mean' | 'ci95' | 'p10' | 'p50' | 'p90'>;

const NOTHING: Summary = { mean: null, ci95: null, p10: null, p50: null, p90: null };

/**
 * Sums up one quantity over replications, one number a replication in their order; NaN where a replication counted
 * nothing, which leaves it out. The interval is of the mean and needs two numbers; the percentiles run across
 * replications. All in the unit of the numbers.
 *
 * @param states how many opening states the replications share, if they do
 */
export function summarise(values: Float64Array, states = Infinity): Summary {
  const counted = values.filter((value) => !Number.isNaN(value));
  if (counted.length === 0) return NOTHING;
  const { mean, ci95 } = meanWithInterval(values, states);
  const sorted = counted.sort();
  return {
    mean,
    ci95,
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
  };
}
