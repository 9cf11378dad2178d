import type { SweepRange } from '../sensitivity/sweep-plan.ts';

/** So that seven tenths are seven steps of a tenth. */
const ROUNDING = 1e-9;

/** A field that may be moved, and the ends between which. */
export interface SeekLever extends Omit<SweepRange, 'whole'> {
  /** Only values that lie so far apart may stand, from the lower end on: 1 for whole numbers; null: any. */
  readonly step: number | null;
  /** Money a year for one more of it; null where it has no price. */
  readonly price: number | null;
}

/** The value nearest to one that may stand, between the ends. */
export function snapped({ from, to, step }: SeekLever, value: number): number {
  const inside = Math.min(to, Math.max(from, value));
  if (step === null) return Number(inside.toPrecision(12));
  return placed({ from, step }, Math.min(Math.round((inside - from) / step), stepsOf({ from, to, step })));
}

/** How many steps there are between the ends of a lever. */
export function stepsOf({ from, to, step }: { from: number; to: number; step: number }): number {
  return Math.floor((to - from) / step + ROUNDING);
}

/** The value so many steps above the lower end. */
export function placed({ from, step }: { from: number; step: number }, count: number): number {
  return Number((from + count * step).toPrecision(12));
}

/** What an outcome is to be: its mean at most, at least, or exactly a value. */
export interface SeekGoal {
  /** Id of an indicator. */
  readonly indicator: string;
  readonly is: 'at-most' | 'at-least' | 'equal';
  /** In the unit of the indicator. */
  readonly value: number;
  /** The largest difference that is of no consequence; with several levers, `equal` is met within it. */
  readonly matters: number;
}

/** What is looked for. */
export interface SeekProblem {
  /** One or more. */
  readonly levers: readonly SeekLever[];
  /** One or more; all are to be met. `equal` stands alone where there is one lever. */
  readonly goals: readonly SeekGoal[];
  /** Id of the outcome that is to be as small as it can be; null: the price of the levers, where all have one. */
  readonly least: string | null;
  /** What replications share: those of one number are not independent (`Design['cluster']`). */
  readonly clusterOf: (replications: readonly number[]) => Int32Array;
  /** Replications that each value is looked at with to begin with. */
  readonly first: number;
  /** Replications of any one value, at most. */
  readonly atMost: number;
  /** How well a lever that is not of whole numbers is to be known: width of its interval, as a part of its range. */
  readonly within: number;
  /** Values of each lever that combinations are made of, where there are several levers. */
  readonly steps: number;
}

/** A value for each lever, in the unit that it is written in; NaN: as in the base. */
export type SeekPoint = readonly number[];

/** A row a point, and in it an array an outcome of {@link outcomesOf}, a number a replication; NaN: nothing counted. */
export type SeekSample = readonly (readonly Float64Array[])[];

/**
 * Simulates points, each with the replications given and with the same families as every other point, the base among
 * them; null when it was stopped.
 */
export type SeekAsk = (
  points: readonly SeekPoint[],
  replications: readonly number[],
) => Promise<SeekSample | null>;

/** Ids of the outcomes that are looked at: those of the goals in their order, then the one that is to be least. */
export function outcomesOf({ goals, least }: Pick<SeekProblem, 'goals' | 'least'>): string[] {
  return [...new Set([...goals.map(({ indicator }) => indicator), ...(least === null ? [] : [least])])];
}

/** What the levers cost at a point, in money a year from where all are none; null where one has no price. */
export function priceAt(levers: readonly SeekLever[], point: SeekPoint): number | null {
  return levers.reduce<number | null>(
    (sum, { price }, lever) => (sum === null || price === null ? null : sum + price * point[lever]!),
    0,
  );
}
