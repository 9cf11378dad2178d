import { uniform } from '../random/threefry.ts';
import { address } from './purposes.ts';
import type { World } from './world.ts';

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

/** Draws a uniform number for a family's case: for what concerns it while it is closed. */
export function drawForCase({ families }: World, family: number, purpose: number): number {
  return uniform(
    families.k0[family]!,
    families.k1[family]!,
    0,
    address(purpose, families.caseNumber[family]!),
  );
}
