import type { Design } from './design.ts';
import { studentTQuantile } from './student-t.ts';

/** What a 95% interval leaves out. */
const LEFT_OUT = 0.05;

const multipliers = new Map<string, number>();

/** A mean over replications. */
export interface MeanWithInterval {
  readonly mean: number;
  /** 95% interval of the mean (Student t); null from fewer than two numbers. */
  readonly ci95: readonly [number, number] | null;
}

/** A mean over replications and its standard error. */
export interface MeanWithError {
  readonly mean: number;
  /** Standard error of the mean, in the unit of the numbers; NaN from fewer than two clusters. */
  readonly error: number;
  /** Clusters of replications that are independent of each other. */
  readonly clusters: number;
  /** Numbers that were counted. */
  readonly count: number;
}

/**
 * Works out the mean of numbers, and its 95% interval, in the unit of the numbers. Entry `r` is the replication in
 * place `r`; those that are NaN are left out, and one at least is not. Equal numbers have exactly their value as mean,
 * and an interval of no width.
 *
 * @param design what the replications share; left out: nothing
 * @param intervals how many intervals are to hold together, with 95% for all of them (Bonferroni)
 */
export function meanWithInterval(
  values: Float64Array,
  design?: Pick<Design, 'cluster'>,
  intervals = 1,
): MeanWithInterval {
  const { mean, error, clusters } = meanWithError(values, design);
  if (clusters < 2) return { mean, ci95: null };
  const half = intervalMultiplier(clusters - 1, intervals) * error;
  return { mean, ci95: [mean - half, mean + half] };
}

/**
 * Works out the mean of numbers and its standard error from the spread between clusters. Sums run in the order given,
 * so that the bytes do not depend on which thread finished first.
 *
 * @param design what the replications share; left out: nothing
 */
export function meanWithError(values: Float64Array, design?: Pick<Design, 'cluster'>): MeanWithError {
  const counted = values.filter((value) => !Number.isNaN(value));
  const mean = meanOf(counted);
  const distances = new Map<number, number>();
  values.forEach((value, place) => {
    if (Number.isNaN(value)) return;
    const cluster = design?.cluster[place] ?? place;
    distances.set(cluster, (distances.get(cluster) ?? 0) + (value - mean));
  });
  const clusters = distances.size;
  if (clusters < 2) return { mean, error: NaN, clusters, count: counted.length };
  let squares = 0;
  for (const distance of distances.values()) squares += distance * distance;
  const n = counted.length;
  return { mean, error: Math.sqrt((squares * clusters) / (clusters - 1) / (n * n)), clusters, count: n };
}

/**
 * By how much a standard error is multiplied for half a 95% interval.
 *
 * @param intervals how many intervals are to hold together
 */
export function intervalMultiplier(freedom: number, intervals = 1): number {
  // Degrees of freedom between whole numbers are told apart by hundredths, so that there are not too many to keep.
  const rounded = Math.round(freedom * 100) / 100;
  const name = `${rounded}/${intervals}`;
  let found = multipliers.get(name);
  if (found === undefined) {
    found = studentTQuantile(1 - LEFT_OUT / 2 / intervals, rounded);
    multipliers.set(name, found);
  }
  return found;
}

/** Sums distances from the first value, which keeps digits and makes equal values exact. */
function meanOf(values: Float64Array): number {
  const origin = values[0]!;
  let sum = 0;
  for (const value of values) sum += value - origin;
  return origin + sum / values.length;
}
