import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { standardNormal } from './normal.ts';

/** Mean `mu` and standard deviation `sigma` of the logarithm. */
export interface LognormalParameters {
  readonly mu: number;
  readonly sigma: number;
}

/** Turns a uniform draw into a lognormal one; the logarithm has mean `mu` and standard deviation `sigma`. */
export function lognormal(u: number, mu: number, sigma: number): number {
  return exp(mu + sigma * standardNormal(u));
}

/** Finds the parameters of the lognormal law with this mean (any unit) and coefficient of variation. */
export function lognormalParameters(mean: number, cv: number): LognormalParameters {
  const variance = log(1 + cv * cv);
  return { mu: log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}
