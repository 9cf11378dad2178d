import { expect, it } from 'vitest';
import { placeInWords } from './place.ts';

it('says the number of children of a place, unless its name does', () => {
  expect(placeInWords({ name: 'Durham', children: 100_217 })).toBe('Durham, 100,217 children');
  expect(placeInWords({ name: 'England, per 100,000 children', children: 100_000 })).toBe(
    'England, per 100,000 children',
  );
  expect(placeInWords({ name: 'England, per 100,000 children', children: 10_000 })).toBe(
    'England, per 100,000 children, 10,000 children',
  );
});
