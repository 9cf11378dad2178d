import { expect, it } from 'vitest';
import { EXPERIMENTS } from './experiments.ts';

/** Enough to see an interval that is half as wide as it should be; `pnpm coverage` makes a thousand. */
const TRIALS = 60;

it.each(EXPERIMENTS)('$title: holds as often as it promises', ({ holds, allowed: [least] }) => {
  let kept = 0;
  for (let number = 0; number < TRIALS; number++) if (holds(number)) kept++;
  // Three and a half standard errors below what is allowed.
  expect(kept / TRIALS).toBeGreaterThan(least - 3.5 * Math.sqrt((least * (1 - least)) / TRIALS));
});
