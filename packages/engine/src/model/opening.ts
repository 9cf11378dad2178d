import { exponential } from '../random/exponential.ts';
import type { CompiledModel } from './compiled.ts';
import type { READY } from './families.ts';
import { ACTIVE, CLOSED_STATE, COPIED_COLUMNS, FREE, HELD, HELD_UP, QUEUED } from './families.ts';
import { scheduleMatter } from './pathway.ts';
import { PURPOSE } from './purposes.ts';
import type { Simulation } from './simulation.ts';
import { drawForStay, isLed, joinLine, lead, maintain, timeBoxDate } from './stay.ts';
import type { World } from './world.ts';

/**
 * Takes over the state of a warmed-up simulation of the base, for a scenario whose differences start now
 * (MODEL.md section 2). Families keep their draws, dates and workers; a worker who is not there any more leaves the
 * families to others, over the cap if need be. Stages, workers and streams are matched by id.
 *
 * Every scenario of a comparison opens this way, the base too, so that one that changes nothing changes no byte.
 *
 * @throws RangeError when families stand in a stage that the scenario does not have
 */
export function takeOver(from: Simulation, to: Simulation): void {
  const source = from.world;
  const target = to.world;
  const maps = mapIds(source.model, target.model);
  const { families } = source;
  const rows: number[] = [];
  for (let row = 0; row < families.rows; row++) if (families.state[row] !== FREE) rows.push(row);
  const copies = copyFamilies(source, target, rows, maps);
  const waiting: number[] = [];
  const orphans: number[] = [];
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
  orphans.sort((a, b) => families.serial[rows[a]!]! - families.serial[rows[b]!]!).forEach(openAt);
  standInLine(target, waiting);
  resumeArrivals(from, to);
  for (let service = 0; service < target.model.services.count; service++) target.noteRoom(service);
}

interface IdMaps {
  readonly stage: Int32Array;
  readonly worker: Int32Array;
  readonly tag: Int32Array;
}

function mapIds(source: CompiledModel, target: CompiledModel): IdMaps {
  return {
    stage: mapping(source.stages.ids, target.stages.ids),
    worker: mapping(source.workers.ids, target.workers.ids),
    tag: mapping(source.official.tags, target.official.tags),
  };
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
  copyTable(a.periodStart, b.periodStart, rows, copies, maps.tag, target.model.official.tags.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const family = copies[i]!;
    const closed = a.state[row] === CLOSED_STATE;
    b.stage[family] = closed ? maps.stage[a.stage[row]!]! : stageOf(source, maps, a.stage[row]!);
    const worker = a.lastWorker[row]!;
    b.lastWorker[family] = worker < 0 ? -1 : maps.worker[worker]!;
    b.routeChoice[family] = sameRoute(source, target, row, family);
  }
  return copies;
}

