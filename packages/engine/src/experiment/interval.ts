import type { Scenario } from '../scenario/types.ts';
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
 * Works out the mean of numbers, and its 95% interval, in the unit of the numbers. Entry `r` is replication `r`; those
 * that are NaN are left out, and one at least is not. Sums run in the order given, so that the bytes do not depend on
 * which thread finished first. Equal numbers have exactly their value as mean, and an interval of no width.
 *
 * @param states how many opening states the replications take in turn: those that share one are not independent, and
 *   the interval goes by the spread between states. Left out: each replication has its own
 */
export function meanWithInterval(values: Float64Array, states = Infinity): MeanWithInterval {
  const counted = values.filter((value) => !Number.isNaN(value));
  const mean = meanOf(counted);
  const distances = new Map<number, number>();
  values.forEach((value, replication) => {
    if (Number.isNaN(value)) return;
    const state = replication % states;
    distances.set(state, (distances.get(state) ?? 0) + (value - mean));
  });
  const groups = distances.size;
  if (groups < 2) return { mean, ci95: null };
  let squares = 0;
  for (const distance of distances.values()) squares += distance * distance;
  const n = counted.length;
  const half = multiplier(groups - 1) * Math.sqrt((squares * groups) / (groups - 1) / (n * n));
  return { mean, ci95: [mean - half, mean + half] };
}

/** How many opening states the replications of scenarios that are compared share, the base first. */
export function sharedStates(scenarios: readonly Pick<Scenario, 'opening'>[]): number {
  const own = scenarios.filter(({ opening }, index) => index === 0 || opening.steady);
  return Math.min(...own.map(({ opening }) => (opening.kind === 'sampled' ? opening.states : Infinity)));
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
