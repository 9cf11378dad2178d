import { exponential } from '../random/exponential.ts';
import { pick } from './choices.ts';
import { CLOSED } from './compiled.ts';
import { drawForStay } from './draws.ts';
import { CLOSED_STATE, HELD, HELD_UP, QUEUED } from './families.ts';
import { ALONE, giveBackLoad, lead, maintain } from './leading.ts';
import { joinLine, leaveLine } from './lining-up.ts';
import { scheduleMatter } from './matters.ts';
import { levelOf, orTooEarly, screen, setNeed, UNIVERSAL } from './need.ts';
import { leavePlacement } from './placing.ts';
import { LEVELS } from './compile-stages.ts';
import { PURPOSE } from './purposes.ts';
import { awayWhileClosed, returnDate } from './returning.ts';
import { beginStay, endStay, REASON } from './stay.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/** Brings a family that is not open into a stage. */
export function enter(world: World, family: number, stage: number): void {
  beginStay(world, family, whereThereIsRoom(world, family, stage), -1);
  place(world, family, false);
}

/** Ends a family's stay for a reason, and moves it to wherever that leads. */
export function finish(world: World, family: number, reason: number): void {
  moveOn(world, family, destination(world, family, reason), reason);
}

/** Closes a family that has withdrawn, been turned away, or is nobody's any more. */
export function finishClosed(world: World, family: number, reason: number): void {
  endStay(world, family, reason);
  countMove(world, world.families.stage[family]!, CLOSED);
  close(world, family);
}

/** Ends a family's stay because it leaves the area: it is gone for good. */
export function moveAway(world: World, family: number): void {
  endStay(world, family, REASON['moved-away']);
  world.recorder.count(world.model.channels.familiesMovedAway, 1);
  world.cohorts?.left(family, world.now);
  leaveCase(world, family);
  forget(world, family, world.now);
}

/** The need that a family has once its work is done: that of the stage it should go on to. */
export function needOnceDone(world: World, family: number): void {
  const { model, families } = world;
  const stage = families.stage[family]!;
  if (screens(world, stage)) return;
  const choice = model.stages.nextChoice[stage]!;
  const to = choice < 0 ? CLOSED : pick(model.choices, choice, drawForStay(world, family, PURPOSE.next));
  setNeed(world, family, levelOf(world, to));
}

/** Decides where a family goes that leaves its stage for a reason, and what need it has then; CLOSED: not open. */
function destination(world: World, family: number, reason: number): number {
  const { families, model } = world;
  const { stages, choices } = model;
  const stage = families.stage[family]!;
  if (reason === REASON.grown) {
    const choice = stages.grownChoice[stage]!;
    const to = choice < 0 ? CLOSED : pick(choices, choice, drawForStay(world, family, PURPOSE.next));
    setNeed(world, family, levelOf(world, to));
    return to;
  }
  if (reason === REASON.route) {
    const to = pick(choices, families.routeChoice[family]!, drawForStay(world, family, PURPOSE.routeTo));
    setNeed(world, family, levelOf(world, to));
    return to;
  }
  if (reason === REASON['stepped-up']) {
    const to = pick(
      choices,
      stages.escalationChoice[stage]!,
      drawForStay(world, family, PURPOSE.escalationTo),
    );
    setNeed(world, family, Math.max(families.need[family]!, levelOf(world, to)));
    return to;
  }
  if (screens(world, stage)) return screen(world, family);
  const choice = stages.nextChoice[stage]!;
  const to = choice < 0 ? CLOSED : pick(choices, choice, drawForStay(world, family, PURPOSE.next));
  if (reason !== REASON.ready) return to;
  setNeed(world, family, levelOf(world, to));
  return orTooEarly(world, family, to);
}

function screens({ model }: World, stage: number): boolean {
  // Every stage that screens says what each level leads to.
  return model.stages.screenChoice[stage * LEVELS + 1]! >= 0;
}

/** Moves a family to another stage, or closes it: with its worker within a service, by allocation to another. */
function moveOn(world: World, family: number, wanted: number, reason: number): void {
  const { families, model, caseloads } = world;
  if (wanted === CLOSED) {
    finishClosed(world, family, reason);
    return;
  }
  const from = families.stage[family]!;
  const worker = families.worker[family]!;
  if (world.inPast) {
    transfer(world, family, wanted, reason, ALONE);
    return;
  }
  const to = whereThereIsRoom(world, family, wanted);
  if (mayKeepWorker(world, family, to)) {
    transfer(world, family, to, reason, worker);
    return;
  }
  const taker = caseloads.choose(world, family, to, false);
  if (taker >= 0) {
    world.recorder.count(model.channels.allocations(to), 1);
    transfer(world, family, to, reason, taker);
  } else if (worker >= 0 && reason === REASON['stepped-up']) {
    hold(world, family, to, HELD_UP, reason);
  } else if (worker >= 0 && holdsFor(world, from, to, reason)) {
    hold(world, family, to, HELD, reason);
  } else {
    changeStage(world, family, to, reason);
    place(world, family, true);
  }
}

/** Whether a family's worker goes on with it in another stage of the service, whatever the cap. */
function mayKeepWorker(world: World, family: number, to: number): boolean {
  const { families, caseloads } = world;
  const worker = families.worker[family]!;
  return worker >= 0 && sameService(world, families.stage[family]!, to) && caseloads.mayLead(worker, to);
}

