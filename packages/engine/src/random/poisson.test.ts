import { describe, expect, test } from 'vitest';
import { chiSquareExcess, moments } from '../../../../test/support/goodness-of-fit.ts';
import { logGamma } from '../math/log-gamma.ts';
import { poisson } from './poisson.ts';
import { DrawStream } from './stream.ts';

function draws(mean: number, count: number): number[] {
  const stream = new DrawStream();
  return Array.from({ length: count }, (_, i) => {
    stream.at(61, 62, i, 0);
    return poisson(stream, mean);
  });
}

/** Expected and observed counts of each number from `low` to `high`; the ends take their tails. */
function tally(
  sample: number[],
  mean: number,
  low: number,
  high: number,
): { observed: number[]; expected: number[] } {
  const observed = new Array<number>(high - low + 1).fill(0);
  const expected = observed.slice();
  for (const k of sample) observed[Math.min(high, Math.max(low, k)) - low]! += 1;
  for (let k = 0; k < mean * 4 + 60; k++) {
    const probability = Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
    expected[Math.min(high, Math.max(low, k)) - low]! += probability * sample.length;
  }
  return { observed, expected };
}

describe('poisson', () => {
  test.each([
    [0.3, 0, 2],
    [4, 0, 11],
    [19.9, 9, 33],
    [20, 9, 33],
    [150, 118, 185],
  ])('draws of mean %d follow the Poisson law', (mean, low, high) => {
    const sample = draws(mean, 10_000);
    const { observed, expected } = tally(sample, mean, low, high);
    expect(chiSquareExcess(observed, expected)).toBeLessThan(3.3);
    expect(Math.abs(moments(sample).mean - mean)).toBeLessThan(3.3 * Math.sqrt(mean / 10_000));
  });

  test('large means keep mean and variance equal', () => {
    const { mean, variance } = moments(draws(1e6, 5000));
    expect(Math.abs(mean - 1e6)).toBeLessThan(3.3 * Math.sqrt(1e6 / 5000));
    expect(Math.abs(variance / 1e6 - 1)).toBeLessThan(3.3 * Math.sqrt(2 / 5000));
  });

  test('at one small draw the number grows with the mean', () => {
    const few = draws(3, 500);
    const more = draws(3.6, 500);
    few.forEach((count, i) => expect(more[i]).toBeGreaterThanOrEqual(count));
  });

  test('a mean of nothing gives nothing', () => {
    expect(Math.max(...draws(0, 100))).toBe(0);
  });

  test('even the last draw below 1 ends', () => {
    const last = new DrawStream();
    last.next = () => 1 - 2 ** -53;
    for (const mean of [1e-9, 0.5, 5, 19.99]) {
      expect(poisson(last, mean)).toBeLessThan(mean + 12 * Math.sqrt(mean) + 20);
    }
  });

  test('a mean that is negative or not finite is refused', () => {
    const stream = new DrawStream();
    for (const mean of [-1, NaN, Infinity]) expect(() => poisson(stream, mean)).toThrow(RangeError);
  });
});
