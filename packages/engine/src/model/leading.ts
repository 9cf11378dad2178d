import { childrenInCase } from './children.ts';
import { ACTIVE, HELD, HELD_UP, READY } from './families.ts';
import { timeBoxDate } from './reviews.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/**
 * Stands for a worker of one's own who always has time: how families are led in the past, before warm-up. Their work
 * and risk then are dates (`doneAt`, `riskAt`), and nobody's caseload or clocks know of them.
 */
export const ALONE = -2;

/** Whether somebody leads the family now. */
export function isLed(state: number): boolean {
  return state === ACTIVE || state === READY || state === HELD || state === HELD_UP;
}

/** Puts a family under a worker who starts, or goes on, with its work. */
export function lead(world: World, family: number, worker: number): void {
  const { families, model, now, recorder } = world;
  const stage = families.stage[family]!;
  const { stages, channels } = model;
  families.state[family] = ACTIVE;
  families.worker[family] = worker;
  const lead = worker === ALONE ? ALONE - stages.service[stage]! : worker;
  if (families.lastWorker[family] !== lead) families.leads[family]!++;
  families.lastWorker[family] = lead;
  if (worker !== ALONE) {
    const service = model.workers.service[worker]!;
    world.caseloads.add(worker, loadOf(world, family));
    recorder.add(channels.ledFamilies(service), 1, now);
    recorder.add(channels.ledChildren(service), childrenInCase(world, family, stage), now);
  }
  join(world, family, stages.hours[stage]!, families.workLeft[family]!, families.riskLeft[family]!);
  families.allocatedAt[family] = now;
  families.boxAt[family] = timeBoxDate(world, family, stage);
  world.events++;
  world.observer?.(now, STORY.allocated, families.serial[family]!, stage, worker, family);
}

/** Turns a led family to wanting maintenance only: ready for its review, or held until a place is free. */
export function maintain(
  world: World,
  family: number,
  state: typeof READY | typeof HELD | typeof HELD_UP,
): void {
  const { families, model } = world;
  const stage = families.stage[family]!;
  leaveClocks(world, family);
  families.state[family] = state;
  const factor = model.stages.riskWhenReady[stage]!;
  const risk = state === HELD_UP || factor === 0 ? Infinity : families.riskLeft[family]! / factor;
  join(world, family, model.stages.maintenanceHours[stage]!, Infinity, risk);
  world.events++;
}

/** Takes a family off the worker who leads it. */
export function release(world: World, family: number): void {
  const { families, model, now, recorder } = world;
  const { channels } = model;
  const worker = families.worker[family]!;
  leaveClocks(world, family);
  families.worker[family] = -1;
  if (worker === ALONE) return;
  const service = model.workers.service[worker]!;
  if (families.state[family] !== HELD_UP) giveBackLoad(world, family, worker);
  recorder.add(channels.ledFamilies(service), -1, now);
  recorder.add(channels.ledChildren(service), -childrenInCase(world, family, families.stage[family]!), now);
}

/** Takes a led family off its worker's load, which may make room for another. */
export function giveBackLoad(world: World, family: number, worker: number): void {
  world.caseloads.remove(worker, loadOf(world, family));
  world.noteRoom(world.model.workers.service[worker]!);
}

/** Counts on its worker's load what a family was before a change, if one leads it, and what it is after. */
export function recountLoad(world: World, family: number, change: () => void): void {
  const { families, recorder, model, now } = world;
  const worker = families.worker[family]!;
  if (worker < 0) {
    change();
    return;
  }
  const stage = families.stage[family]!;
  const counts = families.state[family] !== HELD_UP;
  const before = childrenInCase(world, family, stage);
  const load = loadOf(world, family);
  change();
  const led = model.channels.ledChildren(model.workers.service[worker]!);
  recorder.add(led, childrenInCase(world, family, stage) - before, now);
  const less = load - loadOf(world, family);
  if (!counts || less === 0) return;
  world.caseloads.remove(worker, less);
  world.noteRoom(model.workers.service[worker]!);
}

/** Load that a family is in its stage. */
export function loadOf(world: World, family: number): number {
  const stage = world.families.stage[family]!;
  return world.caseloads.loadOf(stage, childrenInCase(world, family, stage));
}

function join(world: World, family: number, hours: number, work: number, risk: number): void {
  const { families, model, now } = world;
  const worker = families.worker[family]!;
  if (worker === ALONE) {
    families.doneAt[family] = now + work;
    families.riskAt[family] = now + risk;
    return;
  }
  const priority = model.stages.class[families.stage[family]!]!;
  world.clocks.join(now, family, worker, priority, hours, work, risk);
  world.touchUnit(model.workers.unit[worker]!);
}

/** Brings work and risk left up to now and takes the family off its worker's clocks. */
function leaveClocks(world: World, family: number): void {
  const { families, model, now, clocks } = world;
  const stage = families.stage[family]!;
  const active = families.state[family] === ACTIVE;
  const worker = families.worker[family]!;
  const alone = worker === ALONE;
  if (active)
    families.workLeft[family] = alone
      ? Math.max(0, families.doneAt[family]! - now)
      : clocks.workLeft(now, family);
  const risk = alone ? Math.max(0, families.riskAt[family]! - now) : clocks.riskLeft(now, family);
  families.riskLeft[family] = active || risk === Infinity ? risk : risk * model.stages.riskWhenReady[stage]!;
  if (alone) return;
  clocks.leave(now, family);
  world.touchUnit(model.workers.unit[worker]!);
}
