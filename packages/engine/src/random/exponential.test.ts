import { describe, expect, test } from 'vitest';
import { andersonDarling } from '../../../../test/support/goodness-of-fit.ts';
import { exponential } from './exponential.ts';
import { uniform } from './threefry.ts';

describe('exponential', () => {
  test('half of the draws lie below mean times ln 2', () => {
    expect(exponential(0.5, 10)).toBeCloseTo(10 * Math.LN2, 14);
  });

  test('both ends of the uniform draw give finite positive times', () => {
    expect(exponential(2 ** -53, 1)).toBeCloseTo(2 ** -53, 30);
    expect(exponential(1 - 2 ** -53, 1)).toBeCloseTo(53 * Math.LN2, 12);
  });

  test('a larger uniform draw gives a longer time', () => {
    expect(exponential(0.7, 3)).toBeGreaterThan(exponential(0.6999, 3));
  });

  test('draws follow the exponential law', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) => exponential(uniform(11, 12, i, 0), 4));
    expect(andersonDarling(draws, (x) => -Math.expm1(-x / 4))).toBeLessThan(6);
  });
});