/** Copies a table with one entry a family and stage, or a family and tag, to the places these have now. */
function copyTable(
  from: Float64Array | Uint16Array,
  to: Float64Array | Uint16Array,
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

/** The choice of a family's route, found again by its place among the routes of its stage. */
function sameRoute(source: World, target: World, row: number, family: number): number {
  const stage = source.families.stage[row]!;
  const place = target.families.stage[family]!;
  if (stage < 0 || place < 0 || target.families.routeAt[family] === Infinity) return -1;
  const a = source.model.stages;
  const b = target.model.stages;
  const choice = source.families.routeChoice[row]!;
  for (let route = a.routeFrom[stage]!; route < a.routeFrom[stage + 1]!; route++) {
    if (a.routeChoice[route] !== choice) continue;
    for (let other = b.routeFrom[place]!; other < b.routeFrom[place + 1]!; other++) {
      if (b.routeHash[other] === a.routeHash[route]) return b.routeChoice[other]!;
    }
  }
  target.families.routeAt[family] = Infinity;
  return -1;
}

/** Opens a family where it stood; returns whether it stands in a line. */
function openFamily(source: World, target: World, row: number, family: number, maps: IdMaps): boolean {
  const a = source.families;
  const b = target.families;
  const state = a.state[row]!;
  const stage = b.stage[family]!;
  countOpen(target, family, stage);
  if (!isLed(state)) {
    b.state[family] = QUEUED;
    b.nextStage[family] = stage;
    keepWaiting(source, target, row, family);
    return true;
  }
  keepClocks(source, target, row, family);
  const kept = keptWorker(source, target, row, family, maps);
  const worker = kept >= 0 ? kept : target.caseloads.choose(stage, true);
  if (worker < 0) {
    b.state[family] = QUEUED;
    b.nextStage[family] = stage;
    b.queuedAt[family] = target.now;
    b.transfer[family] = 1;
    b.withdrawAt[family] = Infinity;
    b.escalateAt[family] = target.now + b.riskLeft[family]! / (1 + target.assumptions.waitingToEscalation);
    return true;
  }
  const [allocatedAt, boxAt, reviewAt, leads] = [
    b.allocatedAt[family]!,
    b.boxAt[family]!,
    b.reviewAt[family]!,
    b.leads[family]!,
  ];
  lead(target, family, worker);
  b.allocatedAt[family] = allocatedAt;
  const sameBox = source.model.stages.timeBox[a.stage[row]!] === target.model.stages.timeBox[stage];
  b.boxAt[family] = sameBox ? boxAt : Math.max(target.now, timeBoxDate(target, family, stage));
  b.reviewAt[family] = reviewAt;
  b.leads[family] = leads + (kept >= 0 ? 0 : 1);
  if (state !== ACTIVE) maintain(target, family, state as typeof READY | typeof HELD | typeof HELD_UP);
  if (state === HELD_UP) {
    target.caseloads.remove(worker, target.caseloads.loadOf(stage, b.children[family]!));
  }
  if (state === HELD || state === HELD_UP) {
    b.nextStage[family] = stageOf(source, maps, a.nextStage[row]!);
    return true;
  }
  scheduleMatter(target, family);
  return false;
}

/** The family's worker, if still there in the stage's service and allowed to lead it; -1 otherwise. */
function keptWorker(source: World, target: World, row: number, family: number, maps: IdMaps): number {
  const { model, caseloads, families } = target;
  const worker = maps.worker[source.families.worker[row]!]!;
  if (worker < 0) return -1;
  const stage = families.stage[family]!;
  const sameService = model.workers.service[worker] === model.stages.service[stage];
  return sameService && caseloads.mayLead(worker, stage) ? worker : -1;
}

/** Keeps what is left of a waiting family's risk and patience, at the rates that this scenario's stage has. */
function keepWaiting(source: World, target: World, row: number, family: number): void {
  const a = source.families;
  const b = target.families;
  const stage = b.stage[family]!;
  const waited = target.now - b.queuedAt[family]!;
  const left = Math.max(0, a.riskLeft[row]! - waited * (1 + source.assumptions.waitingToEscalation));
  const rate = 1 + target.assumptions.waitingToEscalation;
  const risk = rescaled(left, source, target, a.stage[row]!, family);
  b.riskLeft[family] = risk + waited * rate;
  b.escalateAt[family] = target.now + risk / rate;
  const was = source.model.stages.withdrawal[a.stage[row]!]!;
  const is = target.model.stages.withdrawal[stage]!;
  if (was === is) return;
  const patience =
    was > 0
      ? (a.withdrawAt[row]! - target.now) * was
      : exponential(drawForStay(target, family, PURPOSE.withdrawal), 1);
  b.withdrawAt[family] = is > 0 ? target.now + patience / is : Infinity;
}

function countOpen(target: World, family: number, stage: number): void {
  const { recorder, model, now, families } = target;
  const { channels, stages, official } = model;
  const children = families.children[family]!;
  recorder.add(channels.openFamilies(stage), 1, now);
  recorder.add(channels.openChildren(stage), children, now);
  for (let tag = 0; tag < official.tags.length; tag++) {
    if ((stages.tags[stage]! & (1 << tag)) !== 0) recorder.add(channels.officialChildren(tag), children, now);
  }
}

/** Work and risk left, read off the clocks of the opening without disturbing them. */
function keepClocks(source: World, target: World, row: number, family: number): void {
  const { clocks, families, model, now } = source;
  const stage = families.stage[row]!;
  const state = families.state[row]!;
  if (state === ACTIVE) target.families.workLeft[family] = clocks.workLeft(now, row);
  const risk = clocks.riskLeft(now, row);
  const factor = state === ACTIVE ? 1 : model.stages.riskWhenReady[stage]!;
  if (risk < Infinity || state === ACTIVE)
    target.families.riskLeft[family] = rescaled(risk * factor, source, target, stage, family);
}

/** The hazard that is left, at the rate that this scenario's stage has. */
function rescaled(risk: number, source: World, target: World, stage: number, family: number): number {
  const was = source.model.stages.escalation[stage]!;
  const is = target.model.stages.escalation[target.families.stage[family]!]!;
  if (was === is) return risk;
  if (was === 0) {
    // The base drew no risk for this stay; its address is free.
    const rate = is * target.families.frailty[family]!;
    return rate > 0 ? exponential(drawForStay(target, family, PURPOSE.escalation), 1 / rate) : Infinity;
  }
  return is > 0 ? (risk * was) / is : Infinity;
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
