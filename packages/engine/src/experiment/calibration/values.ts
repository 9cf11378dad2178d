import type { CalibrationProblem, FreeParameter } from './problem.ts';
import { fromUnit, unitStep } from './transform.ts';

/** Digits that a fitted value is written with, and simulated with: what is in the file is what was run. */
const DIGITS = 6;
/** Slopes are taken over about a tenth of a value: narrower, and chance in the examples shows; wider, and curves do. */
const SHARE_OF_VALUE = 0.1;
const LEAST_STEP = 0.02;
const MOST_STEP = 0.25;

/** The values at a place between the bounds, in the unit of each parameter. */
export function valuesAt({ parameters }: CalibrationProblem, x: readonly number[]): number[] {
  return parameters.map((parameter, at) => valueAt(parameter, x[at]!));
}

/** The value of one parameter at a place between its bounds. */
export function valueAt(parameter: FreeParameter, place: number): number {
  const { low, high } = parameter;
  const written = Number(fromUnit(parameter, place).toPrecision(DIGITS));
  return Math.min(high, Math.max(low, written));
}

/** How far apart the sides of each slope are taken, as a part of the way between the bounds. */
export function stepsOf({ parameters }: CalibrationProblem): number[] {
  return parameters.map((parameter) =>
    Math.min(MOST_STEP, Math.max(LEAST_STEP, unitStep(parameter, SHARE_OF_VALUE))),
  );
}
