import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { exp } from './exp.ts';
import { log } from './log.ts';

const TWO_ULP = 2 * Number.EPSILON;

function worstRelativeError(count: number, draw: (u: number) => number): number {
  const random = seedrandom('exp');
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const x = draw(random());
    worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1));
  }
  return worst;
}

describe('exp', () => {
  test('agrees with the built-in exponential over its normal range', () => {
    expect(worstRelativeError(20_000, (u) => u * 1417 - 708)).toBeLessThan(TWO_ULP);
  });

  test('agrees on the moderate arguments of a simulation', () => {
    expect(worstRelativeError(20_000, (u) => u * 20 - 10)).toBeLessThan(TWO_ULP);
    expect(worstRelativeError(20_000, (u) => (u - 0.5) * 1e-3)).toBeLessThan(TWO_ULP);
  });

  test('agrees to the last bit or its neighbour where results are subnormal', () => {
    for (let x = -745.1; x < -708; x += 0.037) {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(
        Math.max(Number.MIN_VALUE, TWO_ULP * exp(x)),
      );
    }
  });

  test('e to the power 0 is exactly 1', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(1e-20)).toBe(1);
  });

  test('overflows to infinity and underflows to zero where the built-in does', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933842)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
    expect(exp(-745.1332191019413)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
  });

  test('undoes the logarithm', () => {
    const random = seedrandom('inverse');
    for (let i = 0; i < 5000; i++) {
      const x = random() * 100;
      expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThan(10 * Number.EPSILON);
    }
  });
});
