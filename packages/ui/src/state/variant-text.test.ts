import { ownChanges } from '@taper/engine';
import { expect, it } from 'vitest';
import { variantText } from './variant-text.ts';

it('a variant written as a file says the same when it is read again', () => {
  const changes = {
    'services.social-work.cap.perFte': { value: 20, basis: 'user', source: 'a: "quoted" # source' },
    'services.social-work.cap.kind': 'hard',
    'demand.streams.unaccompanied': null,
    'stages.assessment.work.bands."0d..7d"': 0.25,
    'roles.social-worker.leads': ['assessment', 'yes'],
    'opening.steady': true,
    'stages.in-need.work.mean': '13w',
  };
  const text = variantText({
    extends: 'today.yaml',
    name: 'Cap: 20',
    notes: { finding: 'none\nyet' },
    changes,
  });
  const read = ownChanges('cap.yaml', text);
  expect(read.findings).toEqual([]);
  expect(read.extends).toBe('today.yaml');
  const said = Object.fromEntries(read.changes.map(({ path, value }) => [path, value]));
  expect(said).toEqual({ name: 'Cap: 20', 'about.finding': 'none\nyet', ...changes });
});

it('is plain enough to read', () => {
  expect(
    variantText({
      extends: 'today.yaml',
      name: 'More',
      changes: { 'services.help.units.team.posts.worker': { value: 1.8, basis: 'user' } },
    }),
  ).toBe(`taper: 1
extends: "today.yaml"
name: More
services:
  help:
    units:
      team:
        posts:
          worker: { value: 1.8, basis: user }
`);
});
