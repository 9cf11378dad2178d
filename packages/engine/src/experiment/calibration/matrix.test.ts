import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axesOf, dot, inverse, normalMatrix, solve, times } from './matrix.ts';

const rows = fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }), {
  minLength: 4,
  maxLength: 8,
});

/** A matrix that is surely positive definite: AᵀA and a little on the diagonal. */
const positive = rows.map((a) =>
  normalMatrix(
    a,
    a.map(() => 1),
    4,
  ).map((row, i) => row.map((value, j) => value + (i === j ? 0.1 : 0))),
);

describe('a symmetric positive definite matrix', () => {
  it('times the solution gives the right-hand side', () => {
    fc.assert(
      fc.property(positive, (matrix) => {
        const solution = solve(matrix, [1, -2, 0.5, 3])!;
        times(matrix, solution).forEach((value, at) => expect(value).toBeCloseTo([1, -2, 0.5, 3][at]!, 6));
      }),
    );
  });

  it('times its inverse is one', () => {
    fc.assert(
      fc.property(positive, (matrix) => {
        const inverted = inverse(matrix)!;
        matrix.forEach((row, i) =>
          inverted.forEach((column, j) => expect(dot(row, column)).toBeCloseTo(i === j ? 1 : 0, 6)),
        );
      }),
    );
  });

  it('only stretches its axes, which are at right angles, the smallest first', () => {
    fc.assert(
      fc.property(positive, (matrix) => {
        const axes = axesOf(matrix);
        axes.forEach(({ value, direction }, i) => {
          times(matrix, direction).forEach((part, at) => expect(part).toBeCloseTo(value * direction[at]!, 7));
          axes.forEach((other, j) => expect(dot(direction, other.direction)).toBeCloseTo(i === j ? 1 : 0, 9));
          if (i > 0) expect(value).toBeGreaterThanOrEqual(axes[i - 1]!.value);
        });
      }),
    );
  });
});

it('a matrix that is not positive definite has no solution here', () => {
  const flat = [
    [1, 1],
    [1, 1],
  ];
  expect([solve(flat, [1, 2]), inverse(flat)]).toEqual([null, null]);
});
