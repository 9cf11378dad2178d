import { type Matrix, dot } from './matrix.ts';
import type { CalibrationProblem, TargetFigure } from './problem.ts';
import { onScale, spreadOnScale } from './scale-of-targets.ts';
import { type CalibrationState, recalled } from './state.ts';

/** A target that no way through the bounds moves by more than this part of its uncertainty cannot be moved. */
const NEGLIGIBLE = 0.1;
/** Cosine from which targets count as moved by the same parameters in the same way. */
const PARALLEL = 0.999;
/** Sensitivities this near to each other are the same. */
const SAME = 0.02;

/** What is wrong with a calibration before it begins, by places in the lists of targets and parameters. */
export type CalibrationFault =
  | { readonly kind: 'immovable'; readonly target: number }
  | { readonly kind: 'idle'; readonly parameter: number }
  | { readonly kind: 'contradictory'; readonly target: number; readonly other: number }
  | { readonly kind: 'twice'; readonly target: number; readonly other: number };

/**
 * Finds, from the slopes at the start, targets that nothing moves, parameters that move nothing, and pairs of targets
 * that move as one: they say the same, or cannot both be met.
 * @param state with its slopes; pairs are told of once the start was simulated
 */
export function startFaults(problem: CalibrationProblem, state: CalibrationState): CalibrationFault[] {
  const { targets, parameters } = problem;
  const slopes = state.start!.slopes;
  const fitted = targets.flatMap(({ holdOut }, at) => (holdOut ? [] : [at]));
  const inSpreads = targets.map((target, at) => slopes[at]!.map((slope) => slope / spreadOnScale(target)));
  const immovable = fitted.filter((at) => inSpreads[at]!.every((slope) => Math.abs(slope) < NEGLIGIBLE));
  const idle = parameters.flatMap((_, at) =>
    fitted.every((target) => Math.abs(inSpreads[target]![at]!) < NEGLIGIBLE) ? [at] : [],
  );
  const movable = fitted.filter((at) => !immovable.includes(at));
  return [
    ...immovable.map((target) => ({ kind: 'immovable' as const, target })),
    ...idle.map((parameter) => ({ kind: 'idle' as const, parameter })),
    ...(parameters.length > 1 && state.rounds.length > 0 ? pairFaults(problem, state, slopes, movable) : []),
  ];
}

function pairFaults(
  { targets }: CalibrationProblem,
  state: CalibrationState,
  slopes: Matrix,
  movable: readonly number[],
): CalibrationFault[] {
  const { simulated } = state.rounds[0]!;
  const here = (at: number): number => onScale(targets[at]!, recalled(simulated[at]!).mean);
  return movable.flatMap((other, place) =>
    movable.slice(place + 1).flatMap((target): CalibrationFault[] => {
      const [one, two] = [slopes[other]!, slopes[target]!];
      const lengths = [Math.sqrt(dot(one, one)), Math.sqrt(dot(two, two))] as const;
      const isAlike =
        dot(one, two) / (lengths[0] * lengths[1]) > PARALLEL &&
        Math.abs(lengths[0] / lengths[1] - 1) < SAME &&
        bothRatios(targets[other]!, targets[target]!);
      if (!isAlike) return [];
      // Moved by the same ratio whatever is done: what the two lack must be the same, within what they leave open.
      const apart = Math.abs(here(other) - here(target));
      const leeway = spreadOnScale(targets[other]!) + spreadOnScale(targets[target]!);
      return [{ kind: apart > leeway ? 'contradictory' : 'twice', target, other }];
    }),
  );
}

function bothRatios(one: TargetFigure, other: TargetFigure): boolean {
  return one.value > 0 && other.value > 0;
}
