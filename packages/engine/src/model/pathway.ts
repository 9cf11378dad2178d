import { pick } from './choices.ts';
import { CLOSED } from './compiled.ts';
import { ACTIVE, CLOSED_STATE, HELD, HELD_UP, QUEUED, READY } from './families.ts';
import { PURPOSE } from './purposes.ts';
import { returnDate, startNextCase } from './returning.ts';
import {
  beginStay,
  drawForStay,
  endStay,
  giveBackLoad,
  joinLine,
  lead,
  leaveLine,
  maintain,
  REASON,
  reviewDate,
} from './stay.ts';
import { STORY } from './story.ts';
import { exponential } from '../random/exponential.ts';
import { PRIORITY, type World } from './world.ts';

/** Days of work so few that they are rounding. */
const ROUNDING = 1e-9;

/** Brings a family that is not open into a stage. */
export function enter(world: World, family: number, stage: number): void {
  world.official.change(family, -1, stage, world.now);
  beginStay(world, family, stage);
  place(world, family, false);
}

/** Finds a worker for a family that nobody leads, or a place in the line, or turns it away. */
function place(world: World, family: number, transfer: boolean): void {
  const { families, model, recorder } = world;
  const stage = families.stage[family]!;
  const service = model.stages.service[stage]!;
  const worker = world.caseloads.choose(stage, false);
  if (worker >= 0) {
    recorder.count(model.channels.allocations(stage), 1);
    lead(world, family, worker);
    scheduleMatter(world, family);
  } else if (transfer || world.unled[service]! < model.services.queueMax[service]!) {
    // Only newcomers are turned away: who comes from another stage is open already.
    wait(world, family, transfer);
  } else {
    endStay(world, family, REASON['turned-away']);
    change(world, family, CLOSED);
    close(world, family);
  }
}

/** Stands a family that nobody leads in the line of its stage; the risk clock runs on. */
export function wait(world: World, family: number, transfer: boolean): void {
  const { families, model, now, assumptions } = world;
  const stage = families.stage[family]!;
  families.state[family] = QUEUED;
  joinLine(world, family, stage, transfer);
  const withdrawal = model.stages.withdrawal[stage]!;
  families.withdrawAt[family] =
    withdrawal > 0
      ? now + exponential(drawForStay(world, family, PURPOSE.withdrawal), 1 / withdrawal)
      : Infinity;
  families.escalateAt[family] = now + families.riskLeft[family]! / (1 + assumptions.waitingToEscalation);
  scheduleMatter(world, family);
  world.events++;
  world.observer?.(now, STORY.startedWaiting, families.serial[family]!, stage, -1, family);
}

/** Acts on a family whose planned work is done. */
export function becomeReady(world: World, family: number): void {
  const { families, model, now } = world;
  const stage = families.stage[family]!;
  const reviewed = model.stages.reviewFirst[stage]! > 0;
  if (!reviewed) {
    finish(world, family, REASON.ready);
    return;
  }
  maintain(world, family, READY);
  families.reviewAt[family] = reviewDate(world, family, stage, now);
  scheduleMatter(world, family);
  world.observer?.(now, STORY.ready, families.serial[family]!, stage, -1, family);
}

/** Acts on a family whose risk clock has run out: it steps up. */
export function stepUp(world: World, family: number): void {
  finish(world, family, REASON['stepped-up']);
}

/** Acts on the calendar matter that a family's timer was set for. */
export function actOnMatter(world: World, family: number): void {
  const { families, now } = world;
  const state = families.state[family]!;
  if (state === CLOSED_STATE) comeBack(world, family);
  else if (families.routeAt[family]! <= now) finish(world, family, REASON.route);
  else if (state === READY) finish(world, family, REASON.ready);
  else if (state === ACTIVE)
    finish(world, family, isDone(world, family) ? REASON.ready : REASON['time-boxed']);
  else if (families.escalateAt[family]! <= now) stepUp(world, family);
  else withdraw(world, family);
}

/** Whether the work is done but for rounding: ready beats time-boxed on a tie. */
function isDone(world: World, family: number): boolean {
  return world.clocks.workLeft(world.now, family) < ROUNDING;
}

function withdraw(world: World, family: number): void {
  endStay(world, family, REASON.withdrawn);
  change(world, family, CLOSED);
  close(world, family);
}

function finish(world: World, family: number, reason: number): void {
  moveOn(world, family, destination(world, family, reason), reason);
}

/** Draws where a family goes that leaves its stage for a reason; CLOSED where it is not open any more. */
export function destination(world: World, family: number, reason: number): number {
  const { families, model } = world;
  const stage = families.stage[family]!;
  if (reason === REASON.route) {
    return pick(model.choices, families.routeChoice[family]!, drawForStay(world, family, PURPOSE.routeTo));
  }
  if (reason === REASON['stepped-up']) {
    return pick(
      model.choices,
      model.stages.escalationChoice[stage]!,
      drawForStay(world, family, PURPOSE.escalationTo),
    );
  }
  const choice = model.stages.nextChoice[stage]!;
  return choice < 0 ? CLOSED : pick(model.choices, choice, drawForStay(world, family, PURPOSE.next));
}

