import type { Design } from './design.ts';
import { meanWithInterval } from './interval.ts';
import type { Difference, Verdict } from '../results/result.ts';
import { plausibleRange } from './spread.ts';
import { INDEPENDENT, luckPercentiles } from '../results/summary.ts';

/** Variance that rounding gives, as a part of the square of the numbers. */
const ROUNDING = 1e-24;

/** How differences are judged. */
export interface Judging {
  /** What the replications share. */
  readonly design?: Design;
  /** How many differences of this indicator are looked at together: as many as there are scenarios beside the base. */
  readonly together?: number;
}

/**
 * Compares a variant with the base replication by replication: variant minus base, where both counted something.
 * Entry `r` of each array is the replication in place `r`; replications that only one of them has are left out. Null when
 * fewer than two independent pairs are left: no interval can then be formed.
 *
 * @param matters the largest difference, in the indicator's unit, that is of no consequence
 */
export function pairedDifference(
  base: Float64Array,
  variant: Float64Array,
  matters: number,
  { design = INDEPENDENT, together = 1 }: Judging = {},
): Difference | null {
  const differences = differencesOf(base, variant);
  if (differences.every(Number.isNaN)) return null;
  const { mean, ci95 } = meanWithInterval(differences, design);
  if (ci95 === null) return null;
  const plausible = plausibleRange(differences, design);
  const { p10, p90 } = luckPercentiles(differences, mean, design);
  return {
    ...{ mean, ci95, plausible, p10, p90 },
    simultaneous: meanWithInterval(differences, design, together).ci95!,
    pairing: pairingFactor(base, variant, differences),
    verdict: verdictOf(plausible ?? ci95, matters),
  };
}

/** Variant minus base, replication by replication, as far as both have them; NaN where one of them counted nothing. */
export function differencesOf(base: Float64Array, variant: Float64Array): Float64Array {
  const both = Math.min(base.length, variant.length);
  return variant.slice(0, both).map((value, replication) => value - base[replication]!);
}

/**
 * Judges an interval of a difference: whether it is clear, and whether it matters.
 *
 * @param matters the largest difference, in the unit of the interval, that is of no consequence
 */
export function verdictOf([low, high]: readonly [number, number], matters: number): Verdict {
  if (low >= -matters && high <= matters) return 'too-small-to-matter';
  if (low > 0) return 'higher';
  return high < 0 ? 'lower' : 'too-close-to-call';
}

/**
 * How many times the variance of the difference would be without pairing: the two variances over that of the
 * differences. Null where the differences do not vary.
 */
function pairingFactor(base: Float64Array, variant: Float64Array, differences: Float64Array): number | null {
  const paired = (values: Float64Array) =>
    variance(values.filter((_, place) => !Number.isNaN(differences[place] ?? NaN)));
  const own = variance(differences.filter((value) => !Number.isNaN(value)));
  const apart = paired(base) + paired(variant);
  // Where nothing varies, rounding still does.
  const isRounding = own <= ROUNDING * variant.reduce((most, value) => Math.max(most, value * value || 0), 0);
  return isRounding ? null : apart / own;
}

/** Sum of squares about the mean over one less than their number. */
function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
}
