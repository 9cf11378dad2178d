import { describe, expect, test } from 'vitest';
import { logGamma } from './log-gamma.ts';

describe('logGamma', () => {
  test('gives the logarithms of factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 100; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
        1e-14 * Math.max(10, Math.log(factorial)),
      );
      factorial *= n;
    }
  });

  test('gives the square root of pi at one half and its multiples', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
    expect(logGamma(1.5)).toBeCloseTo(0.5 * Math.log(Math.PI) - Math.log(2), 13);
  });

  test('keeps its accuracy from tiny to large arguments', () => {
    // Reference values: mpmath loggamma at 50 digits.
    expect(logGamma(1e-8)).toBeCloseTo(18.420680738180209, 12);
    expect(logGamma(0.1)).toBeCloseTo(2.2527126517342059, 13);
    expect(logGamma(11.9)).toBeCloseTo(17.258477450595521, 12);
    expect(logGamma(1000.5) / 5908.67417584867749 - 1).toBeCloseTo(0, 14);
    expect(logGamma(1e6) / 12815504.569147611 - 1).toBeCloseTo(0, 14);
  });
});
