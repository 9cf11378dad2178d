import { expect, test } from 'vitest';
import { ownChanges } from './own-changes.ts';

test('a file tells what it says itself, numbers with their sources and what it takes out', () => {
  const text = `
taper: 1
extends: today.yaml
name: Smaller units
services:
  social-work:
    units:
      team: { count: { value: 20, basis: user }, posts: { social-worker: 8 } }
demand: { streams: { unaccompanied: null } }
return: { "a.b": [x, y] }
`;
  expect(ownChanges('smaller.yaml', text)).toEqual({
    extends: 'today.yaml',
    changes: [
      { path: 'name', value: 'Smaller units' },
      { path: 'services.social-work.units.team.count', value: { value: 20, basis: 'user' } },
      { path: 'services.social-work.units.team.posts.social-worker', value: 8 },
      { path: 'demand.streams.unaccompanied', value: null },
      { path: 'return."a.b"', value: ['x', 'y'] },
    ],
    findings: [],
  });
});

test('a file that cannot be used says why, and changes nothing', () => {
  const { changes, findings } = ownChanges('bad.yaml', 'taper: 1\nname: [');
  expect(changes).toEqual([]);
  expect(findings[0]?.code).toBe('yaml-syntax');
});
