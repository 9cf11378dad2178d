import { ENGINE_VERSION, type Outcomes } from '@taper/engine';
import { join } from 'node:path';
import { InputFault } from '../ending/stops.ts';
import { plural } from '../text/findings-text.ts';
import { KeptBatch, type OnDamaged } from './kept-batch.ts';
import { type BatchPlan, PLAN_FILE, RUNS_FOLDER, planDifferences, planText, readPlan } from './plan.ts';
import { type UsableBatch, readUsableBatch } from './read-batch.ts';
import { shardOf } from './shard.ts';

/** Scenarios that are missing and named; more of them only make the message long. */
const NAMED = 6;

/** A folder that shards were written to, and its plan. */
interface ShardFolder {
  readonly dir: string;
  readonly plan: BatchPlan;
}

/** The runs of all shards of a batch. */
export class Shards {
  /** The plan of the whole batch. */
  readonly plan: BatchPlan;
  readonly usable: UsableBatch;
  readonly #folders: readonly KeptBatch[];

  constructor(folders: readonly ShardFolder[], plan: BatchPlan, say: (message: string) => void) {
    this.plan = { ...plan, shards: 1 };
    const load = (path: string) => plan.files[path];
    this.usable = readUsableBatch({ file: plan.batch, set: plan.set, load, known: plan.findings });
    const told = new Set<string>();
    const onDamaged: OnDamaged = (path, reason, name) => {
      if (!told.has(path)) say(`${path} (“${name}”) is damaged: ${reason}.`);
      told.add(path);
    };
    this.#folders = folders.map(({ dir }) => new KeptBatch(dir, plan, this.usable.scenarios, onDamaged));
  }

  /** The runs of the scenario at a place of the grid that any shard has; null where none has all of them. */
  find(place: number): Outcomes | null {
    const { replications } = this.plan;
    let found: Outcomes | null = null;
    for (const folder of this.#folders) {
      const outcomes = folder.read(place)?.only((replication) => replication < replications) ?? null;
      if (found === null) found = outcomes;
      else if (outcomes !== null) found.merge(outcomes);
      if (found?.replications.length === replications) return found;
    }
    return null;
  }

  /** The runs of the scenario at a place of the grid, all of which are there. */
  read(place: number): Outcomes {
    return this.find(place)!;
  }
}

/**
 * Reads the folders of shards, in any order, and makes sure that together they are one whole batch.
 * @param say tells the user of runs that are of no use
 * @throws InputFault that tells how they differ, or what is missing
 */
export function readShards(dirs: readonly string[], say: (message: string) => void): Shards {
  const folders = dirs.map((dir) => ({ dir, plan: planIn(dir) })).sort(byText);
  const [first] = folders;
  refuseOtherEngine(first!);
  for (const other of folders.slice(1)) refuseUnlike(first!, other);
  const shards = new Shards(folders, first!.plan, say);
  refuseMissing(shards, folders);
  return shards;
}

function planIn(dir: string): BatchPlan {
  const plan = readPlan(dir);
  if (plan !== null) return plan;
  throw new InputFault(
    `${dir} holds no runs of a batch, or ${join(RUNS_FOLDER, PLAN_FILE)} is damaged: give folders that taper batch --shard has written.`,
  );
}

function refuseOtherEngine({ dir, plan }: ShardFolder): void {
  if (plan.engine === ENGINE_VERSION) return;
  throw new InputFault(
    `${dir} was run by engine ${plan.engine}, and this is ${ENGINE_VERSION}: merge with the one that ran it.`,
  );
}

/** The plan that is taken for all is the same, in whatever order the folders are named. */
function byText(one: ShardFolder, other: ShardFolder): number {
  return planText(one.plan) < planText(other.plan) ? -1 : 1;
}

function refuseUnlike(one: ShardFolder, other: ShardFolder): void {
  const where = ({ dir, plan }: ShardFolder) => ({ plan, where: `in ${dir}` });
  const unlike = planDifferences(where(one), where(other));
  const [theirs, ours] = [one.plan, other.plan];
  if (theirs.replications !== ours.replications)
    unlike.push(
      `the number of runs is ${theirs.replications} in ${one.dir} and ${ours.replications} in ${other.dir}`,
    );
  const renamed = ours.scenarios.find(({ name }, place) => theirs.scenarios[place]?.name !== name);
  if (unlike.length === 0 && renamed !== undefined)
    unlike.push(`“${renamed.name}” has another name in ${one.dir}`);
  if (unlike.length === 0) return;
  const reasons = unlike.map((reason) => `  ${reason}`).join('\n');
  throw new InputFault(`${one.dir} and ${other.dir} are not of the same batch:\n${reasons}`);
}

function refuseMissing(shards: Shards, folders: readonly ShardFolder[]): void {
  const { scenarios } = shards.usable;
  const missing = scenarios.flatMap((_, place) => (shards.find(place) === null ? [place] : []));
  if (missing.length === 0) return;
  const counts = new Set(folders.map(({ plan }) => plan.shards));
  const of = counts.size === 1 ? [...counts][0]! : 1;
  const numbers = [...new Set(missing.map((place) => shardOf(place, of)))].sort((a, b) => a - b);
  const lines = numbers.map((number) => {
    const own = missing.filter((place) => shardOf(place, of) === number);
    const all = scenarios.filter((_, place) => shardOf(place, of) === number).length;
    const names = own.slice(0, NAMED).map((place) => `“${scenarios[place]!.name}”`);
    const more = own.length > NAMED ? ` and ${own.length - NAMED} more` : '';
    const what = own.length === all ? 'all' : String(own.length);
    return `  ${of > 1 ? `shard ${number}/${of}: ` : ''}${what} of ${plural(all, 'scenario')}: ${names.join(', ')}${more}`;
  });
  throw new InputFault(
    `Not all of the batch is there:\n${lines.join('\n')}\nRun what is missing with taper batch ${shards.plan.batch} --shard k/n --continue, then merge again.`,
  );
}
