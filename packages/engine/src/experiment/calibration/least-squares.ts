import { type Matrix, dot, normalMatrix, solve, times } from './matrix.ts';
import { type Reckon, slopesAt } from './slopes.ts';

/** What is fitted: places of the parameters between their bounds, from 0 to 1, and what is reckoned there. */
export interface FitPoint {
  readonly x: readonly number[];
  /** Outcomes that `reckon` gives at `x`, a number a target. */
  readonly y: readonly number[];
  /** Slopes of `y` over `x`, a row a target. */
  readonly slopes: Matrix;
}

/** A fit: bring `y + shift(x)` to what is wanted, each counted in its spread. */
export interface FitTask {
  readonly reckon: Reckon;
  readonly from: FitPoint;
  /** What is added to the reckoned outcomes at a place: simulation less reckoning, as far as it is known. */
  readonly shift: (x: readonly number[]) => readonly number[];
  /** Slopes of `shift`, a row a target. */
  readonly shiftSlopes: Matrix;
  readonly wanted: readonly number[];
  /** One over the square of each target's uncertainty; 0 for what is not fitted. */
  readonly weights: readonly number[];
  /** Misfit, in squared uncertainties in all, that is as good as none, and gains that are. */
  readonly enough: number;
  /** Steps by which slopes are found, a parameter each. */
  readonly steps: readonly number[];
}

const MOST_EVALUATIONS = 60;
/** Moves smaller than this part of the way between bounds, and gains smaller than this part of the misfit, end a fit. */
const SMALL_MOVE = 2e-4;
const SMALL_GAIN = 1e-3;
const DAMPING = { first: 1e-3, least: 1e-7, most: 1e7, down: 0.2, up: 5, afterNothing: 0.1 };
/** Steps in vain after which slopes that were only carried along are found anew. */
const PATIENCE = 3;

/**
 * Weighted least squares within bounds: Levenberg's and Marquardt's damped steps, each cut off at the bounds, where
 * parameters that are pushed outwards stay. Slopes are carried along by Broyden's rank-one correction, since a
 * reckoning costs far more than a step, and found anew only when steps go wrong.
 */
export async function leastSquares(task: FitTask): Promise<FitPoint> {
  let { x, y, slopes } = task.from;
  let cost = costOf(task, x, y);
  let damping = DAMPING.first;
  let inVain = 0;
  let fresh = false;
  for (let spent = 0; spent < MOST_EVALUATIONS && cost > task.enough; spent++) {
    const next = dampedStep(task, x, y, slopes, damping);
    const move = next.map((place, at) => place - x[at]!);
    if (Math.max(...move.map(Math.abs)) < SMALL_MOVE) break;
    const found = await task.reckon(next);
    const better = costOf(task, next, found);
    if (found.every(Number.isFinite)) slopes = corrected(slopes, move, y, found);
    if (better < cost) {
      const gain = cost - better;
      [x, y, cost] = [next, found, better];
      damping = Math.max(DAMPING.least, damping * DAMPING.down);
      inVain = 0;
      if (gain < Math.max(SMALL_GAIN * cost, task.enough)) break;
    } else {
      // Where nothing comes out at all, the way back is far.
      damping = better < Infinity ? damping * DAMPING.up : Math.max(DAMPING.afterNothing, damping * 50);
      inVain += 1;
      if (inVain < PATIENCE && damping < DAMPING.most) continue;
      if (fresh) break;
      slopes = await slopesAt(task.reckon, x, y, task.steps, slopes);
      [fresh, inVain, damping] = [true, 0, DAMPING.first];
      spent += x.length;
    }
  }
  return { x, y, slopes };
}

/** Sum of squared differences from what is wanted, each in its uncertainty; infinite where nothing came out. */
export function costOf(
  { shift, wanted, weights }: Pick<FitTask, 'shift' | 'wanted' | 'weights'>,
  x: readonly number[],
  y: readonly number[],
): number {
  const shifts = shift(x);
  let cost = 0;
  y.forEach((value, at) => {
    if (weights[at] === 0) return;
    const miss = value + shifts[at]! - wanted[at]!;
    cost += weights[at]! * miss * miss;
  });
  return Number.isFinite(cost) ? cost : Infinity;
}

function dampedStep(
  { shift, shiftSlopes, wanted, weights }: FitTask,
  x: readonly number[],
  y: readonly number[],
  slopes: Matrix,
  damping: number,
): number[] {
  const rows = slopes.map((row, at) => row.map((slope, column) => slope + shiftSlopes[at]![column]!));
  const shifts = shift(x);
  const misses = y.map((value, at) => (weights[at] === 0 ? 0 : value + shifts[at]! - wanted[at]!));
  const normal = normalMatrix(rows, weights, x.length);
  const downhill = x.map(
    (_, column) =>
      -dot(
        rows.map((row, at) => row[column]! * weights[at]!),
        misses,
      ),
  );
  const largest = Math.max(...normal.map((row, at) => row[at]!), Number.MIN_VALUE);
  const free = x.flatMap((place, at) =>
    (place <= 0 && downhill[at]! < 0) || (place >= 1 && downhill[at]! > 0) ? [] : [at],
  );
  const damped = free.map((i) =>
    free.map((j) => normal[i]![j]! + (i === j ? damping * (normal[i]![i]! + 1e-3 * largest) : 0)),
  );
  const step = solve(
    damped,
    free.map((at) => downhill[at]!),
  );
  const next = [...x];
  free.forEach((at, place) => (next[at] = Math.min(1, Math.max(0, x[at]! + (step?.[place] ?? 0)))));
  return next;
}

/** Broyden's correction: the least change of the slopes that makes them agree with the last move. */
function corrected(
  slopes: Matrix,
  move: readonly number[],
  before: readonly number[],
  after: readonly number[],
): Matrix {
  const length = dot(move, move);
  const foreseen = times(slopes, move);
  return slopes.map((row, at) => {
    const off = (after[at]! - before[at]! - foreseen[at]!) / length;
    return row.map((slope, column) => slope + off * move[column]!);
  });
}
