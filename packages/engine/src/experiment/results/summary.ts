import type { Design } from '../intervals/design.ts';
import { meanWithInterval } from '../intervals/interval.ts';
import { quantileOfSorted } from '../../math/quantile.ts';
import type { IndicatorResult } from './result.ts';
import { plausibleRange, spreadOf } from '../intervals/spread.ts';

/** One quantity over replications; every field null where no replication counted anything. */
export type Summary = Pick<IndicatorResult, 'mean' | 'ci95' | 'p10' | 'p50' | 'p90' | 'plausible'>;

const NOTHING: Summary = { mean: null, ci95: null, p10: null, p50: null, p90: null, plausible: null };

/** Replications that share nothing, and draw nothing. */
export const INDEPENDENT: Design = { cluster: new Int32Array(0), draw: null, state: null };

/**
 * Sums up one quantity over replications, one number a replication in their order; NaN where a replication counted
 * nothing, which leaves it out. All in the unit of the numbers. Three spreads are kept apart: the interval of the mean,
 * which needs two numbers and narrows with more; the percentiles, of luck, which do not; and the plausible range, of what
 * the assumptions leave open.
 *
 * @param design what the replications share
 */
export function summarise(values: Float64Array, design: Design = INDEPENDENT): Summary {
  const counted = values.filter((value) => !Number.isNaN(value));
  if (counted.length === 0) return NOTHING;
  const { mean, ci95 } = meanWithInterval(values, design);
  return { mean, ci95, ...luckPercentiles(values, mean, design), plausible: plausibleRange(values, design) };
}

/**
 * Percentiles of what one run comes to by luck, at the mean of the assumptions. Where these are drawn, the runs differ
 * by them as well: their distances from the mean are then shortened to the part of their variance that is luck, which
 * keeps their shape.
 *
 * @param values one a replication, one at least a number
 * @param mean of the values
 */
export function luckPercentiles(
  values: Float64Array,
  mean: number,
  design: Design,
): { p10: number; p50: number; p90: number } {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const part = partOfLuck(values, design);
  const percentile = (share: number) => {
    const of = quantileOfSorted(sorted, share);
    return part === 1 ? of : mean + part * (of - mean);
  };
  return { p10: percentile(0.1), p50: percentile(0.5), p90: percentile(0.9) };
}

/** Standard deviation of luck, as a part of that of runs whose assumptions differ. */
function partOfLuck(values: Float64Array, design: Design): number {
  if (design.draw === null) return 1;
  const { luck, assumptions } = spreadOf(values, design);
  if (assumptions === null || assumptions === 0) return 1;
  return Math.sqrt(luck / (luck + assumptions));
}
