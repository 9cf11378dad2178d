import { exp } from '../math/exp.ts';

/** More phases than this change a stock's course by less than the examples can tell. */
const MOST_PHASES = 6;

/**
 * How long something takes, as a chain or a choice of exponential phases with the same mean and about the same
 * variance: the usual way to let a stock flow in time (phase-type laws).
 */
export interface Phases {
  readonly count: number;
  /** Share of those who enter that begin in each phase. */
  readonly begin: readonly number[];
  /** Rate of leaving each phase, a day, where the mean is one day. */
  readonly rate: readonly number[];
  /** Whether leaving a phase leads to the next (a chain) or out (a choice). */
  readonly isChain: boolean;
}

/** Fits phases to a squared coefficient of variation; chains below 1, a choice of two above. */
export function phasesOf(squaredCv: number): Phases {
  if (!(squaredCv < 1)) {
    const c = Number.isFinite(squaredCv) ? squaredCv : 1;
    const first = (1 + Math.sqrt((c - 1) / (c + 1))) / 2;
    return { count: 2, begin: [first, 1 - first], rate: [2 * first, 2 * (1 - first)], isChain: false };
  }
  const count = Math.min(MOST_PHASES, Math.max(1, Math.round(1 / squaredCv)));
  const begin = Array.from({ length: count }, (_, phase) => (phase === 0 ? 1 : 0));
  return { count, begin, rate: begin.map(() => count), isChain: true };
}

/** Shares of a stock in each phase when as many leave as enter. */
export function settledShares({ begin, rate, isChain, count }: Phases): number[] {
  return isChain ? begin.map(() => 1 / count) : begin.map((share, phase) => share / rate[phase]!);
}

/**
 * Lets a stock flow for some days: adds what enters evenly over them, and takes out what leaves.
 *
 * @param stock by phase; changed in place
 * @param entering in all, over the days
 * @param mean days that it takes on average now
 * @returns how many leave over the days
 */
export function flow(
  stock: Float64Array,
  { count, begin, rate, isChain }: Phases,
  entering: number,
  mean: number,
  days: number,
): number {
  let left = 0;
  let passed = 0;
  for (let phase = 0; phase < count; phase++) {
    const perDay = rate[phase]! / mean;
    const kept = exp(-perDay * days);
    const coming = entering * begin[phase]! + (isChain ? passed : 0);
    const before = stock[phase]! + coming;
    // Exact for what comes in evenly.
    const after = stock[phase]! * kept + (coming / (perDay * days)) * (1 - kept);
    stock[phase] = after;
    passed = before - after;
    if (!isChain) left += passed;
  }
  return isChain ? passed : left;
}

/** Tells how much of a stock there would be after such days of `flow`; leaves the stock as it is. */
export function stockAfter(
  stock: Float64Array,
  phases: Phases,
  entering: number,
  mean: number,
  days: number,
): number {
  const after = Float64Array.from(stock);
  flow(after, phases, entering, mean, days);
  return sumOf(after);
}

/** Counts a stock over its phases. */
export function sumOf(stock: Float64Array): number {
  let sum = 0;
  for (const part of stock) sum += part;
  return sum;
}
