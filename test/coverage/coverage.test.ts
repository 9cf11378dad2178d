import { expect, it } from 'vitest';
import { EXPERIMENTS } from './experiments.ts';

/**
 * An interval half as wide as it should be holds 67 times in 100: each kind of experiment sees that with a chance of 94%
 * (binomial). `pnpm coverage` makes a thousand.
 */
const TRIALS = 40;

it.each(EXPERIMENTS)('$title: holds as often as it promises', ({ holds, allowed: [least] }) => {
  let kept = 0;
  for (let number = 0; number < TRIALS; number++) if (holds(number)) kept++;
  // Three and a half standard errors below what is allowed.
  expect(kept / TRIALS).toBeGreaterThan(least - 3.5 * Math.sqrt((least * (1 - least)) / TRIALS));
});
