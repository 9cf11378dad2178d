import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { pow } from './pow.ts';

describe('pow', () => {
  test('powers that have an exact answer are exact', () => {
    expect(pow(7.3, 0)).toBe(1);
    expect(pow(0, 0)).toBe(1);
    expect(pow(7.3, 1)).toBe(7.3);
    expect(pow(7.3, 2)).toBe(7.3 * 7.3);
    expect(pow(7.3, 0.5)).toBe(Math.sqrt(7.3));
    expect(pow(7.3, -1)).toBe(1 / 7.3);
    expect(pow(10, 3)).toBe(1000);
    expect(pow(10, -3)).toBe(0.001);
    expect(pow(2, 31)).toBe(2147483648);
    expect(pow(3, 20)).toBe(3486784401);
    expect(pow(1, 123.456)).toBe(1);
  });

  test('keeps its stated accuracy for random bases and exponents', () => {
    const random = seedrandom('pow');
    for (let i = 0; i < 20_000; i++) {
      const x = 10 ** (random() * 40 - 20);
      const y = (random() - 0.5) * 12;
      const bound = (3 * (Math.abs(y * Math.log(x)) + 1) * Number.EPSILON) / 2;
      expect(Math.abs(pow(x, y) / x ** y - 1)).toBeLessThan(bound + Number.EPSILON);
    }
  });

  test('zero and infinity behave as limits', () => {
    expect(pow(0, 2.5)).toBe(0);
    expect(pow(0, 3)).toBe(0);
    expect(pow(0, -2.5)).toBe(Infinity);
    expect(pow(0, -3)).toBe(Infinity);
    expect(pow(Infinity, 0.3)).toBe(Infinity);
    expect(pow(Infinity, -0.3)).toBe(0);
    expect(pow(0.5, Infinity)).toBe(0);
    expect(pow(2, Infinity)).toBe(Infinity);
    expect(pow(1e300, 1.5)).toBe(Infinity);
    expect(pow(1e300, -1.5)).toBe(0);
  });

  test('a negative base, or nothing known, has no power', () => {
    expect(pow(-1, 0.5)).toBeNaN();
    expect(pow(-2, 3)).toBeNaN();
    expect(pow(NaN, 2)).toBeNaN();
    expect(pow(2, NaN)).toBeNaN();
  });
});
