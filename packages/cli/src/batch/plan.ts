import { ENGINE_VERSION, type Finding, type RunRequest, knownReferrals, scenarioHash } from '@taper/engine';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFile } from '../input/load-file.ts';
import { InputFault } from '../ending/stops.ts';
import { json } from '../writers/json.ts';
import type { BatchHow } from './batch-how.ts';
import type { UsableBatch } from './read-batch.ts';

/** The folder, in that of the results, in which a batch keeps what was run. */
export const RUNS_FOLDER = 'runs';
/** The file there that says of what the runs are. */
export const PLAN_FILE = 'plan.json';

const SCHEMA = 'taper-batch-plan/1';

/** What a batch runs: enough to go on, or to put its results together, without the files that it was read from. */
export interface BatchPlan extends Pick<BatchHow, 'seed' | 'assumptions' | 'replications'> {
  readonly schema: string;
  readonly engine: string;
  /** Into how many shards the grid is divided; 1: it is not. */
  readonly shards: number;
  readonly batch: string;
  readonly set: readonly string[];
  /** In the order of the grid. */
  readonly scenarios: readonly PlannedScenario[];
  readonly findings: readonly Finding[];
  /** The text of every file that was read, by the name it was read by. */
  readonly files: Readonly<Record<string, string>>;
}

interface PlannedScenario {
  readonly name: string;
  readonly hash: string;
  /** What its demand was found to bring, so that nobody has to work that out again. */
  readonly given?: RunRequest['given'];
}

/**
 * Says what a batch runs.
 * @param before the plan of the same texts, where there is one: what it knows is taken over
 */
export function planOf(
  { batch, scenarios, findings }: UsableBatch,
  { seed, assumptions, replications }: BatchHow,
  read: Pick<BatchPlan, 'set' | 'files' | 'shards'>,
  before: BatchPlan | null = null,
): BatchPlan {
  const isKnown = before?.assumptions === assumptions;
  return {
    ...{ schema: SCHEMA, engine: ENGINE_VERSION, seed, assumptions, replications, shards: read.shards },
    ...{ batch: batch.file, set: read.set },
    scenarios: scenarios.map(({ name, scenario }, place) => {
      const hash = scenarioHash(scenario);
      const given = isKnown ? before.scenarios[place]?.given : knownReferrals(scenario, assumptions);
      return { name, hash, ...(given === undefined ? {} : { given }) };
    }),
    findings,
    files: read.files,
  };
}

export function planText(plan: BatchPlan): string {
  return json(plan);
}

/** Reads the plan of a folder of results; null where it holds none, or one that is damaged or of another release. */
export function readPlan(dir: string): BatchPlan | null {
  const path = join(dir, RUNS_FOLDER, PLAN_FILE);
  if (!existsSync(path)) return null;
  try {
    const plan = JSON.parse(readFileSync(path, 'utf8')) as Partial<BatchPlan> | null;
    return plan?.schema === SCHEMA ? (plan as BatchPlan) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw new InputFault(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** Whether a plan was made of the very texts that are on the disk now. */
export function isOfTheseFiles(plan: BatchPlan, batch: string, set: readonly string[]): boolean {
  return (
    plan.engine === ENGINE_VERSION &&
    plan.batch === batch &&
    isSameList(plan.set, set) &&
    Object.entries(plan.files).every(([path, text]) => loadFile(path) === text)
  );
}

/** A plan and what to call the place where it is. */
interface Placed {
  readonly plan: BatchPlan;
  readonly where: string;
}

/** Scenarios that differ and are named; more of them only make the message long. */
const NAMED = 3;

/** Every way in which the runs of two plans are not runs of the same: empty where they can be put together. */
export function planDifferences(one: Placed, other: Placed): string[] {
  const unlike: string[] = [];
  const expect = (what: string, a: string | number, b: string | number) => {
    if (a !== b) unlike.push(`${what} is ${a} ${one.where} and ${b} ${other.where}`);
  };
  expect('the engine', one.plan.engine, other.plan.engine);
  expect('the seed', `“${one.plan.seed}”`, `“${other.plan.seed}”`);
  expect('the mode of the assumptions', one.plan.assumptions, other.plan.assumptions);
  expect('the number of scenarios', one.plan.scenarios.length, other.plan.scenarios.length);
  const [theirs, ours] = [one.plan.scenarios, other.plan.scenarios];
  const changed = ours.filter(
    ({ hash }, place) => theirs[place] !== undefined && theirs[place].hash !== hash,
  );
  if (changed.length === 0 && theirs.length === ours.length) return unlike;
  const named = changed.slice(0, NAMED).map(({ name }) => `“${name}”`);
  const more = changed.length > NAMED ? ` and ${changed.length - NAMED} more` : '';
  if (named.length > 0) unlike.push(`other numbers in ${named.join(', ')}${more}`);
  unlike.push(...changedFiles(one.plan, other.plan).map((path) => `${path} has another text`));
  if (!isSameList(one.plan.set, other.plan.set)) expect('--set', setText(one.plan), setText(other.plan));
  return unlike;
}

function changedFiles({ files: theirs }: BatchPlan, { files: ours }: BatchPlan): string[] {
  const paths = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  return [...paths].filter((path) => theirs[path] !== ours[path]).sort();
}

function setText({ set }: BatchPlan): string {
  return set.length === 0 ? 'nothing' : set.join(' ');
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, place) => text === other[place]);
}
