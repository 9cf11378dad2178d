import { fields, readScenario } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { controlsOf } from './controls.ts';
import { overlaid } from './overlay.ts';
import { amountsWith } from './shares.ts';

const BASE = `
taper: 1
place: { name: A town, children: 1000 }
horizon: { start: 2015-04-01 }
demand: { streams: { referred: { families: 100, entry: { support: 0.75, care: 0.25 } } } }
roles: { worker: { label: Family worker, leads: [support, care] } }
services:
  help:
    label: Family help
    cap: { kind: statutoryFirst, perFte: 15 }
    units: { team: { label: Team, count: 5, posts: { worker: 2 } } }
stages:
  support: { label: Support, level: 3, service: help, hours: 1, work: { law: exponential, mean: 10w }, next: { closed: 1 } }
  care: { label: Care, level: 5, service: help, hours: 1, work: { law: gamma, mean: 10w, cv: 1 }, next: { closed: 1 } }
`;

const { document, scenario, findings } = readScenario('base.yaml', () => BASE);
if (scenario === null) throw new Error(findings.map(({ message }) => message).join());
const controls = controlsOf(document, fields(), scenario);
const at = (path: string) => controls.find((control) => control.path === path);

describe('the controls of a scenario', () => {
  it('are its fields, by their place on the pathway and what they belong to', () => {
    expect(at('services.help.units.team.posts.worker')).toMatchObject({
      ...{
        letter: 'C',
        group: 'Family help, in one unit (Team)',
        label: 'Family worker posts',
        isBasic: true,
      },
    });
    expect(at('demand.streams.referred.families')).toMatchObject({ letter: 'A' });
    expect(at('roles.worker.admin')).toMatchObject({ letter: 'F', group: 'Family worker' });
  });

  it('have what a law of time needs, and nothing that another would', () => {
    expect(at('stages.support.work.mean')).toBeDefined();
    expect(at('stages.support.work.cv')).toBeUndefined();
    expect(at('stages.care.work.cv')).toBeDefined();
  });

  it('have what the file leaves out and the schema fills in', () => {
    expect(at('thresholds.stepUp')).toMatchObject({ letter: 'B' });
    expect(at('services.help.units.team.sharedKnowledge')).toBeDefined();
    expect(at('roles.worker.workforce.leaving')).toBeUndefined();
  });

  it('are each there once', () => {
    expect(new Set(controls.map(({ path }) => path)).size).toBe(controls.length);
  });

  it('follow what a scenario adds', () => {
    const more = overlaid(document, { 'services.help.units.team.posts.other': { value: 1, basis: 'user' } });
    const paths = controlsOf(more, fields(), scenario).map(({ path }) => path);
    expect(paths).toContain('services.help.units.team.posts.other');
  });
});

describe('a share', () => {
  const share = at('demand.streams.referred.entry.support')!;
  const valueAt = (path: string) => (path.endsWith('support') ? 0.75 : 0.25);

  it('takes from the others what it gains, so that all still come to 1', () => {
    expect(amountsWith(share, 0.9, document, valueAt)).toEqual({
      'demand.streams.referred.entry.support': 0.9,
      'demand.streams.referred.entry.care': 0.1,
    });
  });

  it('of no whole moves alone', () => {
    const vacancy = at('services.help.units.team.vacancy')!;
    expect(amountsWith(vacancy, 0.5, document, () => 0)).toEqual({ 'services.help.units.team.vacancy': 0.5 });
  });
});

it('laying changes over a document leaves the document as it was', () => {
  const before = JSON.stringify(document);
  const after = overlaid(document, {
    'stages.support.hours': 2,
    'stages.care': null,
    'new."a.b"': 1,
  }) as Record<string, never>;
  expect(JSON.stringify(document)).toBe(before);
  expect(after).toMatchObject({ stages: { support: { hours: 2 } }, new: { 'a.b': 1 } });
  expect(after['stages']).not.toHaveProperty('care');
});
