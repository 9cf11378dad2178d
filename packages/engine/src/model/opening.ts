import type { CompiledModel } from './compiled.ts';
import type { READY } from './families.ts';
import { ACTIVE, CLOSED_STATE, COPIED_COLUMNS, FREE, HELD, HELD_UP, QUEUED } from './families.ts';
import { datesOfLead, isLed, lead, loadOf, maintain } from './leading.ts';
import { keptWorker, nextWorker, noteChange, type StaffMaps } from './keeping-workers.ts';
import { joinLine } from './lining-up.ts';
import { scheduleMatter } from './matters.ts';
import {
  keepAwayDate,
  keepClocks,
  keepFactors,
  keepPatch,
  keepPlacement,
  keepRouteDate,
  keepWaiting,
  sameRoute,
} from './keeping.ts';
import { countFit } from './need.ts';
import { takeOverStaff } from './people/taking-over.ts';
import { timeBoxDate } from './reviews.ts';
import type { Simulation } from './simulation.ts';
import { countOpen } from './stay.ts';
import type { World } from './world.ts';

/**
 * Takes over the state of a warmed-up simulation of the base, for a scenario whose differences start now
 * (MODEL.md section 2). Families keep their draws, dates and workers; a worker who is not there any more leaves the
 * families to others, over the cap if need be. Stages, workers and streams are matched by id.
 *
 * Every scenario of a comparison opens this way, the base too, so that one that changes nothing changes no byte.
 *
 * @returns families, by service, who are led by somebody else now because their worker is not there any more, or is not
 *   for them
 * @throws RangeError when families stand in a stage that the scenario does not have
 */
export function takeOver(from: Simulation, to: Simulation): Int32Array {
  const source = from.world;
  const target = to.world;
  const maps = { ...mapIds(source.model, target.model), worker: takeOverStaff(source, target) };
  const { families } = source;
  const rows: number[] = [];
  for (let row = 0; row < families.rows; row++) if (families.state[row] !== FREE) rows.push(row);
  const copies = copyFamilies(source, target, rows, maps);
  const waiting: number[] = [];
  const orphans: number[] = [];
  const changes = new Int32Array(target.model.services.count);
  const openAt = (index: number) => {
    if (openFamily(source, target, rows[index]!, copies[index]!, maps)) waiting.push(copies[index]!);
  };
  rows.forEach((row, index) => {
    if (families.state[row] === CLOSED_STATE) keepClosed(target, copies[index]!);
    else if (isLed(families.state[row]!) && keptWorker(source, target, row, copies[index]!, maps) < 0)
      orphans.push(index);
    else openAt(index);
  });
  // Those whose worker is not there any more are shared out last, when it shows who has room.
  orphans
    .sort((a, b) => families.serial[rows[a]!]! - families.serial[rows[b]!]!)
    .forEach((index) => {
      openAt(index);
      const worker = target.families.worker[copies[index]!]!;
      if (worker >= 0) changes[target.model.workers.service[worker]!]!++;
    });
  if (source.cohorts === null) startWatching(target);
  else if (target.cohorts !== null)
    source.cohorts.moveTo(target.cohorts, newRows(families.rows, rows, copies, target));
  standInLine(target, waiting);
  resumeArrivals(from, to);
  for (let service = 0; service < target.model.services.count; service++) target.noteRoom(service);
  return changes;
}

/** Tells the watch of cohorts which families count in official stocks already, and since when. */
function startWatching({ families, cohorts, model }: World): void {
  if (cohorts === null) return;
  const tags = model.official.tags.length;
  for (let family = 0; family < families.rows; family++) {
    if (families.state[family] === FREE || families.state[family] === CLOSED_STATE) continue;
    for (let tag = 0; tag < tags; tag++) {
      const place = family * tags + tag;
      const children = families.periodChildren[place]!;
      if (children > 0) cohorts.periodStarted(family, tag, families.periodStart[place]!, children);
    }
  }
}

/** The row that each of the old rows has now; -1 where the family is not taken along. */
function newRows(
  count: number,
  rows: readonly number[],
  copies: readonly number[],
  target: World,
): Int32Array {
  const places = new Int32Array(count).fill(-1);
  rows.forEach((row, index) => {
    const copy = copies[index]!;
    if (target.families.state[copy] !== FREE) places[row] = copy;
  });
  return places;
}

