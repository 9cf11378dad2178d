import { describe, expect, it } from 'vitest';
import { CASES } from './registry.ts';
import { runCase, type Precision } from './run-case.ts';

/** Coarser and shorter than `pnpm verify`, so that it can be run all the time. */
const QUICK: Precision = {
  error: 0.02,
  replications: { least: 40, most: 400 },
  set: ['horizon.months=6', 'opening.warmUp=60d'],
};

describe('The engine gives what is known without it, at load 0.7', () => {
  it.each(CASES)('$title', (which) => {
    const { rows } = runCase(which, '0.7', { ...QUICK, error: which.shortError ?? QUICK.error });
    expect(rows.filter(({ passed }) => !passed)).toEqual([]);
  });
});
