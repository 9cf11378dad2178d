import { uniform } from '../random/threefry.ts';
import { pick } from './choices.ts';
import { CLOSED } from './compiled.ts';
import { LEVELS } from './compile-stages.ts';
import { address, nth, PURPOSE } from './purposes.ts';
import { drawForStay } from './draws.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/** Level of need of families who are not open: universal services are enough. */
export const UNIVERSAL = 1;
const HIGHEST = LEVELS - 1;
/** Counts a family as held above or below its need by the stage it is in; `change` is 1 on entry and -1 on leaving. */
export function countFit(world: World, family: number, change: number): void {
  const { families, model, recorder, now } = world;
  const level = model.stages.level[families.stage[family]!]!;
  const need = families.need[family]!;
  if (level > need) recorder.add(model.channels.aboveNeed, change, now);
  else if (level < need) recorder.add(model.channels.belowNeed, change, now);
}

/** Changes the need of a family that is open. */
export function setNeed(world: World, family: number, need: number): void {
  if (world.families.need[family] === need) return;
  countFit(world, family, -1);
  world.families.need[family] = need;
  countFit(world, family, 1);
}

/** The level of need that a way out of a stage leads to. */
export function levelOf({ model }: World, to: number): number {
  return to === CLOSED ? UNIVERSAL : model.stages.level[to]!;
}

/** What a threshold makes of a share: the odds are multiplied by a factor (MODEL.md section 4). */
function shiftOdds(share: number, factor: number): number {
  return (share * factor) / (1 - share + share * factor);
}

/**
 * Where a family goes from a stage that screens: its need is seen a level too high or too low as often as the stage
 * and the threshold for stepping up say, and the stage leads on by the level that is seen. It is placed below its need
 * where it goes lower than its true level would have led it.
 */
export function screen(world: World, family: number): number {
  const { families, model } = world;
  const { stages, thresholds } = model;
  const stage = families.stage[family]!;
  const need = families.need[family]!;
  const u = drawForStay(world, family, PURPOSE.screening);
  const below = need > UNIVERSAL ? shiftOdds(stages.screenBelow[stage]!, thresholds.stepUp) : 0;
  const above = need < HIGHEST ? shiftOdds(stages.screenAbove[stage]!, 1 / thresholds.stepUp) : 0;
  const seen = u < below ? need - 1 : u >= 1 - above ? need + 1 : need;
  world.observer?.(world.now, STORY.screened, families.serial[family]!, stage, seen, family);
  const choice = drawForStay(world, family, PURPOSE.next);
  const to = pick(model.choices, stages.screenChoice[stage * LEVELS + seen]!, choice);
  if (seen < need) {
    const right = pick(model.choices, stages.screenChoice[stage * LEVELS + need]!, choice);
    const meets = Math.min(need, levelOf(world, right));
    if (levelOf(world, to) < meets) placeBelowNeed(world, family, to);
  }
  return to;
}

/** Whether a family that is ready to leave its stage is kept on all the same. */
export function isKept(world: World, family: number): boolean {
  const { families, model } = world;
  const { stages, thresholds } = model;
  const stage = families.stage[family]!;
  const share = stages.kept[stage]!;
  if (share <= 0) return false;
  const where = nth(stages.hash[stage]!, families.decisions[family]!);
  const visit = families.visits[family * stages.count + stage]!;
  const u = uniform(families.k0[family]!, families.k1[family]!, where, address(PURPOSE.kept, visit));
  if (u >= shiftOdds(share, thresholds.stepDown)) return false;
  families.decisions[family]!++;
  world.observer?.(world.now, STORY.kept, families.serial[family]!, stage, -1, family);
  return true;
}

/** Where a family goes that should step down to a stage: closed too early, as often as stage and threshold say. */
export function orTooEarly(world: World, family: number, to: number): number {
  const { model } = world;
  const { stages, thresholds } = model;
  const share = stages.early[world.families.stage[family]!]!;
  if (to === CLOSED || share <= 0) return to;
  if (drawForStay(world, family, PURPOSE.early) >= shiftOdds(share, 1 / thresholds.stepDown)) return to;
  const { serial, stage } = world.families;
  world.observer?.(world.now, STORY.letGoEarly, serial[family]!, stage[family]!, to, family);
  placeBelowNeed(world, family, CLOSED);
  return CLOSED;
}

/** A family placed below its need carries all of it as unmet (MODEL.md section 4). */
function placeBelowNeed({ families, recorder, model }: World, family: number, to: number): void {
  families.unmet[family] = 1;
  if (to === CLOSED) recorder.count(model.channels.familiesClosedBelowNeed, 1);
}
