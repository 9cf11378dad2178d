import { expect, it } from 'vitest';
import { ratioEstimate } from './estimate.ts';

it('estimates a mean over time with the standard error of a mean', () => {
  const { value, standardError } = ratioEstimate([
    [10, 10],
    [20, 10],
    [30, 10],
  ]);
  expect(value).toBe(2);
  expect(standardError).toBeCloseTo(1 / Math.sqrt(3), 12);
});

it('estimates a ratio without error where every replication has the same', () => {
  expect(
    ratioEstimate([
      [3, 1],
      [30, 10],
    ]),
  ).toEqual({ value: 3, standardError: 0 });
});
