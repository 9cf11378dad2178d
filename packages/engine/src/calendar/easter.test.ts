import { expect, test } from 'vitest';
import { isoDate, weekday } from './dates.ts';
import { easterSunday } from './easter.ts';

test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2025, '2025-04-20'],
  [2035, '2035-03-25'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
])('Easter of %d was, or will be, on %s', (year, iso) => {
  expect(isoDate(easterSunday(year))).toBe(iso);
});

test('Easter is a Sunday from 22 March to 25 April', () => {
  for (let year = 1600; year < 2600; year++) {
    const easter = easterSunday(year);
    expect(weekday(easter)).toBe(0);
    expect(isoDate(easter).slice(5) >= '03-22' && isoDate(easter).slice(5) <= '04-25').toBe(true);
  }
});
