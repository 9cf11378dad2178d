import { expect, it } from 'vitest';
import { taperBars } from './taper-layout.ts';

const FRAME = { left: 10, width: 100, bar: 20, gap: 5, most: 0.5 };
const shares = new Map([
  [2, 0.5],
  [3, 0.3],
  [4, 0.15],
  [5, 0.05],
]);

it('a taper stands on its widest level and narrows to the top', () => {
  const bars = taperBars(shares, FRAME);
  expect(bars.map(({ level }) => level)).toEqual([2, 3, 4, 5]);
  expect(bars.map(({ y }) => y)).toEqual([75, 50, 25, 0]);
  expect(bars.map(({ width }) => width)).toEqual([100, 60, 30, 10]);
});

it('bars share one middle', () => {
  const middles = taperBars(shares, FRAME).map(({ x, width }) => x + width / 2);
  expect(middles.map((middle) => middle.toFixed(6))).toEqual(Array(4).fill('60.000000'));
});

it('a level that a place does not have leaves its place empty', () => {
  const bars = taperBars(new Map([[4, 0.5]]), FRAME);
  expect(bars).toEqual([{ level: 4, x: 10, y: 25, width: 100 }]);
});
