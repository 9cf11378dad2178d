import { expect, test } from 'vitest';
import { lengthInWords } from './length-words.ts';

test.each([
  [365.25, '12 months'],
  [365.25 / 12, '1 month'],
  [91, '13 weeks'],
  [7, '1 week'],
  [365, '365 days'],
  [1, '1 day'],
  [0.5, '0.5 days'],
  [2 * 365.25, '24 months'],
])('%d days are %s', (days, words) => {
  expect(lengthInWords(days)).toBe(words);
});
