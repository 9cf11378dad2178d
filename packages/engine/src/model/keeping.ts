import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { ACTIVE, HELD_UP } from './families.ts';
import { address, nth, PURPOSE } from './purposes.ts';
import { escalationRate } from './stay.ts';
import { STREAMS } from './compiled.ts';
import { mainStream, patchOf } from './new-family.ts';
import { keepMoveDate, recountPlaced, settlePlacement } from './placing.ts';
import type { World } from './world.ts';

/** The factors of need that a family keeps in a scenario that numbers them otherwise. */
export function keepFactors(present: number, places: Int32Array): number {
  let kept = 0;
  for (let factor = 0, left = present; left !== 0; factor++, left >>>= 1) {
    if ((left & 1) === 1 && places[factor]! >= 0) kept |= 1 << places[factor]!;
  }
  return kept;
}

/** The patch where a family lives in a scenario whose patches differ: drawn as if it had always been so. */
export function keepPatch(target: World, family: number): number {
  const number = target.families.serial[family]! % STREAMS;
  const stream = target.model.streams.find((spec) => spec.number === number);
  // Families of a caseload file, and of streams that are no more, live where most do.
  return patchOf(target, stream ?? mainStream(target), family);
}

/** Keeps a family's placement where this scenario has the kind, with its next move; else places it anew. */
export function keepPlacement(source: World, target: World, row: number, family: number): void {
  const { families, model } = target;
  const choice = model.stages.placementChoice[families.stage[family]!]!;
  if (families.placement[family]! < 0 || choice < 0) {
    families.placement[family] = -1;
    settlePlacement(target, family, families.stage[family]!, 0);
    return;
  }
  recountPlaced(target, family, families.counted[family]!);
  keepMoveDate(target, family, source.model.placements.moves[source.families.placement[row]!]!);
}

