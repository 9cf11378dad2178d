import { log } from '../math/log.ts';

/** Half-width of the central part, in probability, and where the tail proper begins, in sqrt(-ln p). */
const CENTRE = 0.425;
const CENTRE_SQUARED = 0.180625;
const TAIL = 5;
const TAIL_OFFSET = 1.6;

/**
 * Turns a uniform draw into a standard normal one: the inverse of the normal distribution function, to about
 * 1e-15 relative, tails included. Source: Wichura, "Algorithm AS 241: the percentage points of the normal
 * distribution", Applied Statistics 37 (1988), routine PPND16: a ratio of two polynomials in each of three ranges.
 */
export function standardNormal(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= CENTRE) return q * centralRatio(CENTRE_SQUARED - q * q);
  const r = Math.sqrt(-log(q < 0 ? u : 1 - u));
  const size = r <= TAIL ? shoulderRatio(r - TAIL_OFFSET) : tailRatio(r - TAIL);
  return q < 0 ? -size : size;
}

function centralRatio(r: number): number {
  const numerator = polynomial(
    r,
    3.3871328727963665,
    133.14166789178438,
    1971.5909503065513,
    13731.69376550946,
    45921.95393154987,
    67265.7709270087,
    33430.57558358813,
    2509.0809287301227,
  );
  const denominator = polynomial(
    r,
    1,
    42.31333070160091,
    687.1870074920579,
    5394.196021424751,
    21213.794301586597,
    39307.89580009271,
    28729.085735721943,
    5226.495278852546,
  );
  return numerator / denominator;
}

function shoulderRatio(r: number): number {
  const numerator = polynomial(
    r,
    1.4234371107496835,
    4.630337846156546,
    5.769497221460691,
    3.6478483247632045,
    1.2704582524523684,
    0.2417807251774506,
    0.022723844989269184,
    0.0007745450142783414,
  );
  const denominator = polynomial(
    r,
    1,
    2.053191626637759,
    1.6763848301838038,
    0.6897673349851,
    0.14810397642748008,
    0.015198666563616457,
    0.0005475938084995345,
    1.0507500716444169e-9,
  );
  return numerator / denominator;
}

function tailRatio(r: number): number {
  const numerator = polynomial(
    r,
    6.657904643501103,
    5.463784911164114,
    1.7848265399172913,
    0.29656057182850487,
    0.026532189526576124,
    0.0012426609473880784,
    2.7115555687434876e-5,
    2.0103343992922881e-7,
  );
  const denominator = polynomial(
    r,
    1,
    0.599832206555888,
    0.1369298809227358,
    0.014875361290850615,
    0.0007868691311456133,
    1.8463183175100548e-5,
    1.421511758316446e-7,
    2.0442631033899397e-15,
  );
  return numerator / denominator;
}

// prettier-ignore
function polynomial(
  r: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number,
): number {
  return a0 + r * (a1 + r * (a2 + r * (a3 + r * (a4 + r * (a5 + r * (a6 + r * a7))))));
}
