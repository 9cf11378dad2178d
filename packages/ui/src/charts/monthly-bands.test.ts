import { Outcomes } from '@taper/engine';
import { expect, it } from 'vitest';
import { monthlyBands } from './monthly-bands.ts';

const LAYOUT = { indicators: ['a'], series: ['open'], months: 2 };

it('sums up each month over the runs, in the middle of the month', () => {
  const outcomes = new Outcomes([LAYOUT]);
  outcomes.add(0, [Float64Array.of(0, 10, 100)], 1);
  outcomes.add(1, [Float64Array.of(0, 14, 100)], 1);
  const bands = monthlyBands(outcomes, 0, 'open', '2015-12-01');
  expect(bands.map(({ mean }) => mean)).toEqual([12, 100]);
  expect(bands.map(({ date }) => date.toISOString().slice(0, 10))).toEqual(['2015-12-15', '2016-01-15']);
  expect(bands[0]!.likely[0]).toBeGreaterThanOrEqual(10);
  expect(bands[0]!.likely[1]).toBeLessThanOrEqual(14);
});

it('has no interval of fewer than none', () => {
  const outcomes = new Outcomes([LAYOUT]);
  outcomes.add(0, [Float64Array.of(0, 0, 3)], 1);
  outcomes.add(1, [Float64Array.of(0, 9, 4)], 1);
  const [month] = monthlyBands(outcomes, 0, 'open', '2015-12-01');
  expect(month?.ci95[0]).toBe(0);
  expect(month?.ci95[1]).toBeGreaterThan(9);
});

it('leaves out months in which nothing was counted', () => {
  const outcomes = new Outcomes([LAYOUT]);
  outcomes.add(0, [Float64Array.of(0, NaN, 3)], 1);
  outcomes.add(1, [Float64Array.of(0, NaN, 4)], 1);
  expect(monthlyBands(outcomes, 0, 'open', '2015-12-01')).toHaveLength(1);
});
