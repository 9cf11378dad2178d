import type { Difference } from '@taper/engine';
import { expect, it } from 'vitest';
import { monthNumber, whenInWords } from './when.ts';

type Between = NonNullable<Difference['when']>['between'];
const words = (clear: string | null, shows: string | null, between: Between = null) =>
  whenInWords({ when: { clear, shows, between } }, '2015-04-01');

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

it('says what was clear in between and is not at the end, or is the other way there', () => {
  const between = { from: '2015-11-01', to: '2016-11-01', side: 'higher' } as const;
  expect(words(null, null, between)).toBe(
    'Month by month it is clearly higher from month 8 (November 2015) to month 20 (November 2016), and not clear at the end',
  );
  expect(words('2017-03-01', null, between)).toMatch(
    /^Clear from month 24 \(March 2017\), after it was clearly higher from month 8 .* to month 20 .*; one council/,
  );
});
