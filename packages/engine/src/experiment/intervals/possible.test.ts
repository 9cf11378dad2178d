import { expect, it } from 'vitest';
import { possible } from './possible.ts';

it('an interval of a share ends at nothing and at all', () => {
  expect(possible([0.889, 1.005], 0.947, 'share')).toEqual([0.889, 1]);
  expect(possible([-0.01, 0.05], 0.02, 'share')).toEqual([0, 0.05]);
});

it('an interval of a count or a time ends at nothing, and has no other end', () => {
  expect(possible([-80.9, 98.4], 8.8, 'days')).toEqual([0, 98.4]);
  expect(possible([2, 300], 151, 'families')).toEqual([2, 300]);
});

it('what is beyond the bounds itself keeps its interval', () => {
  expect(possible([-3, 1], -1, 'families')).toEqual([-3, 1]);
  expect(possible([1, 1.2], 1.1, 'share')).toEqual([1, 1.2]);
  expect(possible(null, null, 'share')).toBeNull();
});
