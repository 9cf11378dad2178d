import { uniform } from '../random/threefry.ts';
import { address, nth, PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

/**
 * The day on which a child of a family is grown; child 0 is the youngest. Gaps between brothers and sisters are drawn
 * from a law, and squeezed where the oldest would have been grown when the family first came.
 */
export function grownDay(world: World, family: number, child: number): number {
  const { families, model } = world;
  const youngest = families.grownAt[family]!;
  if (child === 0 || model.spacing < 0 || youngest === Infinity) return youngest;
  const siblings = families.siblings[family]!;
  let older = 0;
  let oldest = 0;
  let all = 0;
  for (let gap = 1; gap <= siblings; gap++) {
    const years = model.laws.sample(
      model.spacing,
      families.born0[family]!,
      families.born1[family]!,
      gap,
      address(PURPOSE.childGap, 0),
    );
    all += years;
    if (gap <= child) older += years;
    if (gap < siblings) oldest += years;
  }
  const room = Math.max(0, youngest - families.arrivedAt[family]!);
  if (oldest < room || all === 0) return youngest - older;
  // Squeezed so that one gap more than there are lies before the oldest comes of age.
  return youngest - (older * room) / all;
}

/** The day on which the next child of a family is grown; Infinity where none is left, or nobody grows up. */
export function nextGrownDay(world: World, family: number): number {
  const children = world.families.children[family]!;
  return children > 0 ? grownDay(world, family, children - 1) : Infinity;
}

/** Takes a child off a family, who is grown now: the oldest. Returns whether its stage had taken it. */
export function growOne(world: World, family: number): boolean {
  const { families } = world;
  const child = families.children[family]! - 1;
  const bit = 1 << child;
  const taken = (families.taken[family]! & bit) !== 0;
  families.taken[family]! &= ~bit;
  families.children[family] = child;
  families.nextGrownAt[family] = nextGrownDay(world, family);
  return taken;
}

/** Takes off a family all children who came of age while it was not open. */
export function growMeanwhile(world: World, family: number): void {
  const { families } = world;
  while (families.nextGrownAt[family]! <= world.now) growOne(world, family);
}

/**
 * Chooses the children whom a stage takes: each with the stage's chance, at least one; the same as before where the
 * family stays in an official stock in which only those taken count. A stage for adults takes those who came of age.
 *
 * @param before the stage that the family comes from at once; -1: none
 */
export function takeChildren(world: World, family: number, stage: number, before: number): void {
  const { families, model } = world;
  const { stages, official } = model;
  if (stages.adults[stage] === 1) {
    if (families.adults[family] === 0) families.adults[family] = Math.max(1, families.children[family]!);
    families.taken[family] = 0;
    families.counted[family] = families.adults[family]!;
    return;
  }
  families.adults[family] = 0;
  const goesOn =
    before >= 0 &&
    families.taken[family] !== 0 &&
    (before === stage || (stages.tags[before]! & stages.tags[stage]! & official.takenMask) !== 0);
  if (!goesOn) families.taken[family] = drawTaken(world, family, stage);
  families.counted[family] = bits(families.taken[family]!);
}

function drawTaken({ families, model }: World, family: number, stage: number): number {
  const { stages } = model;
  const children = families.children[family]!;
  const all = (1 << children) - 1;
  const share = stages.childrenShare[stage]!;
  if (share >= 1 || children <= 1) return all;
  const k0 = families.k0[family]!;
  const k1 = families.k1[family]!;
  const hash = stages.hash[stage]!;
  const visit = families.visits[family * stages.count + stage]!;
  let taken = 0;
  for (let child = 0; child < children; child++) {
    const where = nth(hash, child);
    if (uniform(k0, k1, where, address(PURPOSE.childTaken, visit)) < share) taken |= 1 << child;
  }
  if (taken !== 0) return taken;
  const alone = uniform(k0, k1, hash, address(PURPOSE.childTakenAlone, visit));
  return 1 << Math.floor(alone * children);
}

/** Children of a family, and those who came of age in its stay, who are in the case: the worker's caseload. */
export function childrenInCase({ families, model }: World, family: number, stage: number): number {
  const adults = families.adults[family]!;
  return model.stages.adults[stage] === 1 ? adults : families.children[family]! + adults;
}

/** Age in days of the youngest child that the stage takes; of the youngest at all where it takes none. */
export function youngestTakenAge(world: World, family: number): number {
  const taken = world.families.taken[family]!;
  let child = 0;
  while (taken !== 0 && (taken & (1 << child)) === 0) child++;
  return ageOf(world, family, child);
}

/** Age in days of a child; child 0 is the youngest. Infinite where nobody grows up. */
export function ageOf(world: World, family: number, child: number): number {
  const grown = grownDay(world, family, child);
  return grown === Infinity ? Infinity : world.model.grownAt - (grown - world.now);
}

/** How many bits of a mask are set. */
export function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
