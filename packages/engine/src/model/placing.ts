import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { pick } from './choices.ts';
import { address, nth, PURPOSE } from './purposes.ts';
import { spendOnPlaces } from './spending.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/**
 * Places the children whom a stage takes, together, in a kind of placement the stage asks for, or where that is full
 * in its overflow. Children who come from a stage that placed them stay where they are, if this one knows the kind.
 *
 * @param before children who were placed until now
 */
export function settlePlacement(world: World, family: number, stage: number, before: number): void {
  const { families, model } = world;
  const choice = model.stages.placementChoice[stage]!;
  const kind = families.placement[family]!;
  if (choice >= 0 && kind >= 0 && offers(world, choice, kind)) {
    recountPlaced(world, family, families.counted[family]! - before);
    return;
  }
  leavePlacement(world, family, before);
  if (choice < 0) return;
  families.moves[family] = 0;
  place(world, family, stage, choice);
}

/** Takes so many children of a family out of their placement, if they are in one. */
export function leavePlacement(world: World, family: number, children: number): void {
  const { families } = world;
  const kind = families.placement[family]!;
  families.moveAt[family] = Infinity;
  if (kind < 0) return;
  recountPlaced(world, family, -children);
  families.placement[family] = -1;
}

/** Counts a change in how many children of a placed family there are; in the past, places are not counted. */
export function recountPlaced(world: World, family: number, change: number): void {
  const kind = world.families.placement[family]!;
  if (kind < 0 || change === 0 || world.inPast) return;
  spendOnPlaces(world, kind, change);
  world.placed[kind]! += change;
  world.recorder.add(world.model.channels.placedChildren(kind), change, world.now);
}

/** Moves a family's children to another placement: the kind is drawn anew, so that a place that is free now is found. */
export function movePlacement(world: World, family: number): void {
  const { families, recorder, model } = world;
  const stage = families.stage[family]!;
  const from = families.placement[family]!;
  recorder.count(model.channels.placementMoves(from), families.counted[family]!);
  leavePlacement(world, family, families.counted[family]!);
  families.moves[family]!++;
  place(world, family, stage, model.stages.placementChoice[stage]!);
}

/** Gives a family whose past ends the placement it is in, or the overflow where that is full by now. */
export function resumePlacement(world: World, family: number): void {
  const { families, model } = world;
  const kind = families.placement[family]!;
  if (kind < 0) return;
  families.placement[family] = withPlaces(world, kind);
  keepMoveDate(world, family, model.placements.moves[kind]!);
  recountPlaced(world, family, families.counted[family]!);
}

/**
 * Keeps what is left until a placed family's next move, at the rate of the placement that it has now.
 *
 * @param was moves a day that the date was drawn with
 */
export function keepMoveDate(world: World, family: number, was: number): void {
  const { families, model, now } = world;
  const is = model.placements.moves[families.placement[family]!]!;
  if (was === is) return;
  // Where nobody was moved, no date was drawn, and its address is free.
  if (was === 0) families.moveAt[family] = moveDate(world, family, families.stage[family]!);
  else families.moveAt[family] = is > 0 ? now + ((families.moveAt[family]! - now) * was) / is : Infinity;
}

/** A kind of placement that has a place: this one, or the first of its overflows that has, or the last of them. */
function withPlaces({ placed, model, inPast }: World, wanted: number): number {
  const { places, overflow } = model.placements;
  let kind = wanted;
  // Kinds overflow in no circle: the checks refuse one.
  while (!inPast && placed[kind]! >= places[kind]! && overflow[kind]! >= 0) kind = overflow[kind]!;
  return kind;
}

function place(world: World, family: number, stage: number, choice: number): void {
  const { families, recorder, model } = world;
  const { channels } = model;
  const children = families.counted[family]!;
  const wanted = pick(model.choices, choice, draw(world, family, stage, PURPOSE.placement));
  const kind = withPlaces(world, wanted);
  recorder.count(channels.placementWanted(wanted), children);
  if (kind !== wanted) recorder.count(channels.placementOverflow(wanted), children);
  recorder.count(channels.placementStarts(kind), children);
  families.placement[family] = kind;
  world.observer?.(world.now, STORY.placed, families.serial[family]!, stage, kind, family);
  recountPlaced(world, family, children);
  families.moveAt[family] = moveDate(world, family, stage);
}

/** Draws when the children of a placed family are moved next. */
function moveDate(world: World, family: number, stage: number): number {
  const rate = world.model.placements.moves[world.families.placement[family]!]!;
  if (rate === 0) return Infinity;
  return world.now + exponential(draw(world, family, stage, PURPOSE.placementMove), 1 / rate);
}

function draw({ families, model }: World, family: number, stage: number, purpose: number): number {
  const { stages } = model;
  const where = nth(stages.hash[stage]!, families.moves[family]!);
  const visit = families.visits[family * stages.count + stage]!;
  return uniform(families.k0[family]!, families.k1[family]!, where, address(purpose, visit));
}

function offers({ model }: World, choice: number, kind: number): boolean {
  const { from, target } = model.choices;
  for (let entry = from[choice]!; entry < from[choice + 1]!; entry++) {
    let offered = target[entry]!;
    for (; offered >= 0; offered = model.placements.overflow[offered]!) if (offered === kind) return true;
  }
  return false;
}
