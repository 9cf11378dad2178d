import { expect, it } from 'vitest';
import { periodInWords } from './period.ts';

it('names the first and the last month', () => {
  expect(periodInWords({ start: '2015-04-01', months: 36 })).toBe('Apr 2015 – Mar 2018');
});
