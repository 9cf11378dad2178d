/** Numbers a batch. */
const BATCH = 5;
/** So few batches at the end have a small variance by chance: the rule is not asked for less. */
const LEAST_LEFT = 5;

/** How many numbers at the start of a series are to be left out. */
export interface Truncation {
  /** Null where the rule finds no start within the first half: the series does not settle, or is too short. */
  readonly leaveOut: number | null;
  /** What the rule would leave out if it could go beyond the first half. */
  readonly wouldBe: number;
}

/**
 * Finds how many numbers at the start of a series are still of its start, by MSER-5: means of five numbers each, of which
 * so many are left out that the standard error of the mean of the others, as if these were independent, is least. The
 * first half at most is left out; where the least lies at that edge, the series cannot be said to have settled.
 * (K. P. White, An effective truncation heuristic for bias reduction in simulation output, Simulation 69, 1997, 323–334;
 * K. P. White, M. J. Cobb and S. C. Spratt, A comparison of five steady-state truncation heuristics for simulation,
 * Proceedings of the 2000 Winter Simulation Conference, 755–760.)
 *
 * @param series at least 50 numbers, none of them NaN; those at the end that do not fill a batch are not used
 */
export function mser5(series: Float64Array): Truncation {
  const batches = batchMeans(series);
  const edge = Math.floor(batches.length / 2);
  const half = leastError(batches, edge);
  const wouldBe = leastError(batches, batches.length - LEAST_LEFT) * BATCH;
  return { leaveOut: half === edge ? null : half * BATCH, wouldBe };
}

function batchMeans(series: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.floor(series.length / BATCH) }, (_, batch) => {
    const members = series.subarray(batch * BATCH, (batch + 1) * BATCH);
    return members.reduce((sum, value) => sum + value, 0) / BATCH;
  });
}

/** How many batches, up to so many, are to be left out; the fewest of those that do equally well. */
function leastError(batches: Float64Array, most: number): number {
  let best = 0;
  let least = Infinity;
  for (let out = 0; out <= most; out++) {
    const error = squaredError(batches.subarray(out));
    if (error < least) [best, least] = [out, error];
  }
  return best;
}

/** Squares about the mean over the square of their number. Distances from the first number make equal numbers exact. */
function squaredError(values: Float64Array): number {
  const origin = values[0]!;
  const mean = values.reduce((sum, value) => sum + (value - origin), 0) / values.length;
  const distances = values.map((value) => value - origin - mean);
  const squares = distances.reduce((sum, distance) => sum + distance * distance, 0);
  return squares / (values.length * values.length);
}
