import type { Design } from './design.ts';
import { intervalMultiplier, meanWithError } from './interval.ts';

/** Why runs of one scenario do not come out alike, as variances in the squared unit of the numbers. */
export interface Spread {
  /** Between runs of one draw of the assumptions: families, workers and days that fall differently. */
  readonly luck: number;
  /** Between what draws of the assumptions come to on average; null where none are drawn, or none can be told. */
  readonly assumptions: number | null;
}

/**
 * Tells luck and assumptions apart: half the mean square of what differs between two runs of one draw (and of two
 * opening states) is the variance of luck, and what it is more between two runs of two draws is that of the assumptions
 * (analysis of variance of a random effect, the same as Sun, Apley and Staum 2011 where all draws have two runs).
 * A difference below 0, which chance can make, counts as 0.
 *
 * @param values one a replication; NaN leaves it out
 */
export function spreadOf(values: Float64Array, { draw, state }: Pick<Design, 'draw' | 'state'>): Spread {
  const all = new Pairs();
  const ofDraw = new Map<number, Pairs>();
  const ofState = new Map<number, Pairs>();
  const origin = values.find((value) => !Number.isNaN(value)) ?? 0;
  values.forEach((value, place) => {
    if (Number.isNaN(value)) return;
    const distance = value - origin;
    all.add(distance);
    pairsOf(ofDraw, draw?.[place] ?? 0).add(distance);
    // The states of one number are of one draw, which their replications have too.
    if (state !== null) pairsOf(ofState, state[place]!).add(distance);
  });
  const within = sumOf(ofDraw.values());
  const same = sumOf(ofState.values());
  const luck = halfMean(within.squares - same.squares, within.count - same.count);
  if (draw === null) return { luck, assumptions: null };
  const across = halfMean(all.squares - within.squares, all.count - within.count);
  const assumptions = Math.max(0, across - luck);
  return { luck, assumptions: Number.isNaN(assumptions) ? null : assumptions };
}

/**
 * The range in which what a scenario comes to on average lies, for 95 in 100 sets of assumptions that their ranges
 * allow: the interval of the mean, widened by what the assumptions do (the prediction interval of a random effect:
 * J. P. T. Higgins, S. G. Thompson and D. J. Spiegelhalter, A re-evaluation of random-effects meta-analysis, Journal of
 * the Royal Statistical Society A 172, 2009, 137–159, with one degree of freedom more, since draws are of one size).
 * Null where no assumptions are drawn, or there are too few draws.
 *
 * @param values one a replication; NaN leaves it out
 */
export function plausibleRange(values: Float64Array, design: Design): readonly [number, number] | null {
  const { assumptions } = spreadOf(values, design);
  const { mean, error, clusters } = meanWithError(values, design);
  if (assumptions === null || clusters < 2) return null;
  const half = intervalMultiplier(clusters - 1) * Math.sqrt(assumptions + error * error);
  return [mean - half, mean + half];
}

/** Sums over all pairs of numbers of a group, from sums over the numbers. */
class Pairs {
  #n = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.#n++;
    this.#sum += value;
    this.#squares += value * value;
  }

  get count(): number {
    return (this.#n * (this.#n - 1)) / 2;
  }

  /** Squares of what differs between two of them, over all pairs. */
  get squares(): number {
    return Math.max(0, this.#n * this.#squares - this.#sum * this.#sum);
  }
}

function pairsOf(groups: Map<number, Pairs>, number: number): Pairs {
  let pairs = groups.get(number);
  if (pairs === undefined) groups.set(number, (pairs = new Pairs()));
  return pairs;
}

function sumOf(groups: Iterable<Pairs>): { squares: number; count: number } {
  let squares = 0;
  let count = 0;
  for (const pairs of groups) {
    squares += pairs.squares;
    count += pairs.count;
  }
  return { squares, count };
}

function halfMean(squares: number, count: number): number {
  return count > 0 ? Math.max(0, squares) / (2 * count) : NaN;
}
