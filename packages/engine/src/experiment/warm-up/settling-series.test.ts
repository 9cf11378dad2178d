import { expect, it } from 'vitest';
import { SettlingSeries } from './settling-series.ts';

/** Months of two replications. */
const of = (length: number, first: (month: number) => number, second: (month: number) => number) =>
  new SettlingSeries(Array.from({ length }, (_, month) => Float64Array.of(first(month), second(month))));

it('means leave out who counted nothing', () => {
  const series = of(
    3,
    (month) => (month === 2 ? NaN : 1),
    (month) => (month > 0 ? NaN : 3),
  );
  expect([...series.means()]).toEqual([2, 1, NaN]);
});

it('the second half has whole years', () => {
  expect([60, 72, 156].map((length) => of(length, Number, Number).secondHalf)).toEqual([36, 36, 84]);
});

it('a year is off the last years by what its mean differs from theirs', () => {
  const series = of(
    72,
    (month) => (month < 36 ? 10 : 4),
    (month) => month,
  );
  expect([...series.off(12)]).toEqual([6, 17.5 - 53.5]);
  expect([...series.off(61)]).toEqual([NaN, NaN]);
});

it('the slope of a line is what it rises in a year', () => {
  const series = of(
    60,
    (month) => 3 + month / 4,
    (month) => (month < 20 ? 1000 : 7),
  );
  expect(series.slopes(20)[0]).toBeCloseTo(3, 12);
  expect(series.slopes(20)[1]).toBe(0);
});
