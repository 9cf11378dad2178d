import { log } from '../../math/log.ts';
import type { TargetFigure } from './problem.ts';

/** A ratio as far from 1 as this stands for any that is further: nothing came out where something is wanted. */
const LEAST_RATIO = 1e-6;

/**
 * Puts an outcome on the scale on which it is fitted: the logarithm of its ratio to the figure where that is above 0,
 * so that simulation and reckoning differ by a factor, and a plain difference otherwise. 0 is the figure itself.
 */
export function onScale({ value }: TargetFigure, outcome: number): number {
  if (value <= 0) return outcome - value;
  return Number.isNaN(outcome) ? NaN : log(Math.max(LEAST_RATIO, outcome / value));
}

/** The uncertainty of a target on that scale. */
export function spreadOnScale({ value, uncertainty }: TargetFigure): number {
  return value <= 0 ? uncertainty : uncertainty / value;
}