/** Moves a family to another stage, or closes it: with its worker within a service, by allocation to another. */
function moveOn(world: World, family: number, to: number, reason: number): void {
  const { families, model, caseloads } = world;
  const from = families.stage[family]!;
  if (to === CLOSED) {
    endStay(world, family, reason);
    change(world, family, CLOSED);
    close(world, family);
    return;
  }
  const worker = families.worker[family]!;
  const sameService = model.stages.service[from] === model.stages.service[to];
  if (sameService && worker >= 0 && caseloads.mayLead(worker, to)) {
    transfer(world, family, to, reason, worker);
    return;
  }
  const taker = caseloads.choose(to, false);
  if (taker >= 0) {
    world.recorder.count(model.channels.allocations(to), 1);
    transfer(world, family, to, reason, taker);
  } else if (worker >= 0 && reason === REASON['stepped-up']) {
    hold(world, family, to, HELD_UP, reason);
  } else if (worker >= 0 && reason !== REASON.route && model.stages.holds[from] === 1 && !sameService) {
    hold(world, family, to, HELD, reason);
  } else {
    endStay(world, family, reason);
    change(world, family, to);
    beginStay(world, family, to);
    place(world, family, true);
  }
}

/** Ends the stay and starts the next under a worker who takes it at once. */
function transfer(world: World, family: number, to: number, reason: number, worker: number): void {
  endStay(world, family, reason);
  change(world, family, to);
  beginStay(world, family, to);
  lead(world, family, worker);
  scheduleMatter(world, family);
}

function change(world: World, family: number, to: number): void {
  world.official.change(family, world.families.stage[family]!, to, world.now);
}

/** Keeps a family with its worker at maintenance until the next service has a place (MODEL.md section 8). */
function hold(
  world: World,
  family: number,
  to: number,
  state: typeof HELD | typeof HELD_UP,
  reason: number,
): void {
  const { families } = world;
  if (families.state[family] === HELD) leaveLine(world, family);
  if (state === HELD_UP) giveBackLoad(world, family);
  maintain(world, family, state);
  families.heldReason[family] = reason;
  joinLine(world, family, to, true);
  scheduleMatter(world, family);
  world.observer?.(world.now, STORY.held, families.serial[family]!, families.stage[family]!, to, family);
}

/** Closes a family and sets its return clock; one that will not return within the run is gone for good. */
function close(world: World, family: number): void {
  const { families, now, model } = world;
  world.events++;
  world.observer?.(now, STORY.closed, families.serial[family]!, families.stage[family]!, -1, family);
  const at = returnDate(world, family);
  if (at > model.monthStarts[model.months]!) {
    world.calendar.cancel(world.familyTimer(family));
    families.release(family);
    return;
  }
  families.state[family] = CLOSED_STATE;
  families.returnAt[family] = at;
  scheduleMatter(world, family);
}

function comeBack(world: World, family: number): void {
  const stage = startNextCase(world, family);
  world.events++;
  world.observer?.(world.now, STORY.returned, world.families.serial[family]!, stage, -1, family);
  enter(world, family, stage);
}

/** Allocates whoever waits for a service, until nobody in line finds a worker. */
export function fillPlaces(world: World, service: number): void {
  const { model, families, caseloads, recorder, now } = world;
  while (world.inLine[service]! > 0) {
    const family = nextToAllocate(world, service);
    if (family < 0) return;
    const stage = families.nextStage[family]!;
    const worker = caseloads.choose(stage, false);
    const { channels } = model;
    recorder.count(channels.allocations(stage), 1);
    recorder.count(channels.waitDays(stage), now - families.queuedAt[family]!);
    if (families.state[family] === QUEUED) {
      leaveLine(world, family);
      lead(world, family, worker);
      scheduleMatter(world, family);
    } else transfer(world, family, stage, families.heldReason[family]!, worker);
  }
}

/** The family in line that goes first among those for whom somebody is open; -1 when there is none. */
function nextToAllocate(world: World, service: number): number {
  const { model, families, lines, caseloads } = world;
  const order = model.services.stages[service]!;
  let best = -1;
  for (const stage of order) {
    if (best >= 0 && model.stages.priority[stage]! > model.stages.priority[families.nextStage[best]!]!) break;
    const family = lines.first(stage);
    if (family < 0 || caseloads.choose(stage, false) < 0) continue;
    if (best < 0 || goesBefore(world, family, best)) best = family;
  }
  return best;
}

function goesBefore(world: World, a: number, b: number): boolean {
  const { transfer: isTransfer, queuedAt, serial } = world.families;
  if (isTransfer[a] !== isTransfer[b]) return isTransfer[a] === 1;
  return queuedAt[a]! < queuedAt[b]! || (queuedAt[a] === queuedAt[b] && serial[a]! < serial[b]!);
}

/** Sets a family's timer to the earliest calendar matter of its present state. */
export function scheduleMatter(world: World, family: number): void {
  const { families, calendar } = world;
  let at: number;
  switch (families.state[family]) {
    case CLOSED_STATE:
      at = families.returnAt[family]!;
      break;
    case QUEUED:
      at = Math.min(families.routeAt[family]!, families.withdrawAt[family]!, families.escalateAt[family]!);
      break;
    case ACTIVE:
      at = Math.min(families.routeAt[family]!, families.boxAt[family]!);
      break;
    case READY:
      at = Math.min(families.routeAt[family]!, families.reviewAt[family]!);
      break;
    default:
      at = families.routeAt[family]!;
  }
  calendar.set(world.familyTimer(family), at, PRIORITY.family);
}
