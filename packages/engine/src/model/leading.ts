import { childrenInCase } from './children.ts';
import { ACTIVE, HELD, HELD_UP, READY } from './families.ts';
import { timeBoxDate } from './reviews.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/**
 * Stands for a worker of one's own: how families are led in the past, before warm-up, who then always has time, and in
 * what is reckoned from examples, at the pace of `World.alone`. Their work and risk then are dates (`doneAt`, `riskAt`),
 * and nobody's caseload or clocks know of them.
 */
export const ALONE = -2;

/** Whether somebody leads the family now. */
export function isLed(state: number): boolean {
  return state === ACTIVE || state === READY || state === HELD || state === HELD_UP;
}

/** Stands for somebody who led a family and is not there any more. */
export const GONE = -0x40000000;

/** Puts a family under a worker who starts, or goes on, with its work. */
export function lead(world: World, family: number, worker: number): void {
  const { families, model, now } = world;
  const stage = families.stage[family]!;
  const { stages } = model;
  families.state[family] = ACTIVE;
  families.worker[family] = worker;
  noteLead(world, family, worker);
  if (worker !== ALONE) {
    world.caseloads.add(worker, loadOf(world, family));
    countLed(world, family, worker, 1);
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
  const { families } = world;
  leaveClocks(world, family);
  families.state[family] = state;
  joinAtMaintenance(world, family, state);
  world.events++;
}

function joinAtMaintenance(world: World, family: number, state: number): void {
  const { families, model } = world;
  const stage = families.stage[family]!;
  const factor = model.stages.riskWhenReady[stage]!;
  const risk = state === HELD_UP || factor === 0 ? Infinity : families.riskLeft[family]! / factor;
  join(world, family, model.stages.maintenanceHours[stage]!, Infinity, risk);
}

/** Notes who leads a family of a case from now on; a change of worker costs part of the work. */
function noteLead(world: World, family: number, worker: number): void {
  const { families, model } = world;
  const service = model.stages.service[families.stage[family]!]!;
  const before = families.lastWorker[family]!;
  const after = worker === ALONE ? ALONE - service : worker;
  if (before === after) return;
  families.leads[family]!++;
  families.lastWorker[family] = after;
  // Whoever led it alone in the past was somebody of the service.
  if (before !== -1 && before !== ALONE - service) setBack(world, family, knownOf(world, before, worker));
}

/** K of the unit that a worker passes a family on in: what others there know of it; none where it leaves the unit. */
function knownOf({ model, hours }: World, before: number, after: number): number {
  const { unit } = model.workers;
  const sameUnit = before >= 0 && after >= 0 && unit[before] === unit[after];
  return sameUnit ? hours.knowledge[unit[after]!]! : 0;
}

/**
 * Adds the setback of a change of worker to the work that is left: so much of the planned work, less what others of
 * the unit know already (MODEL.md section 7). Nothing where the work is done.
 *
 * @param known share of it that the new worker knows already
 */
export function setBack({ families, assumptions }: World, family: number, known: number): void {
  const plan = families.plan[family]!;
  if (assumptions.setback === 0 || plan === Infinity || families.workLeft[family] === 0) return;
  const more = assumptions.setback * (1 - known) * plan;
  families.plan[family] = plan + more;
  families.workLeft[family]! += more;
}

/** Dates and numbers of a lead that goes on when the family is put on other clocks. */
export function datesOfLead({ families }: World, family: number) {
  return {
    allocatedAt: families.allocatedAt[family]!,
    boxAt: families.boxAt[family]!,
    reviewAt: families.reviewAt[family]!,
    leads: families.leads[family]!,
  };
}

/** Puts a family that somebody leads under somebody else of the service, as far on as it is. */
export function changeLead(world: World, family: number, worker: number, isOther: boolean): void {
  const { families, model, now, recorder } = world;
  const before = families.worker[family]!;
  const state = families.state[family]!;
  const stage = families.stage[family]!;
  leaveClocks(world, family);
  countLed(world, family, before, -1);
  if (state !== HELD_UP) {
    giveBackLoad(world, family, before);
    world.caseloads.add(worker, loadOf(world, family));
  }
  families.worker[family] = worker;
  families.lastWorker[family] = worker;
  countLed(world, family, worker, 1);
  if (isOther) {
    families.leads[family]!++;
    if (state === ACTIVE) setBack(world, family, knownOf(world, before, worker));
    recorder.count(model.channels.workerChanges(model.workers.service[worker]!), 1);
    world.observer?.(now, STORY.allocated, families.serial[family]!, stage, worker, family);
  }
  if (state === ACTIVE)
    join(world, family, model.stages.hours[stage]!, families.workLeft[family]!, families.riskLeft[family]!);
  else joinAtMaintenance(world, family, state);
}

/** Takes a family off the worker who leads it. */
export function release(world: World, family: number): void {
  const { families } = world;
  const worker = families.worker[family]!;
  leaveClocks(world, family);
  families.worker[family] = -1;
  if (worker === ALONE) return;
  families.practice[family] = world.returnFactor[worker]!;
  if (families.state[family] !== HELD_UP) giveBackLoad(world, family, worker);
  countLed(world, family, worker, -1);
}

/** Counts a family among those a worker leads (`change` 1), or no longer (-1). */
function countLed(world: World, family: number, worker: number, change: number): void {
  const { families, model, now, recorder } = world;
  const { channels } = model;
  const service = model.workers.service[worker]!;
  const children = change * childrenInCase(world, family, families.stage[family]!);
  recorder.add(channels.ledFamilies(service), change, now);
  recorder.add(channels.ledChildren(service), children, now);
  world.ledFamilies[worker]! += change;
  world.ledChildren[worker]! += children;
  world.ledIn[model.workers.unit[worker]!]! += change;
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
  const more = childrenInCase(world, family, stage) - before;
  recorder.add(led, more, now);
  world.ledChildren[worker]! += more;
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
    const service = model.stages.service[families.stage[family]!]!;
    families.doneAt[family] = now + work / world.alone.work[service]!;
    families.riskAt[family] = now + risk / world.alone.risk[service]!;
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
  const service = model.stages.service[stage]!;
  if (active)
    families.workLeft[family] = alone
      ? Math.max(0, families.doneAt[family]! - now) * world.alone.work[service]!
      : clocks.workLeft(now, family);
  const risk = alone
    ? Math.max(0, families.riskAt[family]! - now) * world.alone.risk[service]!
    : clocks.riskLeft(now, family);
  families.riskLeft[family] = active || risk === Infinity ? risk : risk * model.stages.riskWhenReady[stage]!;
  if (alone) return;
  clocks.leave(now, family);
  world.touchUnit(model.workers.unit[worker]!);
}
