import { expect } from 'vitest';
import { moments } from './goodness-of-fit.ts';

/** How many standard errors an estimate may lie from what it should be: one in 16,000 does so by chance. */
const WITHIN = 4;

/** Expects a count of successes among independent trials to be that of a known chance, within 4 standard errors. */
export function expectShare(successes: number, trials: number, chance: number, what = ''): void {
  const error = Math.sqrt((chance * (1 - chance)) / trials);
  const found = successes / trials;
  const said = `${what} ${found} of ${trials} should be ${chance} (standard error ${error})`;
  expect(Math.abs(found - chance), said).toBeLessThanOrEqual(WITHIN * error);
}

/** Expects the mean of independent draws to be a known one, within 4 standard errors as the draws themselves tell. */
export function expectMean(draws: readonly number[], expected: number, what = ''): void {
  const { mean, variance } = moments(draws);
  const error = Math.sqrt(variance / draws.length);
  const said = `${what} ${mean} of ${draws.length} should be ${expected} (standard error ${error})`;
  expect(Math.abs(mean - expected), said).toBeLessThanOrEqual(WITHIN * error);
}

/** Expects a count of independent events to be Poisson with a known mean, within 4 standard errors. */
export function expectCount(count: number, expected: number, what = ''): void {
  const said = `${what} ${count} should be ${expected} (standard error ${Math.sqrt(expected)})`;
  expect(Math.abs(count - expected), said).toBeLessThanOrEqual(WITHIN * Math.sqrt(expected));
}