/** The choice of a family's route, found again by its place among the routes of its stage. */
export function sameRoute(source: World, target: World, row: number, family: number): number {
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

/** Keeps what is left of a waiting family's risk and patience, at the rates that this scenario's stage has. */
export function keepWaiting(source: World, target: World, row: number, family: number): void {
  const a = source.families;
  const b = target.families;
  const stage = b.stage[family]!;
  const waited = target.now - b.queuedAt[family]!;
  const left = Math.max(0, a.riskLeft[row]! - waited * (1 + source.assumptions.waitingToEscalation));
  const rate = 1 + target.assumptions.waitingToEscalation;
  const risk = rescaled(left, source, target, a.stage[row]!, family);
  keepWork(source, target, row, family, a.workLeft[row]!);
  b.riskLeft[family] = risk + waited * rate;
  b.escalateAt[family] = target.now + risk / rate;
  const was = source.model.stages.withdrawal[a.stage[row]!]!;
  const is = target.model.stages.withdrawal[stage]!;
  if (was === is) return;
  const patience =
    was > 0
      ? (a.withdrawAt[row]! - target.now) * was
      : exponential(drawNow(target, family, PURPOSE.withdrawal), 1);
  b.withdrawAt[family] = is > 0 ? target.now + patience / is : Infinity;
}

/** Keeps the date on which a family moves away, at the rate that its stage has in this scenario. */
export function keepAwayDate(source: World, target: World, row: number, family: number): void {
  const { families, now } = target;
  const was = movingAway(source, source.families.stage[row]!);
  const is = movingAway(target, families.stage[family]!);
  if (was === is) return;
  const left =
    was > 0
      ? (families.awayAt[family]! - now) * was
      : exponential(drawNow(target, family, PURPOSE.movingAway), 1);
  families.awayAt[family] = is > 0 ? now + left / is : Infinity;
}

function movingAway({ model }: World, stage: number): number {
  return model.stages.mayMoveAway[stage] === 1 ? model.movingAway : 0;
}

/** Work and risk left, read off the clocks of the opening without disturbing them. */
export function keepClocks(source: World, target: World, row: number, family: number): void {
  const { clocks, families, model, now } = source;
  const stage = families.stage[row]!;
  const state = families.state[row]!;
  if (state === ACTIVE) keepWork(source, target, row, family, clocks.workLeft(now, row));
  const factor = state === ACTIVE ? 1 : model.stages.riskWhenReady[stage]!;
  // Where the clock stands still, what was left of it when the work was done is kept by the family.
  const stands = state === HELD_UP || factor === 0;
  const risk = stands ? families.riskLeft[row]! : clocks.riskLeft(now, row) * factor;
  target.families.riskLeft[family] = rescaled(risk, source, target, stage, family);
}

/**
 * Keeps what is left of a family's work, in proportion to the mean of what is planned in this scenario: where planned
 * work goes from m to m', what is left is times m' / m (MODEL.md section 6).
 */
function keepWork(source: World, target: World, row: number, family: number, left: number): void {
  const { families, model } = target;
  const was = source.model.stages.work[source.families.stage[row]!]!;
  const is = model.stages.work[families.stage[family]!]!;
  families.workLeft[family] = left;
  if (was < 0 && is < 0) return;
  if (was >= 0 && is >= 0) {
    const ratio = ratioOf(source.model.laws.mean(was), model.laws.mean(is));
    families.workLeft[family] *= ratio;
    families.plan[family]! *= ratio;
    return;
  }
  // Work that there was none of is all there from now on; work that there is none of any more is never done.
  const { k0, k1 } = families;
  const plan =
    is < 0
      ? Infinity
      : model.laws.sample(is, k0[family]!, k1[family]!, ...addressNow(target, family, PURPOSE.work));
  families.workLeft[family] = plan;
  families.plan[family] = plan;
}

/** Keeps the day on which a family leaves by its route, as far off as lengths of time are in this scenario. */
export function keepRouteDate(source: World, target: World, row: number, family: number): void {
  const { families, now, model } = target;
  const was = routeOf(source, source.families.stage[row]!, source.families.routeChoice[row]!);
  const is = routeOf(target, families.stage[family]!, families.routeChoice[family]!);
  if (was < 0 || is < 0 || families.routeAt[family] === Infinity) return;
  const ratio = ratioOf(
    source.model.laws.mean(source.model.stages.routeLaw[was]!),
    model.laws.mean(model.stages.routeLaw[is]!),
  );
  if (ratio !== 1) families.routeAt[family] = now + (families.routeAt[family]! - now) * ratio;
}

/** The route of a stage that a choice belongs to; -1: none. Each route has a choice of its own. */
function routeOf({ model }: World, stage: number, choice: number): number {
  const { routeFrom, routeChoice } = model.stages;
  for (let route = routeFrom[stage]!; route < routeFrom[stage + 1]!; route++)
    if (routeChoice[route] === choice) return route;
  return -1;
}

/** How much longer things take; 1 where nothing could be told from nothing. */
function ratioOf(was: number, is: number): number {
  return was === is || was === 0 ? 1 : is / was;
}

/** The hazard that is left, at the rate that this scenario's stage has. */
function rescaled(risk: number, source: World, target: World, stage: number, family: number): number {
  const was = source.model.stages.escalation[stage]!;
  const is = target.model.stages.escalation[target.families.stage[family]!]!;
  if (was === is) return risk;
  if (was === 0) {
    const rate = escalationRate(target, family, target.families.stage[family]!);
    return rate > 0 ? exponential(drawNow(target, family, PURPOSE.escalation), 1 / rate) : Infinity;
  }
  return is > 0 ? (risk * was) / is : Infinity;
}

/**
 * A number for what a stay under way is open to from today on: one of its own, since what the stay drew when it began
 * may have been lived through in part, before a change that took it away.
 */
function drawNow(world: World, family: number, purpose: number): number {
  const { k0, k1 } = world.families;
  return uniform(k0[family]!, k1[family]!, ...addressNow(world, family, purpose));
}

function addressNow({ families, model, now }: World, family: number, purpose: number): [number, number] {
  const stage = families.stage[family]!;
  const where = nth(model.stages.hash[stage]!, Math.floor(now));
  return [where, address(purpose, families.visits[family * model.stages.count + stage]!)];
}
