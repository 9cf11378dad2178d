import type { Matrix } from './matrix.ts';
import { dot } from './matrix.ts';
import type { CalibrationProblem } from './problem.ts';
import { onScale } from './scale-of-targets.ts';
import type { Reckon } from './slopes.ts';
import { stepFrom } from './slopes.ts';
import { type CalibrationState, recalled } from './state.ts';
import { toUnit } from './transform.ts';
import { stepsOf, valuesAt } from './values.ts';

/** Where a calibration starts, between the bounds. */
export function startOf({ parameters }: CalibrationProblem): number[] {
  return parameters.map((parameter) => toUnit(parameter, parameter.start));
}

/** Reckons outcomes on the scale of the targets; NaN where expected flows cannot tell. */
export function expectedOnScale(problem: CalibrationProblem): Reckon {
  return async (x) => {
    const expected = await problem.expected(valuesAt(problem, x));
    return problem.targets.map((target, at) => onScale(target, expected[at]!));
  };
}

/** Targets that expected flows cannot tell, by place. */
function untold({ start }: CalibrationState): number[] {
  return (start?.reckoned ?? []).flatMap((value, at) => (value === null ? [at] : []));
}

/** Whether slopes have to be simulated: a target that is fitted cannot be reckoned. */
function needsProbes({ targets }: CalibrationProblem, state: CalibrationState): boolean {
  return untold(state).some((at) => !targets[at]!.holdOut);
}

/** Whether the slopes of all targets that are fitted are known. */
export function slopesKnown(problem: CalibrationProblem, state: CalibrationState): boolean {
  if (state.start === null) return false;
  return !needsProbes(problem, state) || state.probes.length >= problem.parameters.length;
}

/**
 * Reckons all outcomes. Those that expected flows cannot tell follow straight lines through the start, whose slopes
 * were simulated; simulation corrects them round by round, like the others.
 */
export function reckonAll(problem: CalibrationProblem, state: CalibrationState): Reckon {
  const expected = expectedOnScale(problem);
  const start = startOf(problem);
  const lines = new Map(untold(state).map((at) => [at, state.start!.slopes[at]!] as const));
  return async (x) => {
    const move = x.map((place, at) => place - start[at]!);
    const told = await expected(x);
    return told.map((value, at) => {
      const line = lines.get(at);
      return line === undefined ? value : dot(line, move);
    });
  };
}

/** Where the outcomes of a step from the start in one parameter are simulated. */
export function probeAt(problem: CalibrationProblem, parameter: number): number[] {
  return stepFrom(startOf(problem), parameter, stepsOf(problem)[parameter]!);
}

/** Fills in the slopes of what could not be reckoned, from the probes. */
export function withProbedSlopes(problem: CalibrationProblem, state: CalibrationState): Matrix {
  const start = startOf(problem);
  const rows = untold(state);
  const [first] = state.rounds;
  return state.start!.slopes.map((row, target) => {
    if (!rows.includes(target)) return row;
    const figure = problem.targets[target]!;
    const here = onScale(figure, recalled(first!.simulated[target]!).mean);
    return state.probes.map((probe, parameter) => {
      const run = probeAt(problem, parameter)[parameter]! - start[parameter]!;
      const rise = onScale(figure, recalled(probe[target]!).mean) - here;
      return Number.isFinite(rise) ? rise / run : 0;
    });
  });
}
