import { describe, expect, it } from 'vitest';
import { publishedInterval } from './published-interval.ts';

const figure = (value: number, more: object = {}) => ({
  ...{ value, interval: null, denominator: null, unit: 'share', basis: 'published' },
  ...{ source: null, year: null, confidence: null },
  ...more,
});
const rounded = ([low, high]: readonly [number, number], digits: number) => [
  Number(low.toFixed(digits)),
  Number(high.toFixed(digits)),
];

describe('the interval of a published figure', () => {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is Wilson’s of a share: %d of %d', (count, denominator, low, high) => {
    const { interval, from } = publishedInterval(figure(count / denominator, { denominator }), false);
    expect([...rounded(interval, 4), from]).toEqual([low, high, 'wilson']);
  });

  // Exact limits of the Poisson mean; Byar’s are within a few thousandths of them.
  it.each([
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ])('is Poisson’s of a count of %d', (denominator, low, high) => {
    const { interval, from } = publishedInterval(
      figure(denominator, { denominator, unit: 'children' }),
      false,
    );
    expect(from).toBe('poisson');
    expect(interval[0] / low).toBeCloseTo(1, 2);
    expect(interval[1] / high).toBeCloseTo(1, 2);
    const half = publishedInterval(figure(denominator / 2, { denominator, unit: 'a year' }), false).interval;
    expect(half[0]).toBeCloseTo(interval[0] / 2, 9);
  });

  it('is wider of a difference of two shares than of either', () => {
    const width = (isDifference: boolean) => {
      const [low, high] = publishedInterval(figure(0.02, { denominator: 100 }), isDifference).interval;
      return high - low;
    };
    // 2 × 1.96 √(½ / 100).
    expect(width(true)).toBeCloseTo(0.27718, 4);
    expect(width(true)).toBeGreaterThan(width(false));
  });

  it('is as stated, or of ours about a pattern, or five per cent either side', () => {
    const stated = { interval: [1, 3] as const, denominator: 7 };
    expect(publishedInterval(figure(2, stated), false)).toEqual({ interval: [1, 3], from: 'stated' });
    expect(publishedInterval(figure(2, { ...stated, basis: 'assumed' }), false).from).toBe('assumed');
    expect(publishedInterval(figure(-200), false)).toEqual({ interval: [-210, -190], from: 'unstated' });
  });
});
