import { growMeanwhile, growOne } from './children.ts';
import { ACTIVE, CLOSED_STATE, QUEUED, READY } from './families.ts';
import { ALONE, maintain, recountLoad } from './leading.ts';
import { scheduleMatter } from './matters.ts';
import { enter, finish, finishClosed, moveAway, needOnceDone } from './moving-on.ts';
import { isKept } from './need.ts';
import { movePlacement, recountPlaced } from './placing.ts';
import { startNextCase } from './returning.ts';
import { nextReviewDate, reviewDate } from './reviews.ts';
import { countOpen, REASON } from './stay.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/** Days of work so few that they are rounding. */
const ROUNDING = 1e-9;

/** Acts on a family whose planned work is done. */
export function becomeReady(world: World, family: number): void {
  const { families, model, now } = world;
  const stage = families.stage[family]!;
  if (model.stages.reviewFirst[stage]! > 0) {
    standReady(world, family, reviewDate(world, family, stage, now));
  } else if (isKept(world, family)) standReady(world, family, now + model.stages.keptFor[stage]!);
  else finish(world, family, REASON.ready);
}

/** Keeps a family whose work is done until a date on which it is decided what becomes of it. */
function standReady(world: World, family: number, until: number): void {
  const { families } = world;
  maintain(world, family, READY);
  needOnceDone(world, family);
  families.reviewAt[family] = until;
  scheduleMatter(world, family);
  world.observer?.(world.now, STORY.ready, families.serial[family]!, families.stage[family]!, -1, family);
}

/** Acts on a family whose risk clock has run out: it steps up. */
export function stepUp(world: World, family: number): void {
  finish(world, family, REASON['stepped-up']);
}

/** Acts on the calendar matter of a family that is due. */
export function actOnMatter(world: World, family: number): void {
  const { families, now } = world;
  const state = families.state[family]!;
  if (state === CLOSED_STATE) comeBack(world, family);
  else if (isDue(world, families.doneAt, family)) becomeReady(world, family);
  else if (isDue(world, families.riskAt, family)) stepUp(world, family);
  else if (families.nextGrownAt[family]! <= now) comeOfAge(world, family);
  else if (families.awayAt[family]! <= now) moveAway(world, family);
  else if (families.routeAt[family]! <= now) finish(world, family, REASON.route);
  else if (families.moveAt[family]! <= now) {
    movePlacement(world, family);
    scheduleMatter(world, family);
  } else if (state === READY) review(world, family);
  else if (state === ACTIVE)
    finish(world, family, isDone(world, family) ? REASON.ready : REASON['time-boxed']);
  else if (families.escalateAt[family]! <= now) stepUp(world, family);
  else finishClosed(world, family, REASON.withdrawn);
}

/** Whether a date of work or risk is due: only in the past are they dates. */
function isDue({ families, now }: World, date: Float64Array, family: number): boolean {
  const led = families.state[family] !== QUEUED && families.worker[family] === ALONE;
  return led && date[family]! <= now;
}

/** Whether the work is done but for rounding: ready beats time-boxed on a tie. */
function isDone(world: World, family: number): boolean {
  const { families, clocks, now } = world;
  if (families.worker[family] === ALONE) return families.doneAt[family]! - now < ROUNDING;
  return clocks.workLeft(now, family) < ROUNDING;
}

/**
 * Decides at a review, or when the time to keep it is over, whether a family that is ready may go; the time-box lets
 * it go in any case.
 */
function review(world: World, family: number): void {
  const { families, model, now } = world;
  const stage = families.stage[family]!;
  if (families.reviewAt[family]! <= now && !isKept(world, family)) {
    finish(world, family, REASON.ready);
  } else if (families.boxAt[family]! <= now) {
    finish(world, family, REASON['time-boxed']);
  } else {
    families.reviewAt[family] =
      model.stages.reviewFirst[stage]! > 0
        ? nextReviewDate(world, family, stage)
        : now + model.stages.keptFor[stage]!;
    scheduleMatter(world, family);
  }
}

/** Takes off an open family the children who come of age today; the stay ends with the last whom the stage took. */
function comeOfAge(world: World, family: number): void {
  const { families, model } = world;
  const stage = families.stage[family]!;
  countOpen(world, family, -1);
  recountLoad(world, family, () => {
    while (families.nextGrownAt[family]! <= world.now) growInStay(world, family, stage);
  });
  countOpen(world, family, 1);
  world.official.count(family, stage);
  const { serial, counted } = families;
  world.observer?.(world.now, STORY.cameOfAge, serial[family]!, stage, counted[family]!, family);
  const nobodyLeft = families.counted[family] === 0;
  if (nobodyLeft && model.stages.adults[stage] === 0) finish(world, family, REASON.grown);
  else scheduleMatter(world, family);
}

function growInStay(world: World, family: number, stage: number): void {
  const { families, model, recorder } = world;
  recorder.count(model.channels.childrenGrown, 1);
  if (!growOne(world, family)) return;
  families.counted[family]!--;
  recountPlaced(world, family, -1);
  if (model.stages.keepsGrown[stage] === 1) families.adults[family]!++;
}

function comeBack(world: World, family: number): void {
  growMeanwhile(world, family);
  const stage = startNextCase(world, family);
  world.events++;
  world.observer?.(world.now, STORY.returned, world.families.serial[family]!, stage, -1, family);
  enter(world, family, stage);
}
