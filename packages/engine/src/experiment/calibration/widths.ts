import { type Axis, type Matrix, axesOf, inverse, normalMatrix } from './matrix.ts';
import type { CalibrationProblem } from './problem.ts';
import { spreadOnScale } from './scale-of-targets.ts';
import { type Round, recalled } from './state.ts';

/** What the bounds alone say of a parameter: the variance of a number anywhere between 0 and 1, alike. */
const BOUNDS_SAY = 12;

/** What the targets leave open around a fit; places of parameters run from 0 to 1 between their bounds. */
export interface Openness {
  /** Standard deviation of each place, chance in the simulated means included. */
  readonly widths: readonly number[];
  /** Correlations between errors of the parameters. */
  readonly correlations: Matrix;
  /** Directions of which the targets say less than the bounds do, the least known first. */
  readonly unknown: readonly Axis[];
}

/**
 * Works out how well the targets determine the parameters, from the slopes at the fit and what was simulated there: the inverse of JᵀWJ, with W one over the squared
 * uncertainties, and C JᵀWSWJ C on top for the errors S of the simulated means. What the bounds say counts as known
 * too: no width is beyond theirs.
 */
export function opennessOf(
  { targets, parameters }: CalibrationProblem,
  slopes: Matrix,
  simulated: Round['simulated'],
): Openness {
  const spreads = targets.map(spreadOnScale);
  const weights = targets.map(({ holdOut }, at) => (holdOut ? 0 : 1 / (spreads[at]! * spreads[at]!)));
  const said = normalMatrix(slopes, weights, parameters.length);
  const known = said.map((row, i) => row.map((value, j) => value + (i === j ? BOUNDS_SAY : 0)));
  const covariance = inverse(known) ?? parameters.map((_, i) => parameters.map((__, j) => (i === j ? 1 : 0)));
  const chances = targets.map((target, at) => {
    const { error } = recalled(simulated[at]!);
    const onScale = Number.isFinite(error) ? (error / target.uncertainty) * spreads[at]! : 0;
    return weights[at]! * weights[at]! * onScale * onScale;
  });
  const passedOn = normalMatrix(slopes, chances, parameters.length);
  const widths = covariance.map((row, at) => {
    let byChance = 0;
    row.forEach((a, i) => row.forEach((b, j) => (byChance += a * passedOn[i]![j]! * b)));
    return Math.sqrt(row[at]! + byChance);
  });
  return {
    widths,
    correlations: covariance.map((row, i) =>
      row.map((value, j) => value / Math.sqrt(row[i]! * covariance[j]![j]!)),
    ),
    unknown: axesOf(said).filter(({ value }) => value < BOUNDS_SAY),
  };
}
