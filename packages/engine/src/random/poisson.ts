import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { logGamma } from '../math/log-gamma.ts';
import type { DrawStream } from './stream.ts';

/** Below this mean adding up probabilities is quicker than rejecting. */
const REJECTION_FROM = 20;

/**
 * Draws a Poisson number with the given mean (0 gives 0). Small means take one draw, and the number then grows with
 * it and with the mean. Throws RangeError for a mean that is negative or not finite.
 */
export function poisson(stream: DrawStream, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`a Poisson law of mean ${mean} does not exist`);
  return mean < REJECTION_FROM ? byAddition(stream.next(), mean) : byRejection(stream, mean);
}

/** The inverse distribution function, by adding probabilities until they pass u. */
function byAddition(u: number, mean: number): number {
  let probability = exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (u > cumulative) {
    count++;
    probability *= mean / count;
    const next = cumulative + probability;
    // In the last digits of the tail the sum stops growing: no draw lies beyond.
    if (next === cumulative && count > mean) return count;
    cumulative = next;
  }
  return count;
}

/**
 * Transformed rejection with squeeze; good for means from 10.
 * Source: Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance:
 * Mathematics and Economics 12 (1993), algorithm PTRS; the constants are its.
 */
function byRejection(stream: DrawStream, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const logInverseAlpha = log(1.1239 + 1.1328 / (b - 3.4));
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const logMean = log(mean);
  for (;;) {
    const u = stream.next() - 0.5;
    const v = stream.next();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const logRatio = log(v) + logInverseAlpha - log(a / (us * us) + b);
    if (logRatio <= count * logMean - mean - logGamma(count + 1)) return count;
  }
}
