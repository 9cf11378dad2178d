import { uniform } from '../random/threefry.ts';
import { address, nth, PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

/** When reviews fall: a little early and jittered, counted from entry; the first not before `from`. */
export function reviewDate(world: World, family: number, stage: number, from: number): number {
  const { families, model } = world;
  const { stages } = model;
  const first = families.enteredAt[family]! + stages.reviewFirst[stage]!;
  const gap = stages.reviewNext[stage]!;
  const early = stages.reviewEarly[stage]!;
  const visit = families.visits[family * stages.count + stage]!;
  let number = gap > 0 ? Math.max(0, Math.floor((from - first) / gap)) : 0;
  for (;;) {
    const u = uniform(
      families.k0[family]!,
      families.k1[family]!,
      nth(stages.hash[stage]!, number),
      address(PURPOSE.review, visit),
    );
    const date = first + number * gap - early * u;
    if (date >= from) return date;
    if (gap === 0) return from;
    number++;
  }
}

/** The review after one that is held now, or at most `early` days before its latest date. */
export function nextReviewDate(world: World, family: number, stage: number): number {
  const { stages } = world.model;
  const gap = stages.reviewNext[stage]!;
  // Half a gap on lies past this review, however early it was held, and before the next one.
  return reviewDate(world, family, stage, world.now + Math.max(gap / 2, stages.reviewEarly[stage]!));
}

/**
 * When a stay is closed whatever was done, counted from its allocation; at a review where there are reviews. One that
 * should have been closed by now is at once, or at the next review.
 */
export function timeBoxDate(world: World, family: number, stage: number): number {
  const { stages } = world.model;
  const after = stages.timeBox[stage]!;
  if (after === Infinity) return Infinity;
  const date = Math.max(world.now, world.families.allocatedAt[family]! + after);
  return stages.reviewFirst[stage]! > 0 ? reviewDate(world, family, stage, date) : date;
}