interface IdMaps extends StaffMaps {
  readonly stage: Int32Array;
  readonly tag: Int32Array;
  readonly placement: Int32Array;
  readonly factor: Int32Array;
  readonly samePatches: boolean;
}

function mapIds(source: CompiledModel, target: CompiledModel): Omit<IdMaps, 'worker'> {
  return {
    stage: mapping(source.stages.ids, target.stages.ids),
    unit: mapping(source.units.ids, target.units.ids),
    tag: mapping(source.official.tags, target.official.tags),
    placement: mapping(source.placements.ids, target.placements.ids),
    factor: mapping(source.factors.ids, target.factors.ids),
    samePatches: samePatches(source, target),
  };
}

/** Whether all families live where they did: the patches are the same, and as large for every stream. */
function samePatches(source: CompiledModel, target: CompiledModel): boolean {
  if (source.patches.join() !== target.patches.join()) return false;
  return target.streams.every(({ id, patch }) => {
    const before = source.streams.find((stream) => stream.id === id);
    return before === undefined || sameShares(source, before.patch, target, patch);
  });
}

function sameShares(source: CompiledModel, a: number, target: CompiledModel, b: number): boolean {
  if (a < 0 || b < 0) return a === b;
  const shares = ({ choices: { from, cumulative } }: CompiledModel, choice: number) =>
    cumulative.slice(from[choice], from[choice + 1]).join();
  return shares(source, a) === shares(target, b);
}

function mapping(from: readonly string[], to: readonly string[]): Int32Array {
  const places = new Map(to.map((id, place) => [id, place]));
  return Int32Array.from(from, (id) => places.get(id) ?? -1);
}

/** Copies what families bring along, column by column; returns their new rows. */
function copyFamilies(source: World, target: World, rows: readonly number[], maps: IdMaps): number[] {
  const copies = rows.map(() => target.acquireFamily());
  const a = source.families;
  const b = target.families;
  for (const name of COPIED_COLUMNS) {
    const from = a[name];
    const to = b[name];
    for (let i = 0; i < rows.length; i++) to[copies[i]!] = from[rows[i]!]!;
  }
  copyTable(a.visits, b.visits, rows, copies, maps.stage, target.model.stages.count);
  const tags = target.model.official.tags.length;
  copyTable(a.periodStart, b.periodStart, rows, copies, maps.tag, tags);
  copyTable(a.periodEnd, b.periodEnd, rows, copies, maps.tag, tags);
  copyTable(a.periodChildren, b.periodChildren, rows, copies, maps.tag, tags);
  copyTable(a.periodHad, b.periodHad, rows, copies, maps.tag, tags);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const family = copies[i]!;
    const closed = a.state[row] === CLOSED_STATE;
    b.stage[family] = closed ? maps.stage[a.stage[row]!]! : stageOf(source, maps, a.stage[row]!);
    const worker = a.lastWorker[row]!;
    b.lastWorker[family] = worker < 0 ? worker : maps.worker[worker]!;
    b.routeChoice[family] = sameRoute(source, target, row, family);
    b.placement[family] = a.placement[row]! < 0 ? -1 : maps.placement[a.placement[row]!]!;
    b.factors[family] = keepFactors(a.factors[row]!, maps.factor);
    if (!maps.samePatches) b.patch[family] = keepPatch(target, family);
  }
  return copies;
}

/** Copies a table with one entry a family and stage, or a family and tag, to the places these have now. */
function copyTable(
  from: Float64Array | Int32Array | Uint16Array | Uint8Array,
  to: Float64Array | Int32Array | Uint16Array | Uint8Array,
  rows: readonly number[],
  copies: readonly number[],
  places: Int32Array,
  width: number,
): void {
  for (let column = 0; column < places.length; column++) {
    const place = places[column]!;
    if (place < 0) continue;
    for (let i = 0; i < rows.length; i++)
      to[copies[i]! * width + place] = from[rows[i]! * places.length + column]!;
  }
}

function stageOf(source: World, maps: IdMaps, stage: number): number {
  const place = stage < 0 ? -1 : maps.stage[stage]!;
  if (stage >= 0 && place < 0) {
    throw new RangeError(
      `Families stand in "${source.model.stages.ids[stage]}", a stage this scenario does not have.`,
    );
  }
  return place;
}

