import type {
  CalibrationProblem,
  FreeParameter,
  Measured,
  TargetFigure,
} from '../../packages/engine/src/experiment/calibration/problem.ts';
import {
  type CalibrationState,
  nothingDone,
} from '../../packages/engine/src/experiment/calibration/state.ts';
import { isFinished, nextStep } from '../../packages/engine/src/experiment/calibration/rounds.ts';

/** A parameter named for its path, fitted by ratios. */
export function parameter(path: string, low: number, start: number, high: number): FreeParameter {
  return { path, name: path, unit: 'a year', isTime: false, low, high, start, stretch: 'log' };
}

/** A target known to `within` of its value. */
export function target(id: string, value: number, within = 0.02, holdOut = false): TargetFigure {
  const uncertainty = Math.abs(value) * within;
  const range = { low: value - uncertainty, high: value + uncertainty, uncertainty, stated: true };
  const said = { source: 'Known', year: '2025', basis: 'published', confidence: 'H' as const };
  return { id, label: id, unit: 'children', value, ...range, ...said, holdOut };
}

/** What makes a problem: outcomes as a plain function of the parameters, and how simulation departs from it. */
export interface Analytic {
  readonly parameters: readonly FreeParameter[];
  readonly targets: readonly TargetFigure[];
  readonly outcomes: (values: readonly number[]) => readonly number[];
  /** Factor of simulated over expected outcomes. */
  readonly departs?: (values: readonly number[]) => number;
  /** Chance of a seed: the same whatever the values. */
  readonly chance?: number;
  /** Targets that cannot be reckoned. */
  readonly untold?: readonly number[];
}

/** A problem whose answer is known. */
export function analytic({ outcomes, ...problem }: Analytic): CalibrationProblem & { simulations: number } {
  const { departs = () => 1, chance = 0, untold = [] } = problem;
  const made = {
    ...{ parameters: problem.parameters, targets: problem.targets, seed: 'known', rounds: 7, simulations: 0 },
    expected: (values: readonly number[]) =>
      Promise.resolve(outcomes(values).map((value, at) => (untold.includes(at) ? NaN : value))),
    simulate: (values: readonly number[], seed: string) => {
      made.simulations += 1;
      return Promise.resolve(
        outcomes(values).map((value, at): Measured => {
          const luck = chance * Math.sin(seed.length * 12.9898 + at * 78.233);
          const mean = value * departs(values) * (1 + luck);
          const error = Math.abs(value) * chance;
          return { mean, low: mean - 2 * error, high: mean + 2 * error, error };
        }),
      );
    },
  };
  return made;
}

/** Goes on with a calibration until it is finished, or `steps` pieces further. */
export async function goOn(
  problem: CalibrationProblem,
  from: CalibrationState = nothingDone,
  steps = Infinity,
): Promise<CalibrationState> {
  let state = from;
  for (let done = 0; done < steps && !isFinished(state); done++) state = await nextStep(problem, state);
  return state;
}
