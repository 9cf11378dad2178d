import { meanWithInterval } from './interval.ts';
import type { Difference, Verdict } from './result.ts';

/**
 * Compares a variant with the base replication by replication: variant minus base, where both counted something.
 * Entry `r` of each array is replication `r`; replications that only one of them has are left out. Null when fewer
 * than two pairs are left: no interval can then be formed.
 *
 * @param matters the largest difference, in the indicator's unit, that is of no consequence
 * @param states how many opening states the replications share, if they do
 */
export function pairedDifference(
  base: Float64Array,
  variant: Float64Array,
  matters: number,
  states = Infinity,
): Difference | null {
  const differences = differencesOf(base, variant);
  if (differences.every(Number.isNaN)) return null;
  const { mean, ci95 } = meanWithInterval(differences, states);
  if (ci95 === null) return null;
  return { mean, ci95, verdict: verdictOf(ci95, matters) };
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
