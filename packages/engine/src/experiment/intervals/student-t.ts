import { exp } from '../../math/exp.ts';
import { logGamma } from '../../math/log-gamma.ts';
import { log } from '../../math/log.ts';

const LOG_GAMMA_OF_HALF = 0.5723649429247001;
const ENOUGH = 1e-15;
const MOST_TERMS = 500;
/** Stands in for a denominator of 0 in a continued fraction. */
const TINY = 1e-300;

/**
 * Finds the number below which a Student t variable with the given degrees of freedom (1 or more, not necessarily
 * whole) falls with probability `p`. Relative error below 1e-9 up to a million degrees of freedom.
 * Throws RangeError unless 0 < p < 1 and the degrees of freedom are finite and at least 1.
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is not a probability between 0 and 1`);
  if (!(degreesOfFreedom >= 1 && degreesOfFreedom < Infinity)) {
    throw new RangeError(`${degreesOfFreedom} is not a number of degrees of freedom`);
  }
  return p < 0.5 ? -upperPoint(p, degreesOfFreedom) : upperPoint(1 - p, degreesOfFreedom);
}

/**
 * Finds the share of a Student t variable with the given degrees of freedom (1 or more) that falls below `t`.
 */
export function studentTShareBelow(t: number, degreesOfFreedom: number): number {
  const logBeta = logGamma(degreesOfFreedom / 2) + LOG_GAMMA_OF_HALF - logGamma((degreesOfFreedom + 1) / 2);
  const tail = upperTail(Math.abs(t), degreesOfFreedom, logBeta);
  return t < 0 ? tail : 1 - tail;
}

/**
 * The point above which the share `tail` (at most ½) lies. Above 0 the tail is a convex, falling function of the
 * point, so Newton's steps from 0 rise towards the solution and never pass it.
 */
function upperPoint(tail: number, freedom: number): number {
  const logBeta = logGamma(freedom / 2) + LOG_GAMMA_OF_HALF - logGamma((freedom + 1) / 2);
  let point = 0;
  for (let i = 0; i < MOST_TERMS; i++) {
    const step = (upperTail(point, freedom, logBeta) - tail) / density(point, freedom, logBeta);
    point += Math.max(0, step);
    if (step <= ENOUGH * point) break;
  }
  return point;
}

function density(t: number, freedom: number, logBeta: number): number {
  return exp(-((freedom + 1) / 2) * log(1 + (t * t) / freedom) - logBeta) / Math.sqrt(freedom);
}

/** P(T > t) = ½ I_x(ν/2, ½) with x = ν / (ν + t²), for t ≥ 0 (DLMF 8.17; Abramowitz and Stegun 26.7.1). */
function upperTail(t: number, freedom: number, logBeta: number): number {
  const a = freedom / 2;
  const x = freedom / (freedom + t * t);
  const y = (t * t) / (freedom + t * t);
  if (x < (a + 1) / (a + 2.5)) return incompleteBeta(a, 0.5, x, y, logBeta) / 2;
  return (1 - incompleteBeta(0.5, a, y, x, logBeta)) / 2;
}

/**
 * The regularised incomplete beta function I_x(a, b) with y = 1 − x, for x < (a + 1) / (a + b + 2): the continued
 * fraction DLMF 8.17.22, run forwards by Lentz's method.
 */
function incompleteBeta(a: number, b: number, x: number, y: number, logBeta: number): number {
  if (x === 0) return 0;
  let upper = 1;
  let lower = 0;
  let fraction = 1;
  for (let term = 1; term <= MOST_TERMS; term++) {
    const numerator = partialNumerator(term, a, b, x);
    lower = 1 / awayFromZero(1 + numerator * lower);
    upper = awayFromZero(1 + numerator / upper);
    fraction *= upper * lower;
    if (Math.abs(upper * lower - 1) < ENOUGH) break;
  }
  return exp(a * log(x) + b * log(y) - logBeta) / (a * fraction);
}

/** The numbers d_1, d_2, … of 1 + d_1 / (1 + d_2 / (1 + …)). */
function partialNumerator(term: number, a: number, b: number, x: number): number {
  const m = Math.floor(term / 2);
  if (term % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

function awayFromZero(x: number): number {
  return x === 0 ? TINY : x;
}
