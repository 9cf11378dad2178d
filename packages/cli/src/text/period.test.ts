import { expect, it } from 'vitest';
import { periodText } from './period.ts';

it('names the first and the last month of a horizon', () => {
  expect(periodText({ start: '2015-04-01', months: 36 })).toBe('April 2015 to March 2018');
  expect(periodText({ start: '2024-12-01', months: 2 })).toBe('December 2024 to January 2025');
});

it('names a single month once', () => {
  expect(periodText({ start: '2025-01-01', months: 1 })).toBe('January 2025');
});

it('tells the day of a horizon that begins in the middle of a month', () => {
  expect(periodText({ start: '2015-04-15', months: 12 })).toBe('12 months from 2015-04-15');
});
