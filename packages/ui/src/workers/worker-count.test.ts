import { expect, it } from 'vitest';
import { workerCount } from './worker-count.ts';

it('starts as many workers as the machine runs at once, at least one and at most eight', () => {
  expect([undefined, 0, 1, 2, 8, 64].map(workerCount)).toEqual([1, 1, 1, 2, 8, 8]);
});
