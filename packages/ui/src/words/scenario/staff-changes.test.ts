import { readScenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { staffChanges } from './staff-changes.ts';

const BASE = `
taper: 1
place: { name: A town, children: 1000 }
horizon: { start: 2015-04-01 }
demand: { streams: { referred: { families: 100, entry: { support: 1 } } } }
roles: { worker: { label: Family worker, leads: [support, plan] } }
services:
  help: { label: Family help, cap: { kind: none }, units: { team: { count: 5, posts: { worker: 4 } } } }
  plans: { label: Plans, cap: { kind: none }, units: { team: { count: 1, posts: { worker: 3 } } } }
stages:
  support: { label: Support, level: 3, service: help, hours: 1, work: { law: exponential, mean: 10w }, next: { plan: 0.1, closed: 0.9 } }
  plan: { label: Plan, level: 4, service: plans, hours: 1, work: { law: exponential, mean: 10w }, next: { closed: 1 } }
`;

const read = (set: readonly string[]) => readScenario('base.yaml', () => BASE, { set: [...set] }).scenario!;
const changesOf = (...set: string[]) => staffChanges(read([]), read(set));

it('says that units are smaller, though nobody is added', () => {
  expect(changesOf('services.help.units.team.count=10', 'services.help.units.team.posts.worker=2')).toEqual([
    { label: 'Family help', from: '5 units of 4 posts', to: '10 units of 2 posts' },
  ]);
});

it('names the units where a service has several', () => {
  const two = BASE.replace(
    'units: { team: { count: 5, posts: { worker: 4 } } } }',
    'units: { east: { label: East team, posts: { worker: 10 } }, west: { posts: { worker: 10 } } } }',
  );
  const of = (...set: string[]) => readScenario('two.yaml', () => two, { set }).scenario!;
  const halved = ['east', 'west'].flatMap((unit) => [
    ...[`services.help.units.${unit}.count=2`, `services.help.units.${unit}.posts.worker=5`],
  ]);
  expect(staffChanges(of(), of(...halved))).toEqual(
    ['East team', 'West'].map((label) => ({
      ...{ label, from: '1 unit of 10 posts', to: '2 units of 5 posts' },
    })),
  );
});

it('says which services workers move between, though nobody is added', () => {
  expect(
    changesOf('services.help.units.team.posts.worker=3', 'services.plans.units.team.posts.worker=8'),
  ).toEqual([
    { label: 'Family help: family worker posts', from: '20', to: '15' },
    { label: 'Plans: family worker posts', from: '3', to: '8' },
  ]);
});

it('counts posts in all units together where there are more of them', () => {
  expect(changesOf('services.help.units.team.count=6')).toEqual([
    { label: 'Family worker posts', from: '23', to: '27' },
  ]);
});
