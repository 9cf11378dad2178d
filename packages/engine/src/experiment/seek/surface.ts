import { dot, normalMatrix, solve } from '../calibration/matrix.ts';

/** An outcome as a quadratic function of levers, each from 0 to 1 along its range. */
export interface Surface {
  at(along: readonly number[]): number;
  /** Root of the mean squared distance from what it was fitted to, freedom allowed for. */
  readonly spread: number;
}

/** Keeps what the points do not tell apart near zero. */
const RIDGE = 1e-9;

/** How many terms a quadratic surface over so many levers has. */
export function coefficients(levers: number): number {
  return ((levers + 1) * (levers + 2)) / 2;
}

/**
 * Fits a quadratic surface to points by least squares; numbers that are NaN are left out. Null from none.
 * @param along a row a point
 */
export function fitSurface(along: readonly (readonly number[])[], values: readonly number[]): Surface | null {
  const rows = along.map(termsOf).filter((_, place) => !Number.isNaN(values[place]!));
  const wanted = values.filter((value) => !Number.isNaN(value));
  const count = rows[0]?.length ?? 0;
  const weights = rows.map(() => 1);
  const normal = normalMatrix(rows, weights, count);
  const right = Array.from({ length: count }, (_, term) =>
    dot(
      rows.map((row) => row[term]!),
      wanted,
    ),
  );
  const found = solve(
    normal.map((row, i) => row.map((entry, j) => (i === j ? entry + RIDGE : entry))),
    right,
  );
  if (found === null || count === 0) return null;
  const misses = rows.map((row, place) => dot(row, found) - wanted[place]!);
  const freedom = Math.max(1, rows.length - count);
  return {
    at: (point) => dot(termsOf(point), found),
    spread: Math.sqrt(dot(misses, misses) / freedom),
  };
}

/** 1, each lever, and each product of two. */
function termsOf(along: readonly number[]): number[] {
  const squares = along.flatMap((one, first) => along.slice(first).map((other) => one * other));
  return [1, ...along, ...squares];
}