function sameService({ model }: World, a: number, b: number): boolean {
  return model.stages.service[a] === model.stages.service[b];
}

/** Whether a stage keeps a family that leaves it until there is a place. */
function holdsFor(world: World, from: number, to: number, reason: number): boolean {
  if (reason === REASON.route || reason === REASON.grown) return false;
  return world.model.stages.holds[from] === 1 && !sameService(world, from, to);
}

/** The stage itself, or where it sends families who find nobody open. */
function whereThereIsRoom(world: World, family: number, stage: number): number {
  const { stages, channels } = world.model;
  let to = stage;
  while (!world.inPast && stages.ifFull[to]! >= 0 && !findsSomebody(world, family, to)) {
    world.recorder.count(channels.foundFull(to), 1);
    to = stages.ifFull[to]!;
  }
  return to;
}

function findsSomebody(world: World, family: number, stage: number): boolean {
  if (mayKeepWorker(world, family, stage)) return true;
  return world.caseloads.choose(world, family, stage, false) >= 0;
}

/** Ends the stay and starts the next under a worker who takes it at once. */
export function transfer(world: World, family: number, to: number, reason: number, worker: number): void {
  changeStage(world, family, to, reason);
  lead(world, family, worker);
  scheduleMatter(world, family);
}

/** Counts a move from a stage to another, or to being closed. */
function countMove({ recorder, model }: World, from: number, to: number): void {
  recorder.count(model.channels.moves(from * (model.stages.count + 1) + to + 1), 1);
}

/**
 * Passes on the families who wait for a stage that nobody leads any more, and that says where those go who find nobody:
 * a service that closes does not keep them for ever.
 */
export function passOnStranded(world: World): void {
  const { families, model, caseloads } = world;
  if (model.stages.ifFull.every((stage) => stage < 0)) return;
  for (let family = 0; family < families.rows; family++) {
    if (families.state[family] !== QUEUED) continue;
    const stage = families.stage[family]!;
    if (model.stages.ifFull[stage]! < 0) continue;
    if (caseloads.choose(world, family, stage, true) >= 0) continue;
    changeStage(world, family, whereThereIsRoom(world, family, stage), REASON['turned-away']);
    place(world, family, true);
  }
}

function changeStage(world: World, family: number, to: number, reason: number): void {
  const { model, families, recorder } = world;
  const from = families.stage[family]!;
  endStay(world, family, reason);
  countMove(world, from, to);
  const rise = model.stages.level[to]! - model.stages.level[from]!;
  if (rise > 0 && model.stages.level[from]! > UNIVERSAL) recorder.count(model.channels.familiesSteppedUp, 1);
  else if (rise < 0) recorder.count(model.channels.familiesSteppedDown, 1);
  beginStay(world, family, to, from);
}

/** Finds a worker for a family that nobody leads, or a place in the line, or turns it away. */
function place(world: World, family: number, isTransfer: boolean): void {
  const { families, model, recorder } = world;
  const stage = families.stage[family]!;
  const service = model.stages.service[stage]!;
  const worker = world.inPast ? ALONE : world.caseloads.choose(world, family, stage, false);
  if (worker === ALONE || worker >= 0) {
    recorder.count(model.channels.allocations(stage), 1);
    lead(world, family, worker);
    scheduleMatter(world, family);
  } else if (isTransfer || world.unled[service]! < model.services.queueMax[service]!) {
    // Only newcomers are turned away: who comes from another stage is open already.
    wait(world, family, isTransfer);
  } else finishClosed(world, family, REASON['turned-away']);
}

/** Stands a family that nobody leads in the line of its stage; the risk clock runs on. */
export function wait(world: World, family: number, isTransfer: boolean): void {
  const { families, model, now, assumptions } = world;
  const stage = families.stage[family]!;
  families.state[family] = QUEUED;
  joinLine(world, family, stage, isTransfer);
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
  if (state === HELD_UP) giveBackLoad(world, family, families.worker[family]!);
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
  leaveCase(world, family);
  world.observer?.(now, STORY.closed, families.serial[family]!, families.stage[family]!, -1, family);
  world.cohorts?.helpEnded(family);
  const at = returnDate(world, family);
  if (at > model.monthStarts[model.months]!) {
    // One who is grown is known not to come back; one who has moved away is lost to sight. Only cohorts ask.
    forget(world, family, world.cohorts === null ? now : awayWhileClosed(world, family));
    return;
  }
  families.state[family] = CLOSED_STATE;
  families.returnAt[family] = at;
  scheduleMatter(world, family);
}

/** Counts a family whose stay has ended as not open. */
function leaveCase(world: World, family: number): void {
  leavePlacement(world, family, world.families.counted[family]!);
  world.official.count(family, CLOSED);
  world.families.taken[family] = 0;
  world.families.counted[family] = 0;
  world.families.adults[family] = 0;
}

/** Gives back the row of a family that will not be seen again, or would have been lost to sight on a day. */
function forget(world: World, family: number, lostAt: number): void {
  world.calendar.cancel(world.familyTimer(family));
  world.cohorts?.released(family, lostAt);
  world.families.release(family);
}
