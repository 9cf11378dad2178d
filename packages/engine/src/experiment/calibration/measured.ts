import { meanWithInterval } from '../interval.ts';
import { studentTQuantile } from '../student-t.ts';
import type { Measured } from './problem.ts';

const UPPER = 0.975;

/**
 * Sums up one outcome over replications, NaN where one counted nothing.
 * @param states how many opening states the replications share, if they do
 */
export function measured(values: Float64Array, states = Infinity): Measured {
  const count = values.filter((value) => !Number.isNaN(value)).length;
  if (count === 0) return { mean: NaN, low: NaN, high: NaN, error: NaN };
  const { mean, ci95 } = meanWithInterval(values, states);
  if (ci95 === null) return { mean, low: NaN, high: NaN, error: NaN };
  const groups = Math.min(count, states);
  return { mean, low: ci95[0], high: ci95[1], error: (ci95[1] - mean) / studentTQuantile(UPPER, groups - 1) };
}
