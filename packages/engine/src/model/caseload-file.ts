import { deriveKey } from '../random/threefry.ts';
import type { CaseloadRow } from '../scenario/types.ts';
import { nextGrownDay } from './children.ts';
import { CLOSED, STREAMS } from './compiled.ts';
import { CLOSED_STATE, FREE, QUEUED } from './families.ts';
import { ALONE, lead } from './leading.ts';
import { Entrants } from './entrants.ts';
import { nextMatter, scheduleMatter } from './matters.ts';
import { wait } from './moving-on.ts';
import { drawFamily, mainStream } from './new-family.ts';
import { takeOn } from './past.ts';
import { putInPost } from './people/opening-posts.ts';
import { actOnMatter } from './pathway.ts';
import { leavePlacement } from './placing.ts';
import { address, PURPOSE } from './purposes.ts';
import type { Simulation } from './simulation.ts';
import { beginStay, endStay, REASON } from './stay.ts';
import type { World } from './world.ts';

/** How often a family is drawn anew until it would still be where the file has it. */
const TRIALS = 400;
/** Families of the file are numbered as if in a stream of their own, the last there is room for. */
const OWN_STREAM = STREAMS - 1;
/** Room for the rows of a file in the number of a trial. */
const ROWS = 1_000_000;

/**
 * Opens on day 0 with the families of a caseload file. Families who are closed then, and may come back, are those of
 * the past at full attention. What the file does not say of a family is drawn given what it says: a family is drawn
 * again until its stay would have lasted as long as the file has it, so that long stays are those of families who stay
 * long (MODEL.md section 2), and like those who come into its stage in the past.
 *
 * @param key two words that name seed and replication
 */
export function openFromCaseload(
  simulation: Simulation,
  rows: readonly CaseloadRow[],
  key: Int32Array,
): void {
  const { world, arrivals } = simulation;
  const { observer } = world;
  const entrants = new Entrants(world);
  simulation.openStaff(0);
  fillNamedPosts(world, rows);
  world.now = -world.model.past;
  arrivals.start();
  arrivals.liveThrough(0);
  for (let row = 0; row < world.families.rows; row++) {
    const state = world.families.state[row]!;
    if (state !== FREE && state !== CLOSED_STATE) dismiss(world, row);
  }
  const keys = new Int32Array(2);
  deriveKey(key[0]!, key[1]!, 0, address(PURPOSE.caseload, 0), keys, 0);
  world.observer = observer;
  rows.forEach((row, number) => {
    openOne(world, entrants, row, number, keys);
  });
  world.now = 0;
  world.events = 0;
}

/** Whoever the file names is in post. */
function fillNamedPosts(world: World, rows: readonly CaseloadRow[]): void {
  const { model } = world;
  const named = new Set(rows.map(({ worker }) => worker));
  model.workers.ids.forEach((id, worker) => {
    const post = model.workers.post[worker]!;
    if (named.has(id)) putInPost(world, post);
  });
}

function openOne(world: World, entrants: Entrants, row: CaseloadRow, number: number, keys: Int32Array): void {
  for (let trial = 0; trial < TRIALS; trial++) {
    const family = begin(world, entrants, row, number, trial, keys, -row.days);
    if (lastsUntilToday(world, family, row)) {
      settle(world, family, row);
      return;
    }
    dismiss(world, family);
  }
  // Longer than the stage's laws allow: it goes on as if it had begun today.
  const family = begin(world, entrants, row, number, TRIALS, keys, 0);
  dateBack(world, family, row.days);
  settle(world, family, row);
}

/** Lets a stay that has begun now have begun some days ago, with as much ahead of it as it has. */
function dateBack(world: World, family: number, days: number): void {
  const { families, model, assumptions, now } = world;
  const tags = model.official.tags.length;
  families.enteredAt[family] = now - days;
  for (let place = family * tags; place < (family + 1) * tags; place++)
    if (families.periodChildren[place]! > 0) families.periodStart[place] = now - days;
  if (families.state[family] !== QUEUED) return;
  families.queuedAt[family] = now - days;
  families.riskLeft[family]! += days * (1 + assumptions.waitingToEscalation);
}

