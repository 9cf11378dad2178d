import type { RandomKey } from '../../random/key.ts';
import { uniform } from '../../random/threefry.ts';
import { meanWithInterval } from '../intervals/interval.ts';
import { type DesignPoints, shuffled } from './design.ts';

/** Levels that each field can stand at: 0, 1/3, 2/3 and 1. */
const LEVELS = 4;
/** Levels that a field jumps by: with half of them, every level is met equally often. */
const JUMP = LEVELS / 2;
const DOMAINS = { start: 0, order: 1, direction: 2 } as const;

/** Elementary effects of one field, in the unit of the outcome, for a step over the whole range of the field. */
export interface ElementaryEffects {
  readonly field: number;
  /** Mean of the effects: what the field does on the whole; and of their sizes, mu*: how much it matters at all. */
  readonly mean: number;
  readonly size: number;
  /** 95% interval of the mean size, from how trajectories differ; null from fewer than two. */
  readonly ci95: readonly [number, number] | null;
  /** Standard deviation of the effects: what the field does depends on others, or on where it stands. */
  readonly spread: number;
}

/**
 * Trajectories through a grid of four levels, each from a random start by one jump of each field, in random order:
 * `fields + 1` points each (M. D. Morris, Factorial sampling plans for preliminary computational experiments,
 * Technometrics 33, 1991, 161–174).
 */
export function morrisDesign(fields: number, trajectories: number, key: RandomKey): DesignPoints {
  return Array.from({ length: trajectories }, (_, trajectory) => walk(fields, trajectory, key)).flat();
}

function walk(fields: number, trajectory: number, key: RandomKey): Float64Array[] {
  const { k0, k1 } = key;
  const draw = (field: number, domain: number) =>
    uniform(k0, k1, trajectory * fields + field, (1 << 30) | domain);
  const point = Float64Array.from({ length: fields }, (_, field) => {
    return Math.floor(draw(field, DOMAINS.start) * LEVELS) / (LEVELS - 1);
  });
  const points = [point.slice()];
  for (const field of shuffled(fields, key, 4 * trajectory + DOMAINS.order)) {
    const level = Math.round(point[field]! * (LEVELS - 1));
    point[field] = (level < JUMP ? level + JUMP : level - JUMP) / (LEVELS - 1);
    points.push(point.slice());
  }
  return points;
}

/**
 * Works out the elementary effects of each field from what came of {@link morrisDesign}, in the order of its points
 * (mu* and its use: F. Campolongo, J. Cariboni and A. Saltelli, An effective screening design for sensitivity analysis
 * of large models, Environmental Modelling & Software 22, 2007, 1509–1518).
 */
export function elementaryEffects(points: DesignPoints, outcomes: Float64Array): ElementaryEffects[] {
  const fields = points[0]?.length ?? 0;
  const effects = Array.from({ length: fields }, (): number[] => []);
  points.forEach((point, place) => {
    if (place % (fields + 1) === 0) return;
    const before = points[place - 1]!;
    const field = point.findIndex((value, index) => value !== before[index]);
    const step = point[field]! - before[field]!;
    effects[field]!.push((outcomes[place]! - outcomes[place - 1]!) / step);
  });
  return effects.map((own, field) => {
    const { mean } = meanWithInterval(Float64Array.from(own));
    const { mean: size, ci95 } = meanWithInterval(Float64Array.from(own, Math.abs));
    const squares = own.reduce((sum, effect) => sum + (effect - mean) * (effect - mean), 0);
    const spread = own.length > 1 ? Math.sqrt(squares / (own.length - 1)) : NaN;
    return { field, mean, size, ci95: ci95 && [Math.max(0, ci95[0]), ci95[1]], spread };
  });
}
