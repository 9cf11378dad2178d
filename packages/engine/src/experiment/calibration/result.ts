import type { Finding } from '../../scenario/finding.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { type CalibrationProblem, type Measured, type TargetFigure, judgingSeed } from './problem.ts';
import { bestRound, differenceIn } from './rounds.ts';
import { type CalibrationState, orNull, recalled } from './state.ts';
import { type OpenDirection, type TradeOff, openDirections, tradeOffsOf } from './trade-offs.ts';
import { opennessOf } from './widths.ts';
import { valueAt } from './values.ts';

/** Whether the model is where a figure says. `unclear`: not there, but chance alone may keep it away. */
export type TargetVerdict = 'met' | 'missed' | 'unclear';

/** A target beside what the model gives, in the unit of the indicator. */
export interface TargetResult {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly holdOut: boolean;
  readonly published: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly uncertainty: number;
    /** Whether the uncertainty is stated, or a share of the value that nobody stated. */
    readonly stated: boolean;
    readonly source: string | null;
    readonly year: string | null;
    readonly basis: string;
    readonly confidence: 'H' | 'M' | 'L' | null;
  };
  /** What the scenario file itself gave, before anything was fitted. */
  readonly start: number | null;
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  /** Mean less published, in uncertainties of the figure. */
  readonly difference: number | null;
  readonly verdict: TargetVerdict;
}

/** A fitted parameter, in the unit in which the scenario writes it. */
export interface ParameterResult {
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  readonly bounds: readonly [number, number];
  readonly start: number;
  readonly value: number;
  /** One standard deviation below and above, within the bounds. */
  readonly low: number;
  readonly high: number;
  readonly atBound: 'low' | 'high' | null;
}

/** `taper calibrate --json`. */
export interface CalibrationResult {
  /** Version of this shape: `taper-calibration/1`. */
  readonly schema: string;
  readonly engine: string;
  readonly name: string;
  readonly seed: string;
  /** Seed of the runs behind the tables: not the one that was fitted on. */
  readonly judgedOn: string;
  readonly replications: number;
  /** Rounds of fitting and simulating, after the one at the start. */
  readonly rounds: number;
  readonly targets: readonly TargetResult[];
  readonly parameters: readonly ParameterResult[];
  readonly tradeOffs: readonly TradeOff[];
  readonly openDirections: readonly OpenDirection[];
  /** Root mean square of the differences, in uncertainties; null where there are none. */
  readonly score: { readonly fitted: number | null; readonly heldOut: number | null };
  /** `missed`: a target that was fitted is; held-out ones are scored only. */
  readonly verdict: 'met' | 'missed';
  readonly missed: readonly string[];
  readonly findings: readonly Finding[];
}

/** Sums up a calibration that is finished. */
export function calibrationResult(
  problem: CalibrationProblem,
  state: CalibrationState,
  about: { readonly name: string; readonly replications: number; readonly findings: readonly Finding[] },
): CalibrationResult {
  const best = bestRound(problem, state);
  const judged = state.judged!;
  const { widths, correlations, unknown } = opennessOf(problem, judged.slopes, best.simulated);
  const targets = problem.targets.map((target, at) =>
    targetResult(target, recalled(judged.simulated[at]!), state.rounds[0]!.simulated[at]!.mean),
  );
  const missed = targets.filter(({ holdOut, verdict }) => !holdOut && verdict === 'missed');
  const { name, replications, findings } = about;
  return {
    schema: 'taper-calibration/1',
    ...{ engine: ENGINE_VERSION, name, seed: problem.seed, judgedOn: judgingSeed(problem.seed) },
    ...{ replications, rounds: state.rounds.length - 1, targets },
    parameters: problem.parameters.map((parameter, at): ParameterResult => {
      const { path, name: words, unit, start, low, high } = parameter;
      const [place, width] = [best.x[at]!, widths[at]!];
      return {
        ...{ path, name: words, unit, bounds: [low, high], start, value: valueAt(parameter, place) },
        ...{ low: valueAt(parameter, place - width), high: valueAt(parameter, place + width) },
        atBound: place <= 0 ? 'low' : place >= 1 ? 'high' : null,
      };
    }),
    tradeOffs: tradeOffsOf(problem.parameters, correlations),
    openDirections: openDirections(problem.parameters, unknown),
    score: {
      fitted: scoreOf(targets.filter(({ holdOut }) => !holdOut)),
      heldOut: scoreOf(targets.filter(({ holdOut }) => holdOut)),
    },
    verdict: missed.length === 0 ? 'met' : 'missed',
    missed: missed.map(({ id }) => id),
    findings,
  };
}

/** Sets a figure beside what the model gives. */
function targetResult(target: TargetFigure, measured: Measured, start: number | null): TargetResult {
  const { id, label, unit, holdOut, ...figure } = target;
  const { value, low, high, uncertainty, stated, source, year, basis, confidence } = figure;
  const { mean } = measured;
  const hasInterval = Number.isFinite(measured.low) && Number.isFinite(measured.high);
  return {
    ...{ id, label, unit, holdOut },
    published: { value, low, high, uncertainty, stated, source, year, basis, confidence },
    ...{ start, mean: orNull(mean), ci95: hasInterval ? [measured.low, measured.high] : null },
    difference: orNull(differenceIn(target, measured)),
    verdict: verdictOn(target, measured),
  };
}

/** A figure is met anywhere from its low to its high, and within its uncertainty of the value. */
function verdictOn({ value, uncertainty, ...range }: TargetFigure, measured: Measured): TargetVerdict {
  const low = Math.min(range.low, value - uncertainty);
  const high = Math.max(range.high, value + uncertainty);
  if (measured.mean >= low && measured.mean <= high) return 'met';
  return measured.high >= low && measured.low <= high ? 'unclear' : 'missed';
}

function scoreOf(targets: readonly TargetResult[]): number | null {
  if (targets.length === 0) return null;
  const squares = targets.map(({ difference }) => (difference ?? NaN) * (difference ?? NaN));
  return orNull(Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / targets.length));
}
