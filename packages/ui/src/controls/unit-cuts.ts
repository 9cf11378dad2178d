import { tidy } from './scale.ts';
import type { Amounts } from './shares.ts';

/** Units of one kind: how many, and the posts of each role in one of them. */
export interface UnitCut {
  readonly units: number;
  readonly posts: Amounts;
}

/** What posts in a unit are to be a multiple of: whole people first, part-time posts only where those allow too little. */
const GRAINS = [1, 0.5, 0.1, 0.01] as const;
/** A choice of fewer is no choice; of more is hard to read through. */
const [FEWEST, MOST] = [4, 12];
/** What counting with fractions of two may leave behind. */
const NEARLY = 1e-9;
/** More units of a kind no file may have. */
const MOST_UNITS = 1000;

/**
 * Finds ways to cut the same posts into another number of units, all alike: as many posts of each role in all, and at
 * least one post in a unit. In order of the number of units, without the present one; those nearest to it where there
 * are many.
 */
export function unitCuts({ units, posts }: UnitCut): UnitCut[] {
  const inUnit = postsIn({ posts });
  // A whole number of units is found even where posts have been counted with fractions of two.
  const most = Math.min(MOST_UNITS, Math.floor(inUnit * units + NEARLY));
  if (!(units > 0 && most > 0)) return [];
  const cuts = Array.from({ length: most }, (_, index) => index + 1)
    .filter((other) => other !== units)
    .map((other) => ({ units: other, posts: shared(posts, units / other) }));
  const byGrain = GRAINS.map((grain) => cuts.filter((cut) => isMultiple(cut, grain)));
  const found = byGrain.find((some) => some.length >= FEWEST) ?? byGrain.at(-1) ?? [];
  const farness = (cut: UnitCut) => Math.abs(Math.log(cut.units / units));
  return [...found]
    .sort((a, b) => farness(a) - farness(b))
    .slice(0, MOST)
    .sort((a, b) => a.units - b.units);
}

/** Posts in one unit, of all roles. */
export function postsIn({ posts }: Pick<UnitCut, 'posts'>): number {
  return tidy(Object.values(posts).reduce((sum, number) => sum + number, 0));
}

function shared(posts: Amounts, ratio: number): Amounts {
  return Object.fromEntries(Object.entries(posts).map(([role, number]) => [role, tidy(number * ratio)]));
}

function isMultiple({ posts }: UnitCut, grain: number): boolean {
  return Object.values(posts).every((number) => {
    const times = number / grain;
    return Math.abs(times - Math.round(times)) < NEARLY * Math.max(1, times);
  });
}
