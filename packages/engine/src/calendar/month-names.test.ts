import { expect, it } from 'vitest';
import { monthName } from './month-names.ts';

it.each([
  ['2015-04-01', 0, 'April 2015'],
  ['2015-04-01', 8, 'December 2015'],
  ['2015-04-01', 9, 'January 2016'],
  ['2015-12-15', 25, 'January 2018'],
])('%s and %i months on is %s', (start, month, name) => {
  expect(monthName(start, month)).toBe(name);
});
