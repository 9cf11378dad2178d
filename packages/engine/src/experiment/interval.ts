import { studentTQuantile } from './student-t.ts';

/** Half of what a 95% interval leaves out lies below it. */
const UPPER = 0.975;

const multipliers = new Map<number, number>();

/** A mean over replications. */
export interface MeanWithInterval {
  readonly mean: number;
  /** 95% interval of the mean (Student t); null from fewer than two numbers. */
  readonly ci95: readonly [number, number] | null;
}

/**
 * Works out the mean of one or more numbers (none NaN) and its 95% interval, in the unit of the numbers. Sums run in
 * the order given, by replication, so that the bytes do not depend on which thread finished first. Equal numbers have
 * exactly their value as mean, and an interval of no width.
 */
export function meanWithInterval(values: Float64Array): MeanWithInterval {
  const mean = meanOf(values);
  const n = values.length;
  if (n < 2) return { mean, ci95: null };
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  const half = multiplier(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, ci95: [mean - half, mean + half] };
}

/** Sums distances from the first value, which keeps digits and makes equal values exact. */
function meanOf(values: Float64Array): number {
  const origin = values[0]!;
  let sum = 0;
  for (const value of values) sum += value - origin;
  return origin + sum / values.length;
}

function multiplier(freedom: number): number {
  let found = multipliers.get(freedom);
  if (found === undefined) multipliers.set(freedom, (found = studentTQuantile(UPPER, freedom)));
  return found;
}
