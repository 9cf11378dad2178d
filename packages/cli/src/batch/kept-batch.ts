import { type Outcomes, type RunRequest, decodeRuns, encodeRuns } from '@taper/engine';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputFault } from '../ending/stops.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';
import { PLAN_FILE, RUNS_FOLDER, type BatchPlan, planDifferences, planText } from './plan.ts';
import type { UsableScenario } from './read-batch.ts';

const BIN = /^\d{5}\.bin$/;
/** What an interrupted write leaves beside its place. */
const REMAINS = /^\.(\d{5}\.bin)\.\d+\.tmp$/;

/** Told of a file of runs that is of no use, why so, and of which scenario it was. */
export type OnDamaged = (path: string, reason: string, name: string) => void;

/** How a folder of runs is opened. */
interface Opening {
  /** Whether what it holds is to be taken over. */
  readonly goesOn: boolean;
  /** Whether others may be writing runs of the same batch there. */
  readonly isShared: boolean;
}

/** The runs of a batch on disk, a file for each scenario of the grid, written as they are finished. */
export class KeptBatch {
  readonly #folder: string;
  readonly #plan: Pick<BatchPlan, 'seed' | 'assumptions'>;
  readonly #scenarios: readonly UsableScenario[];
  readonly #onDamaged: OnDamaged;

  /**
   * @param dir the folder of results
   */
  constructor(
    dir: string,
    plan: Pick<BatchPlan, 'seed' | 'assumptions'>,
    scenarios: readonly UsableScenario[],
    onDamaged: OnDamaged,
  ) {
    this.#folder = join(dir, RUNS_FOLDER);
    this.#plan = plan;
    this.#scenarios = scenarios;
    this.#onDamaged = onDamaged;
  }

  /**
   * The runs of the scenario at a place of the grid; null where there are none, or they are damaged, which is told.
   * @throws InputFault where they are runs of something else, or cannot be read
   */
  read(place: number): Outcomes | null {
    const path = join(this.#folder, binOf(place));
    const bytes = readIfThere(path);
    if (bytes === null) return null;
    const kept = decodeRuns(bytes, this.#request(place));
    if ('outcomes' in kept) return kept.outcomes;
    if ('unlike' in kept) {
      const reasons = kept.unlike.map((reason) => `  ${reason}`).join('\n');
      throw new InputFault(`${path} has runs of something else:\n${reasons}\nMove it away.`);
    }
    this.#onDamaged(path, kept.damaged, this.#scenarios[place]!.name);
    return null;
  }

  /**
   * Keeps the runs of the scenario at a place of the grid, in place of what was kept of it.
   * @throws InputFault where the folder does not take them; what it held is still there
   */
  keep(place: number, outcomes: Outcomes): void {
    writeOutDir(this.#folder, { [binOf(place)]: encodeRuns(this.#request(place), outcomes) });
  }

  #request(place: number): Pick<RunRequest, 'scenarios' | 'seed' | 'assumptions'> {
    const { seed, assumptions } = this.#plan;
    return { scenarios: [this.#scenarios[place]!.scenario], seed, assumptions };
  }
}

/**
 * Makes a folder ready to keep the runs of a batch, before anything is simulated: says in it what they are of, and
 * takes away what an interrupted write has left.
 * @param before the plan of the runs that it holds
 * @param places of the grid that are going to be run
 * @throws InputFault where the folder cannot be written, or holds runs of something else that are to be taken over
 */
export function openKept(
  dir: string,
  plan: BatchPlan,
  before: BatchPlan | null,
  places: readonly number[],
  { goesOn, isShared }: Opening,
): void {
  const folder = join(dir, RUNS_FOLDER);
  const bins = places.map(binOf);
  checkOutDir(folder, [PLAN_FILE, ...bins]);
  if (before !== null) {
    const unlike = planDifferences({ plan: before, where: 'there' }, { plan, where: 'here' });
    if (unlike.length > 0 && (goesOn || isShared)) throw cannotAdd(folder, unlike, goesOn);
    if (unlike.length > 0) removeRuns(folder);
  }
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (bins.includes(REMAINS.exec(name)?.[1] ?? '')) rmSync(join(folder, name), { force: true });
  writeOutDir(folder, { [PLAN_FILE]: planText(plan) });
}

function cannotAdd(folder: string, unlike: readonly string[], goesOn: boolean): InputFault {
  const reasons = unlike.map((reason) => `  ${reason}`).join('\n');
  const others = goesOn ? ', or leave out --continue to make them anew' : '';
  return new InputFault(
    `The runs in ${folder} are not of this batch:\n${reasons}\nGive another --out${others}.`,
  );
}

function removeRuns(folder: string): void {
  for (const name of readdirSync(folder)) if (BIN.test(name)) rmSync(join(folder, name));
}

/** Names the file of the scenario at a place of the grid: 00001.bin is the first. */
function binOf(place: number): string {
  return `${String(place + 1).padStart(5, '0')}.bin`;
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new InputFault(`The runs in ${path} cannot be read: ${(error as Error).message}.`);
  }
}
