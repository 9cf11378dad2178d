import { readScenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { inputChanges } from './input-changes.ts';

const BASE = `
taper: 1
place: { name: A town, children: 1000 }
horizon: { start: 2015-04-01 }
demand: { streams: { referred: { families: 100, entry: { support: 1 } } } }
roles: { worker: { label: Family worker, leads: [support] } }
services:
  help:
    label: Family help
    cap: { kind: statutoryFirst, perFte: 15 }
    units: { team: { count: 5, posts: { worker: 2 } } }
stages:
  support: { label: Support, level: 3, service: help, hours: 1, work: { law: exponential, mean: 10w }, next: { closed: 1 } }
`;

const changesOf = (...set: string[]) => {
  const read = (overrides: string[]) => readScenario('base.yaml', () => BASE, { set: overrides });
  return inputChanges(read([]), read(set));
};

it('counts the posts of a role over all units, whether units or posts are added', () => {
  const change = { label: 'Family worker posts', from: '10', to: '12' };
  expect(changesOf('services.help.units.team.posts.worker=2.4')).toEqual([change]);
  expect(changesOf('services.help.units.team.count=6')).toEqual([change]);
});

it('names other inputs with the service they belong to, and words as words', () => {
  expect(changesOf('services.help.cap.kind=hard', 'services.help.cap.perFte=12')).toEqual([
    { label: 'Family help: kind of cap', from: 'statutory first', to: 'hard' },
    { label: 'Family help: cap', from: '15', to: '12' },
  ]);
});

it('says shares in a hundred', () => {
  expect(changesOf('services.help.units.team.vacancy=0.125')).toEqual([
    { label: 'Family help: vacancy', from: '0%', to: '12.5%' },
  ]);
});

it('names the unit where its service has several', () => {
  const two = BASE.replace('units: {', 'units: { west: { label: West team, posts: { worker: 2 } },');
  const read = (...set: string[]) => readScenario('two.yaml', () => two, { set });
  expect(inputChanges(read(), read('services.help.units.west.vacancy=0.2'))).toEqual([
    { label: 'West team: vacancy', from: '0%', to: '20%' },
  ]);
});

it('tells a number that changes at a date as one change', () => {
  const dated =
    'taper: 1\nextends: base.yaml\ntimeline: { more: { from: 2015-10-01, set: { services.help.cap.perFte: 12 } } }';
  const load = (file: string) => (file === 'base.yaml' ? BASE : dated);
  expect(inputChanges(readScenario('base.yaml', load), readScenario('dated.yaml', load))).toEqual([
    { label: 'Family help: cap from Oct 2015', from: 'as it is', to: '12' },
  ]);
});

it('tells how posts are filled, in the words of those who fill them', () => {
  expect(changesOf('services.help.units.team.count=6', 'services.help.units.team.opens=redeployed')).toEqual([
    { label: 'Family worker posts', from: '10', to: '12' },
    { label: 'Family help: added posts', from: 'recruited to', to: 'today’s people go along' },
  ]);
});

it('has nothing to say where nothing is changed', () => {
  expect(changesOf()).toEqual([]);
});
