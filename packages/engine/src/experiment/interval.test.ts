import { describe, expect, test } from 'vitest';
import { standardNormal } from '../random/normal.ts';
import { uniform } from '../random/threefry.ts';
import { meanWithInterval, sharedStates } from './interval.ts';

describe('meanWithInterval', () => {
  test('is the mean and t times the standard error either side', () => {
    const { mean, ci95 } = meanWithInterval(new Float64Array([1, 2, 3, 4, 5]));
    // Standard deviation √2.5, standard error √0.5, t with 4 degrees of freedom 2.7764451052.
    expect(mean).toBe(3);
    expect(ci95![0]).toBeCloseTo(3 - 2.7764451052 * Math.sqrt(0.5), 9);
    expect(ci95![1]).toBeCloseTo(3 + 2.7764451052 * Math.sqrt(0.5), 9);
  });

  test('one number has a mean but no interval', () => {
    expect(meanWithInterval(new Float64Array([4]))).toEqual({ mean: 4, ci95: null });
  });

  test('equal numbers have exactly their value and no width', () => {
    expect(meanWithInterval(new Float64Array([0.1, 0.1, 0.1]))).toEqual({ mean: 0.1, ci95: [0.1, 0.1] });
  });

  test('numbers that are large beside their spread keep their digits', () => {
    const { mean, ci95 } = meanWithInterval(new Float64Array([1e9 + 1, 1e9 + 2, 1e9 + 3]));
    expect(mean).toBe(1e9 + 2);
    expect(ci95![1] - mean).toBeCloseTo(4.30265273 / Math.sqrt(3), 6);
  });

  test('the true mean lies inside 95 times in 100', () => {
    let inside = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const sample = Float64Array.from({ length: 6 }, (_, i) => standardNormal(uniform(1, 2, trial, i)));
      const [low, high] = meanWithInterval(sample).ci95!;
      if (low < 0 && high > 0) inside++;
    }
    expect(Math.abs(inside / 4000 - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / 4000));
  });

  test('replications that share states are no more than the states there are', () => {
    // Two states, 0 and 1 on average, three replications each.
    const values = new Float64Array([0.1, 1.1, 0, 1, -0.1, 0.9]);
    expect(meanWithInterval(values, 2).ci95![1] - 0.5).toBeCloseTo(12.7062047364 * 0.5, 6);
    expect(meanWithInterval(values, 6)).toEqual(meanWithInterval(values));
    expect(meanWithInterval(values, 1).ci95).toBe(null);
  });

  test('replications that counted nothing leave the states of the others as they are', () => {
    const values = new Float64Array([0, NaN, 0, 1]);
    expect(meanWithInterval(values, 2)).toEqual(meanWithInterval(new Float64Array([0, 1, 0, NaN]), 2));
  });

  test('the true mean lies inside 95 times in 100 where eight states are shared', () => {
    let inside = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const normal = (i: number) => standardNormal(uniform(1, 3, trial, i));
      const sample = Float64Array.from({ length: 40 }, (_, i) => normal(i % 8) + 0.5 * normal(100 + i));
      const [low, high] = meanWithInterval(sample, 8).ci95!;
      if (low < 0 && high > 0) inside++;
    }
    expect(Math.abs(inside / 4000 - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / 4000));
  });
});

test('states are shared where a scenario is sampled that warms up for itself, or the base', () => {
  const opening = (kind: 'warmup' | 'sampled', states: number, steady: boolean) =>
    ({ opening: { kind, states, steady } }) as Parameters<typeof sharedStates>[0][number];
  expect(sharedStates([opening('warmup', 8, false)])).toBe(Infinity);
  expect(sharedStates([opening('sampled', 8, false), opening('sampled', 2, false)])).toBe(8);
  expect(sharedStates([opening('sampled', 8, false), opening('sampled', 2, true)])).toBe(2);
});
