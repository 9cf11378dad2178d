import { expect, it } from 'vitest';
import { datedChanges, datedEntries, withoutDated } from './dated.ts';

const change = {
  id: 'd1',
  label: 'More posts',
  from: '2026-04-01',
  to: '',
  sets: { 'services.help.units.team.posts.worker': { value: 3, basis: 'user' } },
};

it('a change at a date is written into a scenario and found there again', () => {
  const changes = { 'thresholds.stepUp': 2, ...datedEntries(change) };
  expect(Object.keys(changes)).toContain('timeline.d1.set."services.help.units.team.posts.worker"');
  expect(datedChanges(changes)).toEqual([change]);
});

it('is taken back with all that belongs to it, and nothing else', () => {
  const changes = { ...datedEntries(change), ...datedEntries({ ...change, id: 'd2', to: '2027-01-01' }) };
  const left = Object.keys(changes).filter((path) => !(path in withoutDated(changes, 'd1')));
  expect(left).toEqual(Object.keys(datedEntries({ ...change, id: 'd2', to: '2027-01-01' })));
});
