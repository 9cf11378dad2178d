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

it('takes off what goes along with the work that families happened to bring', () => {
  const parts = [10, 14, 12, 16].map((sum) => [sum, 1] as const);
  // Sums are 12 and what the surplus adds, of which the mean is 1 too much.
  const { value, standardError } = ratioEstimate(parts, [-2, 2, 0, 4]);
  expect(value).toBeCloseTo(12, 12);
  expect(standardError).toBeCloseTo(0, 12);
  // A surplus that says nothing changes nothing but what its slope costs.
  expect(ratioEstimate(parts, [0, 0, 0, 0]).value).toBe(13);
});
