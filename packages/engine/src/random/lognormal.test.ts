import { describe, expect, test } from 'vitest';
import { andersonDarling, moments, normalDistribution } from '../../../../test/support/goodness-of-fit.ts';
import { lognormal, lognormalParameters } from './lognormal.ts';
import { uniform } from './threefry.ts';

describe('lognormalParameters', () => {
  test('the law they give has the mean and coefficient of variation asked for', () => {
    for (const [mean, cv] of [
      [90, 0.5],
      [0.01, 3],
      [1000, 1],
    ] as const) {
      const { mu, sigma } = lognormalParameters(mean, cv);
      const theirMean = Math.exp(mu + sigma ** 2 / 2);
      expect(theirMean / mean).toBeCloseTo(1, 12);
      expect(Math.sqrt(Math.expm1(sigma ** 2)) / cv).toBeCloseTo(1, 12);
    }
  });

  test('without variation every draw is the mean', () => {
    const { mu, sigma } = lognormalParameters(90, 0);
    expect(sigma).toBe(0);
    expect(lognormal(0.01, mu, sigma)).toBeCloseTo(90, 12);
    expect(lognormal(0.99, mu, sigma)).toBeCloseTo(90, 12);
  });

  test('a mean of nothing gives nothing', () => {
    const { mu, sigma } = lognormalParameters(0, 0.5);
    expect(lognormal(0.7, mu, sigma)).toBe(0);
  });
});

describe('lognormal', () => {
  test('its median is e to the power mu', () => {
    expect(lognormal(0.5, 2, 0.7)).toBeCloseTo(Math.exp(2), 12);
  });

  test('draws follow the lognormal law', () => {
    const { mu, sigma } = lognormalParameters(90, 0.6);
    const draws = Array.from({ length: 20_000 }, (_, i) => lognormal(uniform(31, 32, i, 0), mu, sigma));
    expect(andersonDarling(draws, (x) => normalDistribution((Math.log(x) - mu) / sigma))).toBeLessThan(6);
    expect(Math.abs(moments(draws).mean - 90)).toBeLessThan((3.3 * 90 * 0.6) / Math.sqrt(20_000));
  });
});
