import { expect, it } from 'vitest';
import { roundTicks, tickWords } from './ticks.ts';

it('marks are round numbers, all of them within the range', () => {
  expect(roundTicks([0, 100], 4)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(roundTicks([312, 347], 4)).toEqual([320, 330, 340]);
  expect(roundTicks([-3, 3], 5).map(String)).toEqual(['-3', '-2', '-1', '0', '1', '2', '3']);
});

it('a range of shares has marks between its ends', () => {
  const ticks = roundTicks([0.182, 0.214], 4);
  expect(ticks.map((tick) => tick.toFixed(2))).toEqual(['0.19', '0.20', '0.21']);
});

it('a range of one number has that mark alone', () => {
  expect(roundTicks([5, 5], 4)).toEqual([5]);
});

it('decimals that no mark needs are not written', () => {
  const written = (tick: number) => `${tick.toFixed(1)}%`;
  expect(tickWords([20, 30], written)).toEqual(['20%', '30%']);
  expect(tickWords([20, 20.5], written)).toEqual(['20.0%', '20.5%']);
});
