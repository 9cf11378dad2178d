import { describe, expect, it } from 'vitest';
import { fromUnit, stretchFor, toUnit, unitStep } from './transform.ts';

describe('a number between its bounds', () => {
  it('goes by ratios where it is an amount, by odds where it is a share, and plainly where a bound is 0 or 1', () => {
    expect(stretchFor(1, 10, false)).toBe('log');
    expect(stretchFor(0.1, 0.9, true)).toBe('logit');
    expect(stretchFor(0, 2, false)).toBe('linear');
    expect(stretchFor(-0.1, 0.2, false)).toBe('linear');
    expect(stretchFor(0.2, 1, true)).toBe('linear');
  });

  it('has the middle of its ratios, its odds or its way half-way between the bounds', () => {
    expect(fromUnit({ low: 1, high: 100, stretch: 'log' }, 0.5)).toBeCloseTo(10, 12);
    expect(fromUnit({ low: 0.1, high: 0.9, stretch: 'logit' }, 0.5)).toBeCloseTo(0.5, 12);
    expect(fromUnit({ low: 0, high: 2, stretch: 'linear' }, 0.5)).toBe(1);
  });

  it('comes back to the same value, and is never outside its bounds', () => {
    for (const stretch of ['log', 'logit', 'linear'] as const) {
      const bounds = { low: 0.05, high: 0.7, stretch };
      for (const value of [0.05, 0.051, 0.3, 0.69, 0.7])
        expect(fromUnit(bounds, toUnit(bounds, value))).toBeCloseTo(value, 12);
      expect([fromUnit(bounds, -3), fromUnit(bounds, 1.2)]).toEqual([0.05, 0.7]);
    }
  });

  it('moves by a tenth of itself in the step that stands for a tenth', () => {
    const bounds = { low: 1, high: 20, stretch: 'log' as const };
    const before = toUnit(bounds, 5);
    expect(fromUnit(bounds, before + unitStep(bounds, 0.1)) / 5).toBeCloseTo(1.105, 3);
  });
});
