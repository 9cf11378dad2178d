import { describe, expect, test } from 'vitest';
import { andersonDarling } from '../../../../test/support/goodness-of-fit.ts';
import { uniform } from './threefry.ts';
import { triangular } from './triangular.ts';

describe('triangular', () => {
  test('the share below the likeliest value is its place between low and high', () => {
    expect(triangular(0.25, 0, 1, 4)).toBeCloseTo(1, 14);
  });

  test('the median of a symmetric range is its middle', () => {
    expect(triangular(0.5, -1, 0, 1)).toBe(0);
  });

  test('draws follow the triangular law and stay in their range', () => {
    const [low, mid, high] = [0.5, 0.8, 2];
    const draws = Array.from({ length: 20_000 }, (_, i) => triangular(uniform(71, 72, i, 0), low, mid, high));
    expect(Math.min(...draws)).toBeGreaterThan(low);
    expect(Math.max(...draws)).toBeLessThan(high);
    const distribution = (x: number): number =>
      x < mid
        ? (x - low) ** 2 / ((high - low) * (mid - low))
        : 1 - (high - x) ** 2 / ((high - low) * (high - mid));
    expect(andersonDarling(draws, distribution)).toBeLessThan(6);
  });

  test('a range that leans wholly to one side works', () => {
    expect(triangular(0.19, 0, 0, 1)).toBeCloseTo(0.1, 14);
    expect(triangular(0.81, 0, 1, 1)).toBeCloseTo(0.9, 14);
  });

  test('a range of one number gives that number', () => {
    expect(triangular(0.3, 0.7, 0.7, 0.7)).toBe(0.7);
    expect(triangular(2 ** -53, 0, 0, 0)).toBe(0);
  });
});
