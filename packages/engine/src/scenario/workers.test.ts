import { describe, expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../test/support/full-council.ts';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { rolesByWorker, unitsOf } from './workers.ts';

const council = readText(smallCouncil).scenario!;

describe('the units of a service', () => {
  test('come one by one, in the order of their ids, with their posts', () => {
    const units = unitsOf('social-work', council);
    expect(units.map(({ id }) => id)).toEqual([
      'social-work/east#1',
      'social-work/east#2',
      'social-work/west#1',
    ]);
    expect(units.map(({ kind }) => kind)).toEqual(['east', 'east', 'west']);
  });
  test('are none where there is no such service', () => {
    expect(unitsOf('police', council)).toEqual([]);
  });
  test('have a part-time post for what is left of a full one', () => {
    const [early] = unitsOf('help', readText(fullCouncil).scenario!);
    expect(early?.posts.map(({ role, fte }) => [role, fte])).toEqual([
      ...[
        ['consultant', 1],
        ['coordinator', 0.5],
        ['helper', 1],
        ['helper', 1],
        ['helper', 1],
      ],
    ]);
  });
});

describe('posts that stand empty for good', () => {
  test('are left out where nobody comes or goes', () => {
    const posts = unitsOf('social-work', council).flatMap((unit) => unit.posts);
    expect(posts).toHaveLength(12);
    expect(posts.filter(({ held }) => held)).toEqual([]);
  });
  test('are listed where agency staff may cover them', () => {
    const { scenario } = readText(full(['vacancy: 0.05', 'vacancy: 1']));
    const general = unitsOf('help', scenario!).filter(({ kind }) => kind === 'general');
    const posts = general.flatMap((unit) => unit.posts);
    expect(posts).toHaveLength(6);
    expect(posts.filter(({ held }) => held)).toHaveLength(6);
  });
  test('are not among the workers whom a caseload file may name', () => {
    const { scenario } = readText(full(['vacancy: 0.05', 'vacancy: 1']));
    const workers = rolesByWorker(scenario!);
    expect(workers.has('help/general#3/helper#2')).toBe(false);
    expect(workers.get('help/early-years#1/helper#3')).toBe('helper');
  });
});
