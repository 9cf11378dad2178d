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
export function spreadOf(values: Float64Array, design: Pick<Design, 'draw' | 'state'>): Spread {
  const { luck, assumptions } = varianceParts(values, design);
  const isKnown = design.draw !== null && !Number.isNaN(assumptions);
  return { luck, assumptions: isKnown ? Math.max(0, assumptions) : null };
}

/** The two variances, that of the assumptions without bias, and so at times below 0; NaN what cannot be told. */
function varianceParts(values: Float64Array, { draw, state }: Pick<Design, 'draw' | 'state'>) {
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
  const across = halfMean(all.squares - within.squares, all.count - within.count);
  return { luck, assumptions: across - luck };
}

/** Fewer would widen the range of assumptions that do nothing without end; with two it holds what it says (tests). */
const FEWEST_FREEDOM = 2;

/**
 * The range in which what a scenario comes to on average lies, for 95 in 100 sets of assumptions that their ranges
 * allow: a prediction interval for the effect of another draw, whose variance is that of the mean and that of the
 * assumptions together. That sum is estimated from the mean squares between and within draws, and its degrees of freedom
 * are Satterthwaite's (F. E. Satterthwaite, Biometrics Bulletin 2, 1946, 110–114): where luck hides what the assumptions
 * do, few are left, and the range is wide. More runs narrow it down to what the assumptions do, and no further.
 * Null where no assumptions are drawn, or there are too few draws.
 *
 * @param values one a replication; NaN leaves it out
 */
export function plausibleRange(values: Float64Array, design: Design): readonly [number, number] | null {
  if (design.draw === null) return null;
  const { luck, assumptions } = varianceParts(values, design);
  const { mean, error, clusters, count } = meanWithError(values, design);
  if (clusters < 2 || Number.isNaN(assumptions)) return null;
  const between = clusters * error * error;
  const within = (luck * clusters) / count;
  const variance = error * error + Math.max(0, assumptions);
  const top = between * (1 + 1 / clusters);
  const freedom =
    (variance * variance) /
    ((top * top) / (clusters - 1) + (within * within) / Math.max(1, count - clusters));
  const bounded = Math.min(clusters - 1, Math.max(Math.min(FEWEST_FREEDOM, clusters - 1), freedom));
  const half = variance === 0 ? 0 : intervalMultiplier(bounded) * Math.sqrt(variance);
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
