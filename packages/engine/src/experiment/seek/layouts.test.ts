import { expect, it } from 'vitest';
import { layoutsOf } from './layouts.ts';
import type { SeekLever } from './problem.ts';

const lever = (from: number, to: number, step: number | null, price: number): SeekLever => ({
  ...{ path: 'posts', from, to, unit: '', step, price },
});

it('the last lever takes what the others leave of the budget', () => {
  expect(layoutsOf([lever(1, 3, 1, 50), lever(0, 10, null, 20)], 200, 9)).toEqual([
    [1, 7.5],
    [2, 5],
    [3, 2.5],
  ]);
});

it('a step leaves less than its price unspent, and what its ends do not allow is left out', () => {
  expect(layoutsOf([lever(0, 4, 1, 50), lever(1, 5, 1, 30)], 200, 9)).toEqual([
    [1, 5],
    [2, 3],
    [3, 1],
  ]);
});

it('a budget that comes out even is spent to the last', () => {
  expect(layoutsOf([lever(0.1, 0.3, 0.1, 1), lever(0.1, 0.3, 0.1, 1)], 0.4, 9)).toEqual([
    [0.1, 0.3],
    [0.2, 0.2],
    [0.3, 0.1],
  ]);
});
