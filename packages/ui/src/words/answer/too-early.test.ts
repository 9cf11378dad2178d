import { expect, it } from 'vitest';
import { tooEarly } from './too-early.ts';

it('an answer waits until ten runs are made', () => {
  expect(tooEarly(4, 30)).toBe('Too early to say: 4 of 30 runs.');
  expect(tooEarly(9, 1000)).toBe('Too early to say: 9 of 1000 runs.');
  expect(tooEarly(10, 30)).toBeNull();
});

it('where fewer are asked for, waiting does not help', () => {
  expect(tooEarly(3, 3)).toBe('Too few runs to say: an answer takes 10 or more.');
});
