import { exp } from '../math/exp.ts';
import { pow } from '../math/pow.ts';
import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { pick } from './choices.ts';
import { address, PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

/**
 * When a family that closes now comes back; Infinity when it does not. Cumulative hazard
 * H(t) = z exp(gamma unmet) (t / scale)^shape, cut (MODEL.md section 9), set against one exponential draw a case.
 */
export function returnDate(world: World, family: number): number {
  const { families, model, assumptions, now } = world;
  const { stages } = model;
  const stage = families.stage[family]!;
  const scale = stages.returnScale[stage]!;
  if (scale === Infinity || stages.returnChoice[stage]! < 0) return Infinity;
  const u = uniform(
    families.k0[family]!,
    families.k1[family]!,
    0,
    address(PURPOSE.return, families.caseNumber[family]!),
  );
  const pressure = families.frailty[family]! * exp(assumptions.unmetToReturn * families.unmet[family]!);
  const days = scale * pow(exponential(u, 1) / pressure, 1 / stages.returnShape[stage]!);
  // Nobody is left to come back once the youngest is grown.
  return days < stages.returnCut[stage]! && now + days < families.grownAt[family]! ? now + days : Infinity;
}

/** Turns the page for a family that comes back: its next case, and the stage at which it starts. */
export function startNextCase(world: World, family: number): number {
  const { families, model } = world;
  const choice = model.stages.returnChoice[families.stage[family]!]!;
  const number = families.caseNumber[family]!;
  families.caseNumber[family] = number + 1;
  families.unmet[family] = 0;
  const u = uniform(families.k0[family]!, families.k1[family]!, 0, address(PURPOSE.returnTo, number));
  return pick(model.choices, choice, u);
}
