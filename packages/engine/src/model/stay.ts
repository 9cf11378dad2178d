import { CLOCK_FROM_PREVIOUS, CLOCK_FROM_REFERRAL, LONGEST_PAST } from './compiled.ts';
import { bandOf, type EndReason } from '../outcomes/channels.ts';
import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { childrenInCase, takeChildren, youngestTakenAge } from './children.ts';
import { drawForStay } from './draws.ts';
import { FREE, HELD, HELD_UP, QUEUED } from './families.ts';
import { isLed, release } from './leading.ts';
import { leaveLine } from './lining-up.ts';
import { countFit } from './need.ts';
import { factorEffect } from './new-family.ts';
import { settlePlacement } from './placing.ts';
import { address, PURPOSE } from './purposes.ts';
import { spendOnOpen, spendOnStart } from './spending.ts';
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
  grown: 6,
  'moved-away': 7,
} as const satisfies Readonly<Record<EndReason, number>>;

/**
 * Starts a family's stay in a stage, led by nobody yet: settles whom it takes, draws its work, its risk and its ways out.
 *
 * @param before the stage that the family comes from at once; -1: it was not open
 */
export function beginStay(world: World, family: number, stage: number, before: number): void {
  const { families, model, now, recorder } = world;
  const { stages, channels } = model;
  families.previousAt[family] = before < 0 ? -Infinity : families.enteredAt[family]!;
  families.stage[family] = stage;
  families.enteredAt[family] = now;
  families.visits[family * stages.count + stage]!++;
  families.decisions[family] = 0;
  families.reviewAt[family] = Infinity;
  families.boxAt[family] = Infinity;
  const placed = families.counted[family]!;
  takeChildren(world, family, stage, before);
  world.official.count(family, stage);
  countOpen(world, family, 1);
  countFit(world, family, 1);
  recorder.count(channels.starts(stage), 1);
  spendOnStart(world, stage);
  world.cohorts?.stageStarted(family, stage, stages.level[stage]!, now, childrenInCase(world, family, stage));
  drawWork(world, family, stage);
  drawRisk(world, family, stage);
  drawRoutes(world, family, stage);
  families.awayAt[family] = awayDate(world, family, stage);
  world.events++;
  world.observer?.(now, STORY.stageStarted, families.serial[family]!, stage, -1, family);
  settlePlacement(world, family, stage, placed);
}

/** Counts a family among those open in its stage (`change` 1), or no longer (-1). */
export function countOpen(world: World, family: number, change: number): void {
  const { families, model, now, recorder } = world;
  const { channels } = model;
  const stage = families.stage[family]!;
  const counted = families.counted[family]!;
  recorder.add(channels.openFamilies(stage), change, now);
  spendOnOpen(world, stage, change);
  recorder.add(channels.openChildren(stage), change * counted, now);
  recorder.add(channels.patchFamilies(families.patch[family]!), change, now);
  const atHome = model.stages.adults[stage] === 1 ? 0 : families.children[family]! - counted;
  if (atHome !== 0) recorder.add(channels.siblingsAtHome, change * atHome, now);
  for (let factor = 0, left = families.factors[family]!; left !== 0; factor++, left >>>= 1) {
    if ((left & 1) === 1) recorder.add(channels.factorFamilies(factor), change, now);
  }
}

function drawWork(world: World, family: number, stage: number): void {
  const { families, model } = world;
  const { stages, factors } = model;
  const law = stages.work[stage]!;
  const visit = families.visits[family * stages.count + stage]!;
  const plan =
    law < 0
      ? Infinity
      : model.laws.sample(
          law,
          families.k0[family]!,
          families.k1[family]!,
          stages.hash[stage]!,
          address(PURPOSE.work, visit),
        ) * factorEffect(factors.work, families.factors[family]!);
  families.plan[family] = plan;
  families.workLeft[family] = plan;
}

/** E / (lambda z): days the risk clock must advance before the family steps up (MODEL.md section 6). */
function drawRisk(world: World, family: number, stage: number): void {
  const rate = escalationRate(world, family, stage);
  world.families.riskLeft[family] =
    rate > 0 ? exponential(drawForStay(world, family, PURPOSE.escalation), 1 / rate) : Infinity;
}

