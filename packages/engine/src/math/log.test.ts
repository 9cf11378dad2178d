import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { log } from './log.ts';

const TWO_ULP = 2 * Number.EPSILON;

function worstRelativeError(points: Iterable<number>): number {
  let worst = 0;
  for (const x of points) {
    const truth = Math.log(x);
    const error = truth === 0 ? Math.abs(log(x)) : Math.abs((log(x) - truth) / truth);
    worst = Math.max(worst, error);
  }
  return worst;
}

function* sample(count: number, draw: (u: number) => number): Generator<number> {
  const random = seedrandom('log');
  for (let i = 0; i < count; i++) yield draw(random());
}

describe('log', () => {
  test('agrees with the built-in logarithm on uniform draws', () => {
    expect(worstRelativeError(sample(20_000, (u) => u))).toBeLessThan(TWO_ULP);
  });

  test('agrees close to 1, where the logarithm is small', () => {
    expect(worstRelativeError(sample(20_000, (u) => 1 + (u - 0.5) * 1e-3))).toBeLessThan(TWO_ULP);
    expect(worstRelativeError([1 - 2 ** -53, 1 + 2 ** -52, 0.9999999, 1.0000001])).toBeLessThan(TWO_ULP);
  });

  test('agrees over the whole range of magnitudes', () => {
    expect(worstRelativeError(sample(20_000, (u) => 2 ** (u * 2097 - 1073)))).toBeLessThan(TWO_ULP);
    expect(worstRelativeError([Number.MAX_VALUE, 2 ** -1022, 2 ** 1023])).toBeLessThan(TWO_ULP);
  });

  test('agrees on both sides of each change of exponent', () => {
    const edges: number[] = [];
    for (let e = -1020; e <= 1020; e += 17) {
      for (const m of [Math.SQRT1_2, 1, Math.SQRT2]) {
        const x = m * 2 ** e;
        edges.push(x * (1 - 2 ** -52), x, x * (1 + 2 ** -52));
      }
    }
    expect(worstRelativeError(edges)).toBeLessThan(TWO_ULP);
  });

  test('agrees on subnormal numbers', () => {
    expect(worstRelativeError([Number.MIN_VALUE, 3e-320, 2 ** -1023, 2.2e-308])).toBeLessThan(TWO_ULP);
  });

  test('the logarithm of 1 is exactly 0 and of a power of two nearly a whole number of ln 2', () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(log(0.5)).toBe(-Math.LN2);
  });

  test('zero has logarithm minus infinity, infinity infinity, negative numbers none', () => {
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });

  test('never falls when its argument grows', () => {
    const random = seedrandom('order');
    for (let i = 0; i < 5000; i++) {
      const x = random() * 4;
      expect(log(x * (1 + 2 ** -50))).toBeGreaterThanOrEqual(log(x));
    }
  });
});
