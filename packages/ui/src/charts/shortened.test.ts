import { expect, it } from 'vitest';
import { shortened } from './shortened.ts';

it('a name that has room is whole, and one that has none ends in dots', () => {
  expect(shortened('A fifth more', 300)).toBe('A fifth more');
  expect(shortened('No new family once a worker holds 20', 150)).toBe('No new family on…');
});
