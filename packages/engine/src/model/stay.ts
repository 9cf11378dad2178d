import type { EndReason } from '../outcomes/channels.ts';
import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { ACTIVE, FREE, HELD, HELD_UP, QUEUED, READY } from './families.ts';
import { address, PURPOSE } from './purposes.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/** Numbers of the reasons for which a stay ends: their places in END_REASONS. */
export const REASON = {
  ready: 0,
  'time-boxed': 1,
  'stepped-up': 2,
  route: 3,
  withdrawn: 4,
  'turned-away': 5,
} as const satisfies Readonly<Record<EndReason, number>>;

/** Draws a uniform number for a family's current visit to its stage. */
export function drawForStay(world: World, family: number, purpose: number): number {
  const { families, model } = world;
  const stage = families.stage[family]!;
  const visit = families.visits[family * model.stages.count + stage]!;
  return uniform(
    families.k0[family]!,
    families.k1[family]!,
    model.stages.hash[stage]!,
    address(purpose, visit),
  );
}

/** Whether somebody leads the family now. */
export function isLed(state: number): boolean {
  return state === ACTIVE || state === READY || state === HELD || state === HELD_UP;
}

/** Starts a family's stay in a stage, led by nobody yet: draws its work, its risk and its ways out. */
export function beginStay(world: World, family: number, stage: number): void {
  const { families, model, now, recorder } = world;
  const { stages, channels } = model;
  families.stage[family] = stage;
  families.enteredAt[family] = now;
  families.visits[family * stages.count + stage]!++;
  families.reviewAt[family] = Infinity;
  families.boxAt[family] = Infinity;
  const children = families.children[family]!;
  recorder.add(channels.openFamilies(stage), 1, now);
  recorder.add(channels.openChildren(stage), children, now);
  recorder.count(channels.starts(stage), 1);
  drawWork(world, family, stage);
  drawRisk(world, family, stage);
  drawRoutes(world, family, stage);
  world.events++;
  world.observer?.(now, STORY.stageStarted, families.serial[family]!, stage, -1, family);
}

function drawWork(world: World, family: number, stage: number): void {
  const { families, model } = world;
  const law = model.stages.work[stage]!;
  const visit = families.visits[family * model.stages.count + stage]!;
  const plan =
    law < 0
      ? Infinity
      : model.laws.sample(
          law,
          families.k0[family]!,
          families.k1[family]!,
          model.stages.hash[stage]!,
          address(PURPOSE.work, visit),
        );
  families.plan[family] = plan;
  families.workLeft[family] = plan;
}

/** E / (lambda z): days the risk clock must advance before the family steps up (MODEL.md section 6). */
function drawRisk(world: World, family: number, stage: number): void {
  const { families, model } = world;
  const rate = model.stages.escalation[stage]! * families.frailty[family]!;
  families.riskLeft[family] =
    rate > 0 ? exponential(drawForStay(world, family, PURPOSE.escalation), 1 / rate) : Infinity;
}

/** The earliest of the routes that are open to this stay. */
function drawRoutes(world: World, family: number, stage: number): void {
  const { families, model, now } = world;
  const { stages } = model;
  families.routeAt[family] = Infinity;
  const visit = families.visits[family * stages.count + stage]!;
  const k0 = families.k0[family]!;
  const k1 = families.k1[family]!;
  for (let route = stages.routeFrom[stage]!; route < stages.routeFrom[stage + 1]!; route++) {
    const where = stages.routeHash[route]!;
    const share = stages.routeShare[route]!;
    if (share < 1 && uniform(k0, k1, where, address(PURPOSE.routeOpen, visit)) >= share) continue;
    const at =
      now + model.laws.sample(stages.routeLaw[route]!, k0, k1, where, address(PURPOSE.routeTime, visit));
    if (at < families.routeAt[family]) {
      families.routeAt[family] = at;
      families.routeChoice[family] = stages.routeChoice[route]!;
    }
  }
}

/** Puts a family under a worker who starts, or goes on, with its work. */
export function lead(world: World, family: number, worker: number): void {
  const { families, model, now, recorder } = world;
  const stage = families.stage[family]!;
  const { stages, channels } = model;
  const service = model.workers.service[worker]!;
  families.state[family] = ACTIVE;
  families.worker[family] = worker;
  if (families.lastWorker[family] !== worker) families.leads[family]!++;
  families.lastWorker[family] = worker;
  world.caseloads.add(worker, world.caseloads.loadOf(stage, families.children[family]!));
  recorder.add(channels.ledFamilies(service), 1, now);
  recorder.add(channels.ledChildren(service), families.children[family]!, now);
  join(world, family, stages.hours[stage]!, families.workLeft[family]!, families.riskLeft[family]!);
  families.allocatedAt[family] = now;
  families.boxAt[family] = timeBoxDate(world, family, stage);
  world.events++;
  world.observer?.(now, STORY.allocated, families.serial[family]!, stage, worker, family);
}

function join(world: World, family: number, hours: number, work: number, risk: number): void {
  const { families, model } = world;
  const worker = families.worker[family]!;
  const priority = model.stages.class[families.stage[family]!]!;
  world.clocks.join(world.now, family, worker, priority, hours, work, risk);
  world.touchUnit(model.workers.unit[worker]!);
}