/** Step-ups a day of one family at full attention: the stage's, times its frailty and what its factors of need do. */
export function escalationRate({ families, model }: World, family: number, stage: number): number {
  const { stages, factors } = model;
  const effect = factorEffect(factors.escalation, families.factors[family]!);
  return stages.escalation[stage]! * families.frailty[family]! * effect;
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
    const share = routeShare(world, family, route);
    if (share < 1 && uniform(k0, k1, where, address(PURPOSE.routeOpen, visit)) >= share) continue;
    const at =
      now + model.laws.sample(stages.routeLaw[route]!, k0, k1, where, address(PURPOSE.routeTime, visit));
    if (at < families.routeAt[family]) {
      families.routeAt[family] = at;
      families.routeChoice[family] = stages.routeChoice[route]!;
    }
  }
}

/** Share of stays a route is open to, by the age of the youngest child taken where the route asks for it. */
function routeShare(world: World, family: number, route: number): number {
  const { ageFrom, ages, routeShare: plain } = world.model.stages;
  const from = ageFrom[route]!;
  const to = ageFrom[route + 1]!;
  if (from === to) return plain[route]!;
  const age = youngestTakenAge(world, family);
  for (let band = from; band < to; band++)
    if (age >= ages.from[band]! && age < ages.to[band]!) return ages.share[band]!;
  return 0;
}

function awayDate(world: World, family: number, stage: number): number {
  const { movingAway, stages } = world.model;
  if (movingAway === 0 || stages.mayMoveAway[stage] === 0) return Infinity;
  return world.now + exponential(drawForStay(world, family, PURPOSE.movingAway), 1 / movingAway);
}

/** Ends a family's stay: takes it off its worker or out of its line, and counts. Its row keeps the old stage. */
export function endStay(world: World, family: number, reason: number): void {
  const { families, model, now, recorder } = world;
  const { channels } = model;
  const stage = families.stage[family]!;
  const state = families.state[family]!;
  if (isLed(state)) release(world, family);
  if (state === QUEUED || state === HELD || state === HELD_UP) leaveLine(world, family);
  const days = now - families.enteredAt[family]!;
  countOpen(world, family, -1);
  countFit(world, family, -1);
  recorder.count(channels.stays(stage), 1);
  recorder.count(channels.stayDays(stage), days);
  recorder.count(channels.stayBand(stage, bandOf(days)), 1);
  recorder.count(channels.ends(stage, reason), 1);
  if (model.stages.clock[stage]! > 0 && recorder.month >= 0) countClock(world, family, stage);
  if (reason !== REASON['stepped-up']) noteUnmet(world, family);
  families.state[family] = FREE;
  world.observer?.(now, STORY.stageEnded, families.serial[family]!, stage, reason, family);
}

/** Counts a stay that ended within its statutory clock. */
function countClock(world: World, family: number, stage: number): void {
  const { model, now, recorder } = world;
  // Working days are not known for longer: a clock that runs for a hundred years is missed.
  const from = Math.max(clockStart(world, family, stage), -LONGEST_PAST);
  const taken = model.workingDays.workingDaysBetween(model.startDay + from, model.startDay + now);
  if (taken <= model.stages.clock[stage]!) recorder.count(model.channels.clockMet(stage), 1);
}

function clockStart({ families, model }: World, family: number, stage: number): number {
  const entered = families.enteredAt[family]!;
  const from = model.stages.clockFrom[stage];
  if (from === CLOCK_FROM_REFERRAL && families.inCase[family] === 1) return families.caseStart[family]!;
  if (from === CLOCK_FROM_PREVIOUS && families.previousAt[family]! > -Infinity)
    return families.previousAt[family]!;
  return entered;
}

/** Share of the planned work that was not done; the largest of a case counts (MODEL.md section 8). */
function noteUnmet(world: World, family: number): void {
  const { families } = world;
  const plan = families.plan[family]!;
  if (plan === Infinity) return;
  const unmet = families.workLeft[family]! / plan;
  if (unmet > families.unmet[family]!) families.unmet[family] = unmet;
}