/** Draws a family of the file and begins its stay on a day, worked with or waiting as the file has it. */
function begin(
  world: World,
  entrants: Entrants,
  row: CaseloadRow,
  number: number,
  trial: number,
  keys: Int32Array,
  day: number,
): number {
  const { families, model } = world;
  const stage = model.stages.ids.indexOf(row.stage);
  world.now = day;
  world.inPast = true;
  const serial = number * STREAMS + OWN_STREAM;
  const place = number + trial * ROWS;
  const family = drawFamily(world, mainStream(world), keys, 0, place, serial);
  entrants.liken(family, stage, keys[0]!, keys[1]!, place);
  families.patch[family] = patchOfWorker(world, row.worker) ?? families.patch[family]!;
  families.siblings[family] = row.children;
  families.children[family] = row.children;
  families.arrivedAt[family] = Math.min(day, -(row.referred ?? row.days));
  if (row.youngest !== null) families.grownAt[family] = model.grownAt - row.youngest;
  families.nextGrownAt[family] = nextGrownDay(world, family);
  families.need[family] = model.stages.level[stage]!;
  // As if it came from the stage itself with all its children: those of the file are the ones whom the stage has.
  families.taken[family] = (1 << row.children) - 1;
  beginStay(world, family, stage, stage);
  families.previousAt[family] = -Infinity;
  if (row.worker === null) wait(world, family, false);
  else lead(world, family, ALONE);
  return family;
}

/** The patch to which the unit of a named worker keeps: their families live there. */
function patchOfWorker({ model }: World, named: string | null): number | null {
  const worker = named === null ? -1 : model.workers.ids.indexOf(named);
  const patch = worker < 0 ? -1 : model.units.patch[model.workers.unit[worker]!]!;
  return patch < 0 ? null : patch;
}

/** Whether the stay that has begun still goes on today, with all the children that the file has. */
function lastsUntilToday(world: World, family: number, row: CaseloadRow): boolean {
  const { families } = world;
  const entered = families.enteredAt[family]!;
  const stage = families.stage[family]!;
  for (;;) {
    const next = nextMatter(world, family);
    if (next > 0) break;
    if (families.state[family] === QUEUED) return false;
    world.now = next;
    actOnMatter(world, family);
    const open = families.state[family] !== FREE && families.state[family] !== CLOSED_STATE;
    if (!open || families.enteredAt[family] !== entered || families.stage[family] !== stage) return false;
  }
  world.now = 0;
  return families.children[family] === row.children || world.model.stages.adults[stage] === 1;
}

/** Opens a family in the calendar, under the worker that the file names. */
function settle(world: World, family: number, row: CaseloadRow): void {
  const { families, caseloads, model } = world;
  const stage = families.stage[family]!;
  world.now = 0;
  world.inPast = false;
  const referred = -(row.referred ?? row.days);
  if (families.inCase[family] === 1) {
    families.caseStart[family] = referred;
    families.lastReferral[family] = referred;
  }
  if (families.state[family] === QUEUED) {
    scheduleMatter(world, family);
    return;
  }
  const named = row.worker === null ? -1 : model.workers.ids.indexOf(row.worker);
  takeOn(world, family, named >= 0 ? named : caseloads.choose(world, family, stage, true));
}

/** Takes a family out as if it had never been. */
function dismiss(world: World, family: number): void {
  const { families } = world;
  const state = families.state[family]!;
  if (state === FREE) return;
  if (state !== CLOSED_STATE) {
    endStay(world, family, REASON['moved-away']);
    leavePlacement(world, family, families.counted[family]!);
    world.official.count(family, CLOSED);
  }
  world.calendar.cancel(world.familyTimer(family));
  families.release(family);
}
