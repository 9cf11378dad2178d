import { describe, expect, test } from 'vitest';
import { andersonDarling, gammaDistribution, moments } from '../../../../test/support/goodness-of-fit.ts';
import { logGamma } from '../math/log-gamma.ts';
import { gamma } from './gamma.ts';
import { DrawStream } from './stream.ts';

function draws(shape: number, count: number): number[] {
  const stream = new DrawStream();
  return Array.from({ length: count }, (_, i) => {
    stream.at(51, 52, i, 0);
    return gamma(stream, shape);
  });
}

describe('gamma', () => {
  test.each([0.2, 0.7, 1, 1.5, 4, 50])('draws follow the gamma law of shape %d', (shape) => {
    const sample = draws(shape, 10_000);
    expect(andersonDarling(sample, (x) => gammaDistribution(x, shape, logGamma(shape)))).toBeLessThan(6);
    const { mean, variance } = moments(sample);
    expect(Math.abs(mean - shape)).toBeLessThan(3.3 * Math.sqrt(shape / 10_000));
    expect(variance / shape).toBeGreaterThan(0.8);
    expect(variance / shape).toBeLessThan(1.2);
  });

  test('a tiny shape gives numbers that are nearly all nothing, never less', () => {
    const sample = draws(1e-3, 1000);
    expect(Math.min(...sample)).toBeGreaterThanOrEqual(0);
    expect(sample.filter((x) => x < 1e-6).length).toBeGreaterThan(950);
  });

  test('the same address gives the same draw', () => {
    expect(draws(2.5, 50)).toEqual(draws(2.5, 50));
  });

  test('a shape that is no positive number is refused', () => {
    const stream = new DrawStream();
    for (const shape of [0, -1, NaN, Infinity]) expect(() => gamma(stream, shape)).toThrow(RangeError);
  });
});