/** Brings work and risk left up to now and takes the family off its worker's clocks. */
function leaveClocks(world: World, family: number): void {
  const { families, model, now, clocks } = world;
  const stage = families.stage[family]!;
  const state = families.state[family]!;
  if (state === ACTIVE) families.workLeft[family] = clocks.workLeft(now, family);
  const risk = clocks.riskLeft(now, family);
  families.riskLeft[family] =
    state === ACTIVE || risk === Infinity ? risk : risk * model.stages.riskWhenReady[stage]!;
  clocks.leave(now, family);
  world.touchUnit(model.workers.unit[families.worker[family]!]!);
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

/** Ends a family's stay: takes it off its worker or out of its line, and counts. Its row keeps the old stage. */
export function endStay(world: World, family: number, reason: number): void {
  const { families, model, now, recorder } = world;
  const { channels, stages } = model;
  const stage = families.stage[family]!;
  const state = families.state[family]!;
  if (isLed(state)) release(world, family);
  if (state === QUEUED || state === HELD || state === HELD_UP) leaveLine(world, family);
  const days = now - families.enteredAt[family]!;
  recorder.add(channels.openFamilies(stage), -1, now);
  recorder.add(channels.openChildren(stage), -families.children[family]!, now);
  recorder.count(channels.stays(stage), 1);
  recorder.count(channels.stayDays(stage), days);
  recorder.count(channels.ends(stage, reason), 1);
  const clock = stages.clock[stage]!;
  if (clock > 0 && recorder.month >= 0) {
    const taken = model.workingDays.workingDaysBetween(
      model.startDay + families.enteredAt[family]!,
      model.startDay + now,
    );
    if (taken <= clock) recorder.count(channels.clockMet(stage), 1);
  }
  if (reason !== REASON['stepped-up']) noteUnmet(world, family);
  families.state[family] = FREE;
  world.observer?.(now, STORY.stageEnded, families.serial[family]!, stage, reason, family);
}

/** Share of the planned work that was not done; the largest of a case counts (MODEL.md section 8). */
function noteUnmet(world: World, family: number): void {
  const { families } = world;
  const plan = families.plan[family]!;
  if (plan === Infinity) return;
  const unmet = families.workLeft[family]! / plan;
  if (unmet > families.unmet[family]!) families.unmet[family] = unmet;
}

function release(world: World, family: number): void {
  const { families, model, now, recorder } = world;
  const { channels } = model;
  const worker = families.worker[family]!;
  const service = model.workers.service[worker]!;
  leaveClocks(world, family);
  if (families.state[family] !== HELD_UP) giveBackLoad(world, family);
  families.worker[family] = -1;
  recorder.add(channels.ledFamilies(service), -1, now);
  recorder.add(channels.ledChildren(service), -families.children[family]!, now);
}

/** Takes a led family off its worker's load, which may make room for another. */
export function giveBackLoad(world: World, family: number): void {
  const { families, model } = world;
  const worker = families.worker[family]!;
  world.caseloads.remove(worker, world.caseloads.loadOf(families.stage[family]!, families.children[family]!));
  world.noteRoom(model.workers.service[worker]!);
}

/** Stands a family in the line of a stage: its own when nobody leads it, the next one when it is held. */
export function joinLine(world: World, family: number, stage: number, transfer: boolean): void {
  const { families, model, now, recorder } = world;
  families.nextStage[family] = stage;
  families.transfer[family] = transfer ? 1 : 0;
  families.queuedAt[family] = now;
  world.lines.join(family, stage);
  world.inLine[model.stages.service[stage]!]!++;
  const { channels } = model;
  if (families.state[family] === QUEUED) {
    world.unled[model.stages.service[stage]!]!++;
    recorder.add(channels.waiting(stage), 1, now);
  } else recorder.add(channels.held(families.stage[family]!), 1, now);
}

/** Takes a family out of the line it stands in, without ending its stay. */
export function leaveLine(world: World, family: number): void {
  const { families, model, now, recorder } = world;
  const stage = families.nextStage[family]!;
  const { channels } = model;
  world.lines.leave(family, stage);
  world.inLine[model.stages.service[stage]!]!--;
  if (families.state[family] === QUEUED) {
    world.unled[model.stages.service[stage]!]!--;
    recorder.add(channels.waiting(stage), -1, now);
    // The risk clock ran all the while, at 1 + beta_wait.
    const days = now - families.queuedAt[family]!;
    families.riskLeft[family] = Math.max(
      0,
      families.riskLeft[family]! - days * (1 + world.assumptions.waitingToEscalation),
    );
  } else recorder.add(channels.held(families.stage[family]!), -1, now);
}

/** When reviews fall: a little early and jittered, counted from entry; the first not before `from`. */
export function reviewDate(world: World, family: number, stage: number, from: number): number {
  const { families, model } = world;
  const { stages } = model;
  const first = families.enteredAt[family]! + stages.reviewFirst[stage]!;
  const gap = stages.reviewNext[stage]!;
  const early = stages.reviewEarly[stage]!;
  const visit = families.visits[family * stages.count + stage]!;
  let number = gap > 0 ? Math.max(0, Math.floor((from - first) / gap)) : 0;
  for (;;) {
    const u = uniform(
      families.k0[family]!,
      families.k1[family]!,
      stages.hash[stage]! ^ Math.imul(number + 1, 0x9e3779b1),
      address(PURPOSE.review, visit),
    );
    const date = first + number * gap - early * u;
    if (date >= from) return date;
    if (gap === 0) return from;
    number++;
  }
}

/** When a stay is closed whatever was done, counted from its allocation; at a review where there are reviews. */
export function timeBoxDate(world: World, family: number, stage: number): number {
  const { stages } = world.model;
  const after = stages.timeBox[stage]!;
  if (after === Infinity) return Infinity;
  const date = world.families.allocatedAt[family]! + after;
  return stages.reviewFirst[stage]! > 0 ? reviewDate(world, family, stage, date) : date;
}
