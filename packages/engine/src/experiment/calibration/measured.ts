import type { Design } from '../intervals/design.ts';
import { meanWithError, meanWithInterval } from '../intervals/interval.ts';
import type { Measured } from './problem.ts';

/**
 * Sums up one outcome over replications, NaN where one counted nothing.
 * @param design what the replications share; left out: nothing
 */
export function measured(values: Float64Array, design?: Pick<Design, 'cluster'>): Measured {
  const count = values.filter((value) => !Number.isNaN(value)).length;
  if (count === 0) return { mean: NaN, low: NaN, high: NaN, error: NaN };
  const { mean, ci95 } = meanWithInterval(values, design);
  if (ci95 === null) return { mean, low: NaN, high: NaN, error: NaN };
  return { mean, low: ci95[0], high: ci95[1], error: meanWithError(values, design).error };
}
