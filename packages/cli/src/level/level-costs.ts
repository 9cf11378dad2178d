import {
  type CostDifference,
  type Finding,
  type LevelFound,
  type LevelVerdict,
  type RunResult,
  ENGINE_VERSION,
  comparableFindings,
  costDifference,
  fieldAt,
  findLevel,
  indicatorsOf,
  scenarioHash,
} from '@taper/engine';
import { type UsableFile, findingsOf, placed, readUsable } from '../input/read-scenarios.ts';
import { simulate } from '../runs/simulate.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { LevelOptions } from './level-options.ts';

/** `taper level --json`. Amounts are over the whole horizon. */
export interface LevelResult extends Pick<
  RunResult,
  'schema' | 'engine' | 'seed' | 'assumptions' | 'replications' | 'horizon' | 'findings'
> {
  readonly verdict: LevelVerdict;
  readonly base: string;
  /** The scenario with the value that was found. */
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly by: { readonly path: string; readonly low: number; readonly high: number; readonly value: number };
  readonly tolerance: number;
  readonly unit: string;
  readonly priceYear: string | null;
  readonly comparator: CostDifference['comparator'];
  readonly difference: CostDifference['difference'];
  readonly trials: LevelFound['trials'];
}

/**
 * Looks for the value of one number of a scenario at which it costs what the base does.
 * @throws InputFault when the files, the number or its bounds are at fault, or one of the two has no costs
 */
export async function levelCosts(
  base: string,
  file: string,
  options: LevelOptions,
  terminal: Terminal,
): Promise<LevelResult> {
  const { by, tolerance, seed, assumptions, replications, workers } = options;
  const whole = wholeNumber(by.path);
  if (whole && !(Number.isInteger(by.low) && Number.isInteger(by.high)))
    throw new InputFault(`${by.path} is a whole number: give whole numbers as its bounds.`);
  const [ours] = readUsable([base], options.set) as [UsableFile];
  const at = (value: number) => readUsable([file], [...options.set, `${by.path}=${value}`])[0]!;
  const ends = [at(by.low), at(by.high)] as const;
  const unlike = ends.flatMap((end) => requireComparable(ours, end));
  const comparators: CostDifference['comparator'][] = [];
  const evaluate = async (value: number) => {
    terminal.err(`${by.path} = ${value}\n`);
    const run = await simulate([ours, at(value)], { seed, assumptions, replications, workers }, terminal);
    const { comparator, difference } = costDifference(run);
    comparators.push(comparator);
    return difference;
  };
  // The first bound tells what the base costs: it is the same in every run.
  const first = await evaluate(by.low);
  const comparator = comparators[0]!;
  const found = await findLevel(
    { ...by, whole, tolerance: tolerance * Math.abs(comparator.mean) },
    (value) => (value === by.low ? Promise.resolve(first) : evaluate(value)),
  );
  const { value, difference } = found.best;
  const best = at(value);
  const { scenario } = best;
  const { currency, priceYear } = ours.scenario.money;
  return {
    ...{ schema: 'taper-level/1', engine: ENGINE_VERSION, seed, assumptions, replications },
    horizon: { start: scenario.horizon.start, months: scenario.horizon.months },
    verdict: found.verdict,
    base: ours.scenario.name,
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    by: { ...by, value },
    ...{ tolerance, unit: currency, priceYear, comparator, difference, trials: found.trials },
    findings: findingsOf([ours, best, { findings: unlike }]),
  };
}

/** Whether a path names a whole number. */
function wholeNumber(path: string): boolean {
  const field = fieldAt(path);
  if (field !== undefined && field.kind !== 'number')
    throw new InputFault(`${path} is not a plain number, and cannot be looked for.`);
  return field?.whole === true;
}

function requireComparable(base: UsableFile, other: UsableFile): Finding[] {
  const unlike = comparableFindings([base, other]).map(placed);
  if (unlike.some(({ severity }) => severity === 'error'))
    throw new InputFault('', findingsOf([base, other, { findings: unlike }]));
  for (const { scenario, file } of [base, other])
    if (!indicatorsOf(scenario).some(({ id }) => id === 'cost.perYear'))
      throw new InputFault(`Nothing in ${file} has a cost: there is no cost to meet.`);
  return unlike;
}
