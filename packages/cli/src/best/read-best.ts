import {
  type Indicator,
  type Scenario,
  type SeekPoint,
  type SelectionProblem,
  comparableFindings,
  layoutsOf,
  priceAt,
  runsAnObservation,
  snapped,
} from '@taper/engine';
import { namedOutcomes } from '../input/named-outcomes.ts';
import { type UsableFile, findingsOf, placed, readUsable } from '../input/read-scenarios.ts';
import { type MovedBase, readLevers, scenariosAt, valuesInBase } from '../seek/levers.ts';
import { InputFault } from '../ending/stops.ts';
import type { BestOptions } from './best-options.ts';

/** One of those among which the best is looked for. */
export interface Candidate {
  readonly scenario: Scenario;
  readonly name: string;
  /** Of each lever; empty where candidates are files. */
  readonly values: readonly number[];
  /** Money a year; null where candidates are files. */
  readonly price: number | null;
}

/** A selection that can be made. */
export interface UsableBest {
  readonly files: readonly UsableFile[];
  readonly base: UsableFile;
  readonly candidates: readonly Candidate[];
  readonly levers: MovedBase['levers'];
  readonly budget: number | null;
  readonly indicator: Indicator;
  readonly problem: SelectionProblem;
  /** Runs that make one observation. */
  readonly runs: number;
}

const MOST_CANDIDATES = 200;
/** Observations of all candidates that are asked for at a time. */
const STAGE = 5;

/**
 * Reads the scenarios among which the best is looked for: files, or layouts of the budget of one file.
 * @throws InputFault with what is wrong with them, before anything is run
 */
export function readBest(paths: readonly string[], options: BestOptions): UsableBest {
  const files = readUsable(paths, options.set);
  const base = files[0]!;
  const unlike = comparableFindings(files).map(placed);
  if (unlike.some(({ severity }) => severity === 'error'))
    throw new InputFault('', findingsOf([...files, { findings: unlike }]));
  const indicators = files.map((file) => namedOutcomes(file, [options.by])[0]!);
  const { lever: written = [], set } = options;
  if (written.length === 1)
    throw new InputFault('One lever alone cannot trade anything: give another --lever.');
  if (written.length > 1 && files.length > 1)
    throw new InputFault('Levers move one file: give either several files, or one and its levers.');
  if (written.length === 0 && files.length === 1)
    throw new InputFault('There is only one scenario: give another file, or --lever twice or more.');
  const moved = written.length === 0 ? null : readLevers(base, written, set);
  const layouts = moved === null ? null : layoutsIn(moved, options);
  const candidates = layouts?.candidates ?? files.map(ofFile);
  return {
    ...{ files, base, candidates, indicator: indicators[0]! },
    ...{ levers: moved?.levers ?? [], budget: layouts?.budget ?? null },
    ...selectionOf(base, indicators[0]!, candidates.length, options),
  };
}

function ofFile({ scenario }: UsableFile): Candidate {
  return { scenario, name: scenario.name, values: [], price: null };
}

function layoutsIn(
  { base, levers }: MovedBase,
  { budget: wanted, steps, set }: BestOptions,
): { readonly candidates: readonly Candidate[]; readonly budget: number } {
  const priceless = levers.filter(({ price }) => price === null).map(({ path }) => path);
  if (priceless.length > 0)
    throw new InputFault(
      `A budget needs prices: give ,cost=N to ${priceless.join(' and ')}, money a year for one more.`,
    );
  const inBase = valuesInBase(base, levers);
  const known = inBase.every((value) => value !== null) ? inBase : null;
  const budget = wanted ?? (known === null ? null : priceAt(levers, known));
  if (budget === null)
    throw new InputFault('What the levers cost in the file is not known: give the --budget for them.');
  const isNow = (point: SeekPoint) =>
    known !== null && point.every((value, lever) => snapped(levers[lever]!, known[lever]!) === value);
  const points = layoutsOf(levers, budget, steps).filter((point) => wanted !== null || !isNow(point));
  const count = points.length + (wanted === null ? 1 : 0);
  if (count < 2)
    throw new InputFault(
      `Fewer than two layouts cost ${Math.round(budget)} a year within the ranges of the levers: widen them, or give another --budget.`,
    );
  if (count > MOST_CANDIDATES)
    throw new InputFault(
      `There are ${count} layouts; at most ${MOST_CANDIDATES} are compared. Give fewer --steps.`,
    );
  const scenarios = scenariosAt(base, levers, points, set);
  const others = points.map((values, place): Candidate => ({
    ...{ scenario: scenarios[place]!, values, price: priceAt(levers, values) },
    name: values
      .map((value, lever) => `${levers[lever]!.path.split('.').at(-1)} ${value}${levers[lever]!.unit}`)
      .join(', '),
  }));
  const now = { scenario: base.scenario, name: 'as it is', values: known ?? [], price: budget };
  return { budget, candidates: wanted === null ? [now, ...others] : others };
}

function selectionOf(
  { scenario, file }: UsableFile,
  indicator: Indicator,
  systems: number,
  options: BestOptions,
): Pick<UsableBest, 'problem' | 'runs'> {
  const { replications, atMost, confidence, assumptions } = options;
  const good = options.good ?? indicator.good;
  if (good === null)
    throw new InputFault(
      `Neither way is good of ${indicator.id} by itself: say --good lower or --good higher.`,
    );
  const indifference = options.matters ?? indicator.matters;
  if (!(indifference > 0))
    throw new InputFault(`What matters of ${indicator.id} is not known: say it with --matters.`);
  const runs = runsAnObservation(scenario, assumptions);
  if (runs === null)
    throw new InputFault(
      `The runs of ${file} open from a few states in turn, so that more runs bring no more luck: leave out opening.kind: sampled.`,
    );
  const first = Math.ceil(replications / runs);
  if (first < 2)
    throw new InputFault(
      `--replications ${replications} is too few to know how much luck there is: give 20 or more.`,
    );
  return {
    runs,
    problem: {
      ...{ systems, good, indifference, confidence, first, stage: STAGE },
      atMost: Math.max(first, Math.floor(atMost / runs)),
    },
  };
}
