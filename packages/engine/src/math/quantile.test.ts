import { describe, expect, test } from 'vitest';
import { quantileOfSorted } from './quantile.ts';

describe('quantileOfSorted', () => {
  const sorted = new Float64Array([1, 2, 4, 8, 16]);

  test('lies on the numbers themselves at even steps', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantileOfSorted(sorted, p))).toEqual([1, 2, 4, 8, 16]);
  });

  test('goes in a straight line from one number to the next', () => {
    expect(quantileOfSorted(sorted, 0.9)).toBeCloseTo(12.8, 12);
    expect(quantileOfSorted(sorted, 0.1)).toBeCloseTo(1.4, 12);
  });

  test('of one number is that number, of none not a number', () => {
    expect(quantileOfSorted(new Float64Array([7]), 0.9)).toBe(7);
    expect(quantileOfSorted(new Float64Array(0), 0.9)).toBeNaN();
  });
});
