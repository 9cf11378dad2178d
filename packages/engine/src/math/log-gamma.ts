import { log } from './log.ts';

const HALF_LN_TWO_PI = 0.9189385332046728;
/** From here seven terms of Stirling's series leave an error below 1e-16. */
const STIRLING_FROM = 12;

/**
 * Computes ln Γ(x) for x > 0: Stirling's series (Abramowitz and Stegun 6.1.41), after the recurrence
 * Γ(x + 1) = x Γ(x) has brought x to where the series is good. Absolute error below 2e-14 · max(1, |result|).
 */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  return stirling(shifted) - log(product);
}

/** Bernoulli numbers B_2k ÷ (2k (2k − 1)) give the series in 1/x. */
function stirling(x: number): number {
  const w = 1 / (x * x);
  const series =
    1 / 12 +
    w * (-1 / 360 + w * (1 / 1260 + w * (-1 / 1680 + w * (1 / 1188 + w * (-691 / 360360 + w * (1 / 156))))));
  return (x - 0.5) * log(x) - x + HALF_LN_TWO_PI + series / x;
}