/** Keeps a closed family until its return, if the scenario still knows the stage it closed from and brings any back. */
function keepClosed(target: World, family: number): void {
  const stage = target.families.stage[family]!;
  if (stage < 0 || target.model.stages.returnChoice[stage]! < 0) {
    target.families.release(family);
    return;
  }
  target.families.state[family] = CLOSED_STATE;
  scheduleMatter(target, family);
}

/** Opens a family where it stood; returns whether it stands in a line. */
function openFamily(source: World, target: World, row: number, family: number, maps: IdMaps): boolean {
  const a = source.families;
  const b = target.families;
  const state = a.state[row]!;
  const stage = b.stage[family]!;
  keepPlacement(source, target, row, family);
  countStanding(target, family, stage);
  keepAwayDate(source, target, row, family);
  keepRouteDate(source, target, row, family);
  if (!isLed(state)) {
    b.state[family] = QUEUED;
    b.nextStage[family] = stage;
    keepWaiting(source, target, row, family);
    return true;
  }
  keepClocks(source, target, row, family);
  const kept = keptWorker(source, target, row, family, maps);
  const worker = kept >= 0 ? kept : nextWorker(source, target, row, family, maps);
  if (worker < 0) {
    b.state[family] = QUEUED;
    b.nextStage[family] = stage;
    b.queuedAt[family] = target.now;
    b.transfer[family] = 1;
    b.withdrawAt[family] = Infinity;
    b.escalateAt[family] = target.now + b.riskLeft[family]! / (1 + target.assumptions.waitingToEscalation);
    return true;
  }
  const { allocatedAt, boxAt, reviewAt, leads } = datesOfLead(target, family);
  if (kept < 0) noteChange(source, target, row, family, worker, maps);
  lead(target, family, worker);
  b.allocatedAt[family] = allocatedAt;
  const sameBox = source.model.stages.timeBox[a.stage[row]!] === target.model.stages.timeBox[stage];
  b.boxAt[family] = sameBox ? boxAt : timeBoxDate(target, family, stage);
  b.reviewAt[family] = reviewAt;
  b.leads[family] = kept >= 0 ? leads : leads + 1;
  if (state !== ACTIVE) maintain(target, family, state as typeof READY | typeof HELD | typeof HELD_UP);
  if (state === HELD_UP) {
    target.caseloads.remove(worker, loadOf(target, family));
  }
  if (state === HELD || state === HELD_UP) {
    b.nextStage[family] = stageOf(source, maps, a.nextStage[row]!);
    return true;
  }
  scheduleMatter(target, family);
  return false;
}

/** Counts a family that is open among all that are: in its stage, by its need, and in official stocks. */
function countStanding(target: World, family: number, stage: number): void {
  const { recorder, model, now, families } = target;
  const tags = model.official.tags.length;
  countOpen(target, family, 1);
  countFit(target, family, 1);
  for (let tag = 0; tag < tags; tag++) {
    const place = family * tags + tag;
    recorder.add(model.channels.officialChildren(tag), families.periodChildren[place]!, now);
  }
  // Where the scenario counts the stage in other stocks than the one before it did, it does so from now on.
  target.official.count(family, stage);
}

function standInLine(target: World, waiting: readonly number[]): void {
  const { families } = target;
  const order = [...waiting].sort(
    (a, b) => families.queuedAt[a]! - families.queuedAt[b]! || families.serial[a]! - families.serial[b]!,
  );
  for (const family of order) {
    const since = families.queuedAt[family]!;
    joinLine(target, family, families.nextStage[family]!, families.transfer[family] === 1);
    families.queuedAt[family] = since;
    scheduleMatter(target, family);
  }
}

function resumeArrivals(from: Simulation, to: Simulation): void {
  const sources = from.world.model.streams;
  to.world.model.streams.forEach((stream, index) => {
    const place = sources.findIndex((other) => other.id === stream.id);
    if (place >= 0) to.arrivals.resume(index, from.arrivals.candidate[place]!, from.arrivals.at[place]!);
    else to.arrivals.startOne(index);
  });
}
