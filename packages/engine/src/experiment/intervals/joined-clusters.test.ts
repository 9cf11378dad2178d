import { expect, it } from 'vitest';
import { joinedClusters } from './joined-clusters.ts';

it('joins what shares a number in either list, also by way of others', () => {
  const join = (one: number[], other: number[]) => [
    ...joinedClusters([Int32Array.from(one), Int32Array.from(other)], one.length),
  ];
  expect(join([0, 1, 2, 3], [0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
  expect(join([0, 0, 1, 1], [5, 5, 5, 5])).toEqual([0, 0, 0, 0]);
  expect(join([0, 1, 2, 3, 4], [7, 8, 7, 9, 8])).toEqual([0, 1, 0, 3, 1]);
  expect(join([0, 0, 1, 1, 2], [5, 6, 6, 7, 8])).toEqual([0, 0, 0, 0, 4]);
});
