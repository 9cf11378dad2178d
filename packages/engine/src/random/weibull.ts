import { log } from '../math/log.ts';
import { pow } from '../math/pow.ts';

/**
 * Turns a uniform draw into a Weibull one: cumulative hazard (t / scale)^shape. Grows with `u`. An infinite scale,
 * a hazard that never acts, gives Infinity.
 */
export function weibull(u: number, scale: number, shape: number): number {
  if (scale === Infinity) return Infinity;
  return scale * pow(-log(1 - u), 1 / shape);
}
