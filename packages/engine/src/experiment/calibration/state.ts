import type { Matrix } from './matrix.ts';
import type { Measured } from './problem.ts';

/** A simulated outcome as it is kept: null where there is none, since JSON has no NaN. */
export type Kept = { readonly [Key in keyof Measured]: number | null };

/** One round: where the parameters were put, what was reckoned there and what was simulated. */
export interface Round {
  /** Places of the parameters between their bounds. */
  readonly x: readonly number[];
  /** What was reckoned, on the scale of the targets. */
  readonly reckoned: readonly number[];
  readonly slopes: Matrix;
  readonly simulated: readonly Kept[];
  /** Slopes of simulation less reckoning, as learnt from round to round. */
  readonly shiftSlopes: Matrix;
}

/** How far a calibration has come: plain data, from which it goes on as if it had never stopped. */
export interface CalibrationState {
  /** Reckoned outcomes at the start, and their slopes; null before anything was done. */
  readonly start: { readonly reckoned: readonly (number | null)[]; readonly slopes: Matrix } | null;
  /** The first is at the start. */
  readonly rounds: readonly Round[];
  /** Simulated outcomes a step from the start in each parameter, where some cannot be reckoned. */
  readonly probes: readonly (readonly Kept[])[];
  /** Whether more rounds would change nothing. */
  readonly settled: boolean;
  /** What the best round comes to with chances that were not fitted on, and slopes there. */
  readonly judged: { readonly simulated: readonly Kept[]; readonly slopes: Matrix } | null;
}

/** A calibration of which nothing is done yet. */
export const nothingDone: CalibrationState = {
  start: null,
  rounds: [],
  probes: [],
  settled: false,
  judged: null,
};

/** Makes an outcome fit for JSON. */
export function kept({ mean, low, high, error }: Measured): Kept {
  return { mean: orNull(mean), low: orNull(low), high: orNull(high), error: orNull(error) };
}

/** Gives back an outcome that was kept. */
export function recalled({ mean, low, high, error }: Kept): Measured {
  return { mean: mean ?? NaN, low: low ?? NaN, high: high ?? NaN, error: error ?? NaN };
}

/** A number as JSON has it. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
