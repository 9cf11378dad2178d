import { expect, it } from 'vitest';
import { monthNumber, whenInWords } from './when.ts';

const words = (clear: string | null, shows: string | null) =>
  whenInWords({ when: { clear, shows } }, '2015-04-01');

it('counts months from the first of the results', () => {
  expect(['2015-04-01', '2015-12-01', '2016-05-01'].map((day) => monthNumber('2015-04-01', day))).toEqual([
    1, 9, 14,
  ]);
});

it('says from when a difference is clear, and whether one council would see it', () => {
  expect(words('2016-05-01', null)).toBe(
    'Clear from month 14 (May 2016); one council would not see it in its figures by the end',
  );
  expect(words('2016-05-01', '2017-01-01')).toBe(
    'Clear from month 14 (May 2016); one council would see it in its figures from month 22 (January 2017)',
  );
});

it('owns up where it is never clear, and says nothing of what has no months', () => {
  expect(words(null, null)).toContain('no clear difference by the end');
  expect(whenInWords({}, '2015-04-01')).toBeNull();
});
