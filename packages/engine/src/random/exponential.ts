import { log } from '../math/log.ts';

/**
 * Turns a uniform draw into an exponential one with the given mean (any unit). Grows with `u`: it is the inverse
 * distribution function, so equal draws order equally in every scenario.
 */
export function exponential(u: number, mean: number): number {
  return -mean * log(1 - u);
}
