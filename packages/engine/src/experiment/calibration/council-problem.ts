import type { Indicator } from '../../outcomes/indicator.ts';
import { indicatorsOf } from '../../outcomes/registry.ts';
import type { Calibration } from '../../scenario/calibration/read-calibration.ts';
import type { FreeNumber } from '../../scenario/calibration/free-parameters.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { WrittenFigure } from '../../scenario/types/targets.ts';
import { parameterName } from './parameter-name.ts';
import type { CalibrationProblem, FreeParameter, Measured, TargetFigure } from './problem.ts';
import { stretchFor } from './transform.ts';

/** Units of time, as readers know them. */
const TIMES: Readonly<Record<string, string>> = {
  d: 'days',
  w: 'weeks',
  mo: 'months',
  y: 'years',
  wd: 'working days',
};

/** How scenarios are turned into outcomes, by id. */
export interface Evaluators {
  /** What outcomes should come to, reckoned; ids that cannot be told are left out. */
  readonly expected: (scenario: Scenario) => Promise<ReadonlyMap<string, number>>;
  /** Simulated outcomes of these ids. */
  readonly simulate: (
    scenario: Scenario,
    seed: string,
    ids: readonly string[],
  ) => Promise<readonly Measured[]>;
}

const NOTHING: Measured = { mean: NaN, low: NaN, high: NaN, error: NaN };

/** Puts a calibration as read into the form that the method takes. Every target's id is known. */
export function councilProblem(
  calibration: Calibration,
  evaluators: Evaluators,
  { seed, rounds }: Pick<CalibrationProblem, 'seed' | 'rounds'>,
): CalibrationProblem {
  const { start, free, targets } = calibration;
  const indicators = new Map(indicatorsOf(start).map((one) => [one.id, one]));
  const ids = targets.figures.map(({ id }) => id);
  return {
    parameters: free.map((one) => parameterOf(one, start)),
    targets: targets.figures.map((figure) => targetOf(figure, indicators.get(figure.id))),
    expected: async (values) => {
      const scenario = calibration.at(values).scenario;
      // Numbers that make no scenario together come to nothing, and a fit turns back from them.
      const found = scenario === null ? new Map<string, number>() : await evaluators.expected(scenario);
      return ids.map((id) => found.get(id) ?? NaN);
    },
    simulate: async (values, own) => {
      const scenario = calibration.at(values).scenario;
      return scenario === null ? ids.map(() => NOTHING) : evaluators.simulate(scenario, own, ids);
    },
    ...{ seed, rounds },
  };
}

function parameterOf(
  { written, number, unit, low, high, start }: FreeNumber,
  scenario: Scenario,
): FreeParameter {
  const { field } = number.shape;
  return {
    path: written.path,
    name: parameterName(written.path, scenario),
    unit: unit === '' ? (field.unit ?? '') : (TIMES[unit] ?? unit),
    isTime: unit !== '',
    ...{ low, high, start },
    stretch: stretchFor(low, high, field.unit === 'share'),
  };
}

function targetOf(figure: WrittenFigure, indicator: Indicator | undefined): TargetFigure {
  const { id, value, low, high, stated, holdOut, source, year, basis, confidence } = figure;
  return {
    ...{ id, label: indicator?.label ?? id, unit: indicator?.unit ?? '' },
    ...{ value, low, high, uncertainty: (high - low) / 2, stated, holdOut, source, year, basis, confidence },
  };
}
