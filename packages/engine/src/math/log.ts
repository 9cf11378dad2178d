import { highWord } from './high-word.ts';
import { LEAST_EXPONENT, POWERS_OF_TWO } from './powers-of-two.ts';

/** ln 2 in two parts; the first has 40 bits, so that a whole number of up to 11 bits times it is exact. */
const LN2_HIGH = 0.6931471805592082;
const LN2_LOW = 7.371002565167799e-13;

/** The upper word of √½: counted from here, the exponent leaves a fraction between √½ and √2, near 1 for x near 1. */
const SQRT_HALF_HIGH_WORD = 0x3fe6a09e;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

/*
 * With s = f / (2 + f), ln(1 + f) = 2 artanh s = 2s + s·z·Q(z), z = s². Q is 2/3 + 2z/5 + 2z²/7 + …; these are
 * the coefficients of the polynomial of degree 6 with the least largest error on |f| up to sqrt(2) - 1, found
 * with the Remez exchange (relative error of the logarithm below 2^-59).
 */
const Q0 = 0.6666666666666734;
const Q1 = 0.39999999999414865;
const Q2 = 0.28571428742354177;
const Q3 = 0.22222198576042387;
const Q4 = 0.18183564199882254;
const Q5 = 0.15314053331079963;
const Q6 = 0.14795925607287952;

/**
 * Computes the natural logarithm from + − × ÷ alone, so that every engine gives the same bytes (browsers and
 * Node differ in the last digit of theirs). Within 1 unit in the last place.
 * Zero gives −Infinity, a negative number NaN.
 */
export function log(x: number): number {
  return x >= SMALLEST_NORMAL && x < Infinity ? logOfNormal(x, 0) : logOfUnusual(x);
}

function logOfUnusual(x: number): number {
  if (x > 0 && x < Infinity) return logOfNormal(x * TWO_TO_54, -54);
  if (x === 0) return -Infinity;
  return x > 0 ? Infinity : NaN;
}

/** The logarithm of x · 2^shift, for a normal x. */
function logOfNormal(x: number, shift: number): number {
  const exponent = (highWord(x) - SQRT_HALF_HIGH_WORD) >> 20;
  const f = x * POWERS_OF_TWO[-exponent - LEAST_EXPONENT]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  // Two Horner chains, even and odd, halve the wait for each multiplication.
  const w = z * z;
  const even = z * (Q0 + w * (Q2 + w * (Q4 + w * Q6)));
  const odd = w * (Q1 + w * (Q3 + w * Q5));
  // 2s = f − s·f keeps the exact f as the leading term: only the small correction carries rounding.
  const k = exponent + shift;
  return k * LN2_HIGH + (f - (s * (f - (even + odd)) - k * LN2_LOW));
}
