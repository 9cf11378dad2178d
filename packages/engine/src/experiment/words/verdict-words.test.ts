import { expect, it } from 'vitest';
import { verdictWords, verdictWorth } from './verdict-words.ts';

it('puts every verdict into plain words', () => {
  expect(verdictWords('lower')).toBe('clearly lower');
  expect(verdictWords('higher')).toBe('clearly higher');
  expect(verdictWords('too-close-to-call')).toBe('too close to call');
  expect(verdictWords('too-small-to-matter')).toBe('too small to matter');
});

it('calls a clear difference better or worse by the good direction of the indicator', () => {
  expect(verdictWorth('lower', 'lower')).toBe('better');
  expect(verdictWorth('higher', 'lower')).toBe('worse');
  expect(verdictWorth('higher', 'higher')).toBe('better');
});

it('calls nothing better or worse that is unclear, small, or has no good direction', () => {
  expect(verdictWorth('too-close-to-call', 'lower')).toBeNull();
  expect(verdictWorth('too-small-to-matter', 'lower')).toBeNull();
  expect(verdictWorth('lower', null)).toBeNull();
});
