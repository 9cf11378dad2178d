import { expect, it } from 'vitest';
import { notCountedInWords } from './not-counted.ts';

const posts = { label: 'Family worker posts', from: '16', to: '21' };

it('says that what was changed is not counted where it has no cost', () => {
  expect(notCountedInWords(['Family worker'], [posts])).toBe(
    ': the 5 added family worker posts are not counted, since they have no cost yet: give one in Money',
  );
  expect(notCountedInWords(['Family worker'], [{ ...posts, to: '15' }])).toBe(
    ': the 1 family worker post taken away is not counted, since it has no cost yet: give one in Money',
  );
});

it('says that costs are not known of all where what was changed has one', () => {
  expect(notCountedInWords(['Carer'], [posts])).toBe(', as far as costs are known');
  expect(notCountedInWords([], [posts])).toBe('');
});
