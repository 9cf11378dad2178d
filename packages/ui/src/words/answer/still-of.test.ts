import { expect, it } from 'vitest';
import { stillOfInWords } from './still-of.ts';

const posts = { label: 'Family worker posts', from: '10', to: '12' };
const cap = { label: 'Cap', from: '20', to: '18' };

it('figures that are out of date are of what was changed then and is not any more', () => {
  expect(stillOfInWords([posts, cap], [{ ...posts, to: '14' }, cap])).toBe(
    'Figures still with family worker posts 10 → 12',
  );
  expect(stillOfInWords([posts, cap], [])).toBe('Figures still with family worker posts 10 → 12 and 1 more');
});

it('or of what was not changed yet', () => {
  expect(stillOfInWords([cap], [posts, cap])).toBe('Figures still without family worker posts 10 → 12');
  expect(stillOfInWords([], [cap])).toBe('Figures still without cap 20 → 18');
});

it('where that cannot be said in these words, of before', () => {
  expect(stillOfInWords([cap], [cap])).toBe('Figures from before the last change');
});
