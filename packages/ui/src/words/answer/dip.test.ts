import { expect, it } from 'vitest';
import type { MonthBand } from '../../charts/monthly-bands.ts';
import { dipOf } from './dip.ts';

const bands = (...means: number[]): MonthBand[] =>
  means.map((mean, month) => ({
    ...{ date: new Date(Date.UTC(2015, month, 15)), mean },
    ...{ ci95: [mean, mean], likely: [mean, mean] },
  }));
const flat = bands(100, 100, 100, 100, 100, 100, 100, 100, 100, 100);

it('finds where things get worse before they get better', () => {
  const dip = dipOf(flat, bands(100, 98, 91, 95, 104, 110, 112, 112, 112, 112), 5);
  expect(dip?.difference).toBe(-9);
  expect(dip?.date.getUTCMonth()).toBe(2);
});

it('a difference that never changes sides has no dip', () => {
  expect(dipOf(flat, bands(101, 102, 103, 104, 110, 110, 112, 112, 112, 112), 5)).toBeNull();
});

it('what is too small to matter is no dip, and what ends nowhere has none', () => {
  expect(dipOf(flat, bands(100, 98, 97, 99, 104, 110, 112, 112, 112, 112), 5)).toBeNull();
  expect(dipOf(flat, bands(80, 80, 90, 100, 101, 100, 101, 100, 101, 100), 5)).toBeNull();
});
