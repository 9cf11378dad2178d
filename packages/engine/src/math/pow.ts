import { exp } from './exp.ts';
import { log } from './log.ts';

/** Whole exponents up to this size are worked out by repeated multiplication. */
const LARGEST_WHOLE = 32;

/**
 * Raises x ≥ 0 to the power y, with the same bytes in every engine; NaN for a negative x.
 *
 * Exact where the field expects it: x^0 = 1, x^1 = x, x^½ = √x, and whole exponents up to 32 whenever the
 * result is a double (10^3 = 1000). Negative whole exponents are the reciprocal of the positive ones. All others
 * are e^(y ln x), with a relative error below 3 (|y ln x| + 1) · 2^-53: about 14 digits for the powers of
 * waiting times and return clocks. Results below 1e-308 may come out as 0.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (!(x >= 0)) return NaN;
  if (y === 0.5) return Math.sqrt(x);
  if (y === Math.trunc(y) && Math.abs(y) <= LARGEST_WHOLE) return y > 0 ? whole(x, y) : 1 / whole(x, -y);
  return exp(y * log(x));
}

/** x^n for a whole n ≥ 1, by squaring. */
function whole(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; ; square *= square) {
    if (rest & 1) result *= square;
    rest >>= 1;
    if (rest === 0) return result;
  }
}
