import { tidy } from './scale.ts';
import type { Amounts } from './shares.ts';

/** Units of one kind: how many, and the posts of each role in one of them. */
export interface UnitCut {
  readonly units: number;
  readonly posts: Amounts;
}

/** What posts in a unit are to be a multiple of: whole people, else half posts, else what a tenth of a post can mend. */
const GRAINS = [1, 0.5, 0.1] as const;
/** More is hard to read through. */
const MOST = 12;
/** What counting with fractions of two may leave behind. */
const NEARLY = 1e-9;
/** More units of a kind no file may have. */
const MOST_UNITS = 1000;

/**
 * Finds ways to cut the same posts into another number of units, all alike: as many posts of each role in all, and at
 * least one post in a unit. Of units that are nearly as large, those with whole people are kept before those with
 * part-time posts. In order of the number of units, without the present one; those nearest to it where there are many.
 */
export function unitCuts({ units, posts }: UnitCut): UnitCut[] {
  // A whole number of units is found even where posts have been counted with fractions of two.
  const most = Math.min(MOST_UNITS, Math.floor(postsIn({ posts }) * units + NEARLY));
  if (!(units > 0 && most > 0)) return [];
  const cuts = Array.from({ length: most }, (_, index) => index + 1)
    .filter((other) => other !== units)
    .map((other) => ({ units: other, posts: shared(posts, units / other) }));
  const bySize = new Map<number, UnitCut>();
  for (const grain of GRAINS)
    for (const cut of cuts.filter((one) => isMultiple(one, grain))) {
      const size = Math.round(postsIn(cut));
      if (!bySize.has(size)) bySize.set(size, cut);
    }
  const farness = (cut: UnitCut) => Math.abs(Math.log(cut.units / units));
  return [...bySize.values()]
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
