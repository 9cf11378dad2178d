import {
  clustersOf,
  comparableFindings,
  defaults,
  fieldAt,
  indicatorsOf,
  knownReferrals,
  outcomesOf,
  overridesOf,
  priceOf,
  readScenario,
  seek,
  seekAsk,
} from '@taper/engine';
import type {
  Finding,
  Load,
  ReadResult,
  Runner,
  Scenario,
  SeekFound,
  SeekGoal,
  SeekPoint,
  SeekProblem,
} from '@taper/engine';
import type { Changes } from '../state/project.ts';
import { variantText } from '../state/variant-text.ts';

/** A question turned round: which value of a field brings an outcome where it is to be. */
export interface ValueQuestion {
  /** What the scenario whose field is moved changes of the base; null: it is the base itself. */
  readonly changes: Changes | null;
  readonly lever: {
    readonly path: string;
    readonly from: number;
    readonly to: number;
    /** What stands behind both numbers, such as `w`; empty for plain numbers. */
    readonly unit: string;
    /** Null: any value will do. */
    readonly step: number | null;
  };
  readonly goal: Pick<SeekGoal, 'indicator' | 'is' | 'value'>;
  readonly seed: string;
  /** Runs of each value in the first look, and of any one at most. */
  readonly first: number;
  readonly atMost: number;
}

/** How far a search has got. */
export interface ValueProgress {
  /** Values that are being looked at, ascending; none while the base alone is. */
  readonly values: readonly number[];
  /** Runs of each of them that this look takes, and how many are done. */
  readonly done: number;
  readonly total: number;
  /** What is known so far; null before the first look is over. */
  readonly soFar: SeekFound | null;
}

/** What came of a search, with what one more of the field costs a year; null where it has no price. */
export interface ValueFound {
  readonly found: SeekFound;
  readonly price: number | null;
}

/** What came of it: where the goal is met, or why that cannot be looked for. */
export type ValueAnswer =
  | ({ readonly kind: 'found' } & ValueFound)
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** How well a field without steps is to be known, as a part of its range: as on the command line. */
const WITHIN = 0.05;

/** Where scenarios are read and simulated. */
export interface SeekPlace {
  /** The base's file. */
  readonly base: string;
  /** Gives the texts of scenario files, the base's among them. */
  readonly load: Load;
  /** Told of each scenario that was read, before it is run. */
  readonly onRead: (read: ReadResult) => void;
  readonly runner: Runner;
  readonly signal: AbortSignal;
}

/** Looks for the value of one field at which a goal is met; the runner is closed at the end. */
export async function seekValue(
  question: ValueQuestion,
  place: SeekPlace,
  onProgress: (progress: ValueProgress) => void,
): Promise<ValueAnswer> {
  try {
    return await sought(question, place, onProgress);
  } finally {
    place.runner.close();
  }
}

async function sought(
  question: ValueQuestion,
  place: SeekPlace,
  onProgress: (progress: ValueProgress) => void,
): Promise<ValueAnswer> {
  const { lever, goal, seed, first, atMost } = question;
  const read = reader(question, place);
  const whole = read([]);
  const ends = [lever.from, lever.to].map((value) => read([value]));
  const findings = errorsOf([whole, ...ends]);
  const base = whole.scenario;
  if (base === null || findings.length > 0) return { kind: 'refused', findings };
  const indicator = indicatorsOf(base).find(({ id }) => id === goal.indicator);
  if (indicator === undefined) throw new Error(`The scenario does not report “${goal.indicator}”.`);
  place.onRead(whole);
  const { assumptions } = defaults;
  const price = priceOf(base, lever.path);
  const problem: SeekProblem = {
    levers: [{ ...lever, step: lever.step ?? (fieldAt(lever.path)?.whole === true ? 1 : null), price }],
    goals: [{ ...goal, matters: indicator.matters }],
    ...{ least: null, first, atMost, within: WITHIN, steps: 2 },
    clusterOf: clustersOf(base, assumptions),
  };
  const now = { values: [] as number[], done: 0, total: first, soFar: null as SeekFound | null };
  const tell = () => onProgress({ ...now });
  const known = new Map<string, Scenario>();
  const scenarioAt = (point: SeekPoint): Scenario => {
    const name = point.join('/');
    const made = known.get(name) ?? scenarioOf(read(point), name);
    known.set(name, made);
    return made;
  };
  const simulated = seekAsk(base, scenarioAt, outcomesOf(problem), {
    ...{ runner: place.runner, seed, assumptions, signal: place.signal },
    given: knownReferrals(base, assumptions),
    onRuns: ({ done, total }) => {
      Object.assign(now, { done, total });
      tell();
    },
  });
  const found = await seek(
    problem,
    (points, replications) => {
      now.values = points
        .flatMap(([value = NaN]) => (Number.isNaN(value) ? [] : [value]))
        .sort((a, b) => a - b);
      return simulated(points, replications);
    },
    (soFar) => {
      now.soFar = soFar;
      tell();
    },
  );
  return { kind: 'found', found, price };
}

/** Reads the scenario with its field at a value; without one, as it is. */
function reader(
  { changes, lever }: ValueQuestion,
  { base, load }: SeekPlace,
): (point: SeekPoint) => ReadResult {
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const file = changes === null ? base : `${folder}to-be-sought.yaml`;
  const text = variantText({ extends: base.slice(folder.length), name: 'Sought', changes: changes ?? {} });
  const loadAll: Load = (one) => (changes !== null && one === file ? text : load(one));
  return (values) => {
    const set =
      values.length === 0 ? [] : overridesOf({ ranges: [{ ...lever, whole: false }] }, pointOf(values));
    return readScenario(file, loadAll, { set });
  };
}

function pointOf(values: SeekPoint) {
  return { values, along: new Float64Array() };
}

/** All that keeps scenarios from being run, or from being compared with the first. */
function errorsOf(read: readonly ReadResult[]): Finding[] {
  const usable = read.flatMap(({ scenario }) =>
    scenario === null ? [] : [{ scenario, file: 'this scenario' }],
  );
  const all = [...read.flatMap(({ findings }) => findings), ...comparableFindings(usable)];
  const errors = all.filter(({ severity }) => severity === 'error');
  return [...new Map(errors.map((one) => [`${one.path} ${one.message}`, one])).values()];
}

function scenarioOf({ scenario, findings }: ReadResult, value: string): Scenario {
  if (scenario !== null) return scenario;
  throw new Error(`With ${value} it cannot be run: ${findings.map(({ message }) => message).join('; ')}.`);
}
