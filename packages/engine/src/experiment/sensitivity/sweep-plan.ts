import type { RandomKey } from '../../random/key.ts';
import { type DesignPoints, designKey, gridDesign, latinHypercube } from './design.ts';
import { morrisDesign } from './morris.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { sobolDesign } from './sobol.ts';

/** How the points of a sweep are chosen. */
export const SWEEP_DESIGNS = ['one-at-a-time', 'grid', 'latin-hypercube', 'morris', 'sobol'] as const;
/** How the points of a sweep are laid out. */
export type SweepDesign = (typeof SWEEP_DESIGNS)[number];

/** A field that a sweep varies, and the ends of its range, in the unit that they are written in. */
export interface SweepRange {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** What is written after the number, such as `w` for weeks; empty for plain numbers. */
  readonly unit: string;
  /** Whether only whole numbers may stand there. */
  readonly whole: boolean;
}

/** A point of a sweep: what each field is there, and how far along its range, from 0 to 1. */
export interface SweepPoint {
  readonly values: readonly number[];
  readonly along: Float64Array;
}

/** What a sweep runs, the base aside. */
export interface SweepPlan {
  readonly design: SweepDesign;
  /** Levels, points, trajectories or rows, as the design takes them; 1 for one at a time. */
  readonly count: number;
  readonly ranges: readonly SweepRange[];
  readonly points: readonly SweepPoint[];
  readonly key: RandomKey;
}

/** How many levels, points, trajectories or rows a design has unless told otherwise. */
export const USUAL_COUNT: Readonly<Record<SweepDesign, number>> = {
  'one-at-a-time': 1,
  grid: 3,
  'latin-hypercube': 20,
  morris: 6,
  sobol: 32,
};

/** How many points a design has for so many fields, the base aside. */
export function pointsOf(design: SweepDesign, fields: number, count: number): number {
  const points: Readonly<Record<SweepDesign, number>> = {
    'one-at-a-time': 2 * fields,
    grid: Array.from({ length: fields }, () => count).reduce((product, levels) => product * levels, 1),
    'latin-hypercube': count,
    morris: count * (fields + 1),
    sobol: count * (fields + 2),
  };
  return points[design];
}

/**
 * Chooses the points of a sweep. Where only whole numbers may stand, the nearest stands, and measures go by it.
 *
 * @param count levels of each field of a grid, points of a Latin hypercube, trajectories of Morris or rows of Sobol
 */
export function planSweep(
  design: SweepDesign,
  count: number,
  ranges: readonly SweepRange[],
  seed: string,
): SweepPlan {
  const key = designKey(seed, design);
  const along = alongOf(design, count, ranges.length, key);
  const points = along.map((point) => {
    const values = ranges.map(({ from, to, whole }, field) => {
      const value = from + (to - from) * point[field]!;
      return whole ? Math.round(value) : Number(value.toPrecision(12));
    });
    return {
      values,
      along: Float64Array.from(ranges, ({ from, to }, field) => (values[field]! - from) / (to - from)),
    };
  });
  return { design, count, ranges, points, key };
}

function alongOf(design: SweepDesign, count: number, fields: number, key: RandomKey): DesignPoints {
  switch (design) {
    case 'one-at-a-time':
      // The base itself is run first in any sweep; the fields that stand as in it are not written.
      return oneAtATime(new Float64Array(fields).fill(NaN)).slice(1);
    case 'grid':
      return gridDesign(Array.from({ length: fields }, () => count));
    case 'latin-hypercube':
      return latinHypercube(fields, count, key);
    case 'morris':
      return morrisDesign(fields, count, key);
    case 'sobol':
      return sobolDesign(fields, count, key);
  }
}

/** What stands in the scenario at a point, as `--set` writes it; a field that stays as it is in the base is left out. */
export function overridesOf({ ranges }: Pick<SweepPlan, 'ranges'>, { values }: SweepPoint): string[] {
  return ranges.flatMap(({ path, unit }, field) =>
    Number.isNaN(values[field]!) ? [] : [`${path}=${values[field]!}${unit}`],
  );
}
