import { LEAST_EXPONENT, POWERS_OF_TWO } from './powers-of-two.ts';

/** 2^(j/32), j = 0 … 31, each the nearest double. */
// prettier-ignore
const ROOTS_OF_TWO = new Float64Array([
  1, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237,
  1.0905077326652577, 1.1143867425958924, 1.1387886347566916, 1.1637248587775775,
  1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
  1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832,
  1.4142135623730951, 1.4451808069770467, 1.4768261459394993, 1.5091644275934228,
  1.5422108254079407, 1.5759808451078865, 1.6104903319492543, 1.645755478153965,
  1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072,
  1.8340080864093424, 1.8741676341103, 1.9152065613971474, 1.9571441241754002,
]);

/** ln 2 / 32 in two parts; the first has 36 bits, so that a whole number of up to 17 bits times it is exact. */
const STEP_HIGH = 0.021660849392446835;
const STEP_LOW = 5.145609244655338e-14;
const STEPS_PER_UNIT = 46.16624130844683;

/** Beyond these the result is Infinity, or less than half of the smallest double. */
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019412;
const LARGEST_EXPONENT = 1023;
const SMALLEST_NORMAL_EXPONENT = -1022;
const TWO_TO_MINUS_60 = 8.673617379884035e-19;

/**
 * Computes e^x from + − × ÷ alone, so that every engine gives the same bytes. Within 1.1 units in the last
 * place. With x = (32k + j) · ln 2 / 32 + r it is 2^k · 2^(j/32) · e^r, |r| < 0.011, where six terms of
 * the exponential series leave a relative error below 2^-57.
 */
export function exp(x: number): number {
  if (!(x >= SMALLEST && x <= LARGEST)) return expOfUnusual(x);
  const n = Math.floor(x * STEPS_PER_UNIT + 0.5) | 0;
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const growth = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  const root = ROOTS_OF_TWO[n & 31]!;
  return scale(root + root * growth, n >> 5);
}

/** x · 2^exponent for x near [1, 2), rounded once. */
function scale(x: number, exponent: number): number {
  if (exponent > LARGEST_EXPONENT) return 2 * x * POWERS_OF_TWO[LARGEST_EXPONENT - LEAST_EXPONENT]!;
  if (exponent >= SMALLEST_NORMAL_EXPONENT) return x * POWERS_OF_TWO[exponent - LEAST_EXPONENT]!;
  return x * POWERS_OF_TWO[exponent + 60 - LEAST_EXPONENT]! * TWO_TO_MINUS_60;
}

function expOfUnusual(x: number): number {
  if (x < SMALLEST) return 0;
  return x > LARGEST ? Infinity : NaN;
}
