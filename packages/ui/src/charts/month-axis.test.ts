import { expect, it } from 'vitest';
import { januaries } from './month-axis.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const years = (from: string, to: string, width: number) =>
  januaries(day(from), day(to), width).map((date) => date.getUTCFullYear());

it('every January within the months has a tick', () => {
  expect(years('2015-04-15', '2018-03-15', 400)).toEqual([2016, 2017, 2018]);
});

it('where years have no room beside each other, some are left out', () => {
  expect(years('2015-01-15', '2024-12-15', 200)).toEqual([2015, 2018, 2021, 2024]);
});

it('a stretch without a January has none', () => {
  expect(years('2015-04-15', '2015-12-15', 400)).toEqual([]);
});
