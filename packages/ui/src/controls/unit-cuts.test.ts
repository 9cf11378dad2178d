import { expect, it } from 'vitest';
import { postsIn, unitCuts } from './unit-cuts.ts';

const sizes = (units: number, posts: Record<string, number>) =>
  unitCuts({ units, posts }).map((cut) => `${cut.units} of ${postsIn(cut)}`);

it('cuts the same posts into units of whole people, or near that', () => {
  expect(sizes(10, { worker: 16 })).toEqual([
    ...[
      '1 of 160',
      '2 of 80',
      '4 of 40',
      '5 of 32',
      '8 of 20',
      '16 of 10',
      '20 of 8',
      '25 of 6.4',
      '32 of 5',
    ],
    ...['40 of 4', '64 of 2.5', '80 of 2'],
  ]);
  // 182 people divide by 2, 7 and 13 only.
  expect(sizes(26, { worker: 7 })).toEqual(expect.arrayContaining(['35 of 5.2', '52 of 3.5', '91 of 2']));
});

it('keeps the posts of each role in all', () => {
  const before = { units: 6, posts: { worker: 4, manager: 1 } };
  const cuts = unitCuts(before);
  expect(cuts.length).toBeGreaterThan(0);
  for (const { units, posts } of cuts)
    for (const role of ['worker', 'manager'] as const)
      expect(units * posts[role]!).toBeCloseTo(6 * before.posts[role], 9);
});

it('has part-time posts only where whole people make no unit of about that size', () => {
  // 23 people: whole ones make one unit or 23.
  expect(sizes(23, { worker: 1 })).toContain('2 of 11.5');
  expect(sizes(10, { worker: 16 })).not.toContain('100 of 1.6');
});

it('has no unit of less than a post, and none where there is nobody', () => {
  expect(sizes(2, { worker: 0.25 })).toEqual([]);
  expect(sizes(0, { worker: 3 })).toEqual([]);
  expect(sizes(3, {})).toEqual([]);
});

it('offers what is near where there is much', () => {
  const units = unitCuts({ units: 100, posts: { worker: 7.2 } }).map((cut) => cut.units);
  expect(units).toHaveLength(12);
  expect(Math.min(...units)).toBeGreaterThan(20);
  expect(Math.max(...units)).toBeLessThan(800);
});
