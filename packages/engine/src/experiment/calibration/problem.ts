import type { Bounded } from './transform.ts';

/** A parameter that is fitted, in the unit in which the scenario writes it. */
export interface FreeParameter extends Bounded {
  /** Where it stands in the scenario: `stages.assessment.work.mean`. */
  readonly path: string;
  /** For readers: `Assessment, work mean`. */
  readonly name: string;
  /** Unit for readers, and whether more of it is longer. */
  readonly unit: string;
  readonly isTime: boolean;
  readonly start: number;
}

/** A figure to be met, in the unit of its indicator. */
export interface TargetFigure {
  /** Id of the indicator. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  /** Where the figure may lie: what is in between counts as met. */
  readonly low: number;
  readonly high: number;
  /** Half of the width from low to high: the standard deviation by which differences are judged. */
  readonly uncertainty: number;
  /** Whether the uncertainty is stated, or a share of the value that nobody stated. */
  readonly stated: boolean;
  /** Not fitted, only scored. */
  readonly holdOut: boolean;
  readonly source: string | null;
  readonly year: string | null;
  readonly basis: string;
  readonly confidence: 'H' | 'M' | 'L' | null;
}

/** A simulated outcome: its mean over replications and the 95% interval of that mean; NaN where nothing was counted. */
export interface Measured {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Standard error of the mean. */
  readonly error: number;
}

/** A calibration as the method sees it: numbers in, numbers out. Values are those of parameters, in their order. */
export interface CalibrationProblem {
  readonly parameters: readonly FreeParameter[];
  readonly targets: readonly TargetFigure[];
  /** Reckons what targets should come to, one number a target; NaN for what cannot be told without simulation. */
  readonly expected: (values: readonly number[]) => Promise<readonly number[]>;
  /** Simulates; the same seed gives the same chances whatever the values. */
  readonly simulate: (values: readonly number[], seed: string) => Promise<readonly Measured[]>;
  readonly seed: string;
  /** Rounds of fitting and simulating, at most, after the simulation of the start. */
  readonly rounds: number;
}

/** The seed of the runs that judge a fit: not the one that it was fitted on. */
export function judgingSeed(seed: string): string {
  return `${seed}, held out`;
}
