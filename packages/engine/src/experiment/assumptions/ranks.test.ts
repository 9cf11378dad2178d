import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageRanks, rankCorrelation } from './ranks.ts';

const ranks = (...values: number[]) => [...averageRanks(Float64Array.from(values))];
const correlation = (a: number[], b: number[]) =>
  rankCorrelation(averageRanks(Float64Array.from(a)), averageRanks(Float64Array.from(b)));

describe('ranks', () => {
  test('count from the smallest', () => {
    expect(ranks(30, -1, 7.5)).toEqual([3, 1, 2]);
    expect(ranks()).toEqual([]);
  });

  test('of equal numbers are the mean of those they take up together', () => {
    expect(ranks(5, 2, 5, 9, 5)).toEqual([3, 1, 3, 5, 3]);
    expect(ranks(4, 4)).toEqual([1.5, 1.5]);
  });

  test('add up to the same whatever is equal', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, (values) => {
        const sum = ranks(...values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('rank correlation', () => {
  test('is 1 for whatever rises, and -1 for whatever falls, along a line or not', () => {
    expect(correlation([1, 2, 3, 4], [1, 8, 27, 64])).toBe(1);
    expect(correlation([1, 2, 3, 4], [9, 3, 2, -40])).toBe(-1);
  });

  test('without ties is 1 - 6 Σd² / (n (n² - 1))', () => {
    // Differences of ranks -1, 1, -1, 1, 0: 1 - 6 · 4 / (5 · 24) = 0.8.
    expect(correlation([1, 2, 3, 4, 5], [20, 10, 40, 30, 50])).toBeCloseTo(0.8, 14);
  });

  test('with ties is the correlation of the mean ranks', () => {
    // Ranks 1.5 1.5 3 4 and 1 2 3 4: 4.5 / √(4.5 · 5).
    expect(correlation([1, 1, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 14);
  });

  test('says nothing of what never changes', () => {
    expect(correlation([1, 2, 3], [7, 7, 7])).toBeNaN();
    expect(correlation([], [])).toBeNaN();
  });
});
