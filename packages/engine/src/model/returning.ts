import { exp } from '../math/exp.ts';
import { pow } from '../math/pow.ts';
import { exponential } from '../random/exponential.ts';
import { pick } from './choices.ts';
import { drawForCase } from './draws.ts';
import { factorEffect } from './new-family.ts';
import { PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

/**
 * When a family that closes now comes back; Infinity when it does not. Cumulative hazard
 * H(t) = z exp(gamma unmet) practice (t / scale)^shape, cut, censored by moving away and by age (MODEL.md section 9), set
 * against one exponential draw a case.
 */
export function returnDate(world: World, family: number): number {
  const { families, model, assumptions, now } = world;
  const { stages } = model;
  const stage = families.stage[family]!;
  const scale = stages.returnScale[stage]!;
  if (scale === Infinity || stages.returnChoice[stage]! < 0) return Infinity;
  const effect = factorEffect(model.factors.return, families.factors[family]!);
  const pressure =
    families.frailty[family]! *
    effect *
    families.practice[family]! *
    exp(assumptions.unmetToReturn * families.unmet[family]!);
  const u = drawForCase(world, family, PURPOSE.return);
  const days = scale * pow(exponential(u, 1) / pressure, 1 / stages.returnShape[stage]!);
  // Nobody is left to come back once the youngest is grown, or the family has gone.
  if (days >= stages.returnCut[stage]! || now + days >= families.grownAt[family]!) return Infinity;
  return now + days < awayWhileClosed(world, family) ? now + days : Infinity;
}

/** When a family that closes now would move out of the area. */
export function awayWhileClosed(world: World, family: number): number {
  const { movingAway } = world.model;
  if (movingAway === 0) return Infinity;
  return world.now + exponential(drawForCase(world, family, PURPOSE.movingAwayClosed), 1 / movingAway);
}

/** Turns the page for a family that comes back: its next case, the need it has, and the stage at which it starts. */
export function startNextCase(world: World, family: number): number {
  const { families, model } = world;
  const { stages, choices } = model;
  const from = families.stage[family]!;
  const stage = pick(choices, stages.returnChoice[from]!, drawForCase(world, family, PURPOSE.returnTo));
  const need = stages.returnNeed[from]!;
  families.need[family] =
    need < 0 ? stages.level[stage]! : pick(choices, need, drawForCase(world, family, PURPOSE.returnNeed));
  families.caseNumber[family]!++;
  families.unmet[family] = 0;
  families.practice[family] = 1;
  families.lastWorker[family] = -1;
  return stage;
}
