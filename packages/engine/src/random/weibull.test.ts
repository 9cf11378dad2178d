import { describe, expect, test } from 'vitest';
import { andersonDarling } from '../../../../test/support/goodness-of-fit.ts';
import { exponential } from './exponential.ts';
import { uniform } from './threefry.ts';
import { weibull } from './weibull.ts';

describe('weibull', () => {
  test('with shape 1 it is the exponential law', () => {
    for (const u of [2 ** -53, 0.1, 0.5, 0.999]) expect(weibull(u, 7, 1)).toBe(exponential(u, 7));
  });

  test('the share 1 − 1/e of draws lies below the scale, whatever the shape', () => {
    for (const shape of [0.3, 0.6, 1, 2.5]) expect(weibull(-Math.expm1(-1), 100, shape)).toBeCloseTo(100, 10);
  });

  test('an infinite scale never acts, even at the lowest draw', () => {
    expect(weibull(2 ** -53, Infinity, 0.01)).toBe(Infinity);
    expect(weibull(0.5, Infinity, 0.6)).toBe(Infinity);
  });

  test('draws follow the Weibull law', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) => weibull(uniform(41, 42, i, 0), 900, 0.6));
    expect(andersonDarling(draws, (x) => -Math.expm1(-((x / 900) ** 0.6)))).toBeLessThan(6);
  });
});
