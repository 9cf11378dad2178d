import { describe, expect, test } from 'vitest';
import { andersonDarling } from '../../../../test/support/goodness-of-fit.ts';
import { piecewiseUniform, type UniformBands } from './bands.ts';
import { uniform } from './threefry.ts';

/** Days in three bands, after two bands of another law in the same table. */
const bands: UniformBands = {
  from: new Float64Array([0, 1, 0, 90, 365]),
  to: new Float64Array([1, 2, 90, 365, 730]),
  cumulative: new Float64Array([0.5, 1, 0.3, 0.8, 1]),
};

describe('piecewiseUniform', () => {
  test('the draw at a cumulative share is the end of its band', () => {
    expect(piecewiseUniform(0.15, bands, 2, 5)).toBeCloseTo(45, 12);
    expect(piecewiseUniform(0.3, bands, 2, 5)).toBe(90);
    expect(piecewiseUniform(0.55, bands, 2, 5)).toBeCloseTo(227.5, 12);
    expect(piecewiseUniform(0.9, bands, 2, 5)).toBeCloseTo(547.5, 12);
  });

  test('each slice of the table is a law of its own', () => {
    expect(piecewiseUniform(0.25, bands, 0, 2)).toBe(0.5);
    expect(piecewiseUniform(0.75, bands, 0, 2)).toBe(1.5);
  });

  test('never leaves the last band, though shares may sum to less than 1 by rounding', () => {
    const short = {
      from: new Float64Array([10]),
      to: new Float64Array([20]),
      cumulative: new Float64Array([0.999]),
    };
    expect(piecewiseUniform(0.9995, short, 0, 1)).toBe(20);
  });

  test('draws fill each band evenly by its share', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) =>
      piecewiseUniform(uniform(91, 92, i, 0), bands, 2, 5),
    );
    const distribution = (x: number): number => {
      if (x < 90) return (0.3 * x) / 90;
      if (x < 365) return 0.3 + (0.5 * (x - 90)) / 275;
      return 0.8 + (0.2 * (x - 365)) / 365;
    };
    expect(andersonDarling(draws, distribution)).toBeLessThan(6);
  });
});
