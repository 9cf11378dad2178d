import type { CompareResult } from '@taper/engine';
import { readScenario } from '@taper/engine';
import { expect, it } from 'vitest';
import type { ViewInput } from '../../views/view.ts';
import { answersInWords } from './answers-in-words.ts';

const BASE = `
taper: 1
place: { name: A town, children: 1000 }
horizon: { start: 2015-04-01 }
demand: { streams: { referred: { families: 100, entry: { support: 1 } } } }
roles: { worker: { label: Family worker, leads: [support], workforce: { leaving: 0.1, recruitment: { law: fixed, mean: 20w } } } }
services:
  help:
    cap: { kind: none }
    units: { east: { count: 2, posts: { worker: 4 } }, west: { count: 1, posts: { worker: 4 } } }
stages:
  support: { label: Support, level: 3, service: help, hours: 1, work: { law: exponential, mean: 10w }, next: { closed: 1 } }
`;

function answerOf(set: readonly string[], stillOf = '') {
  const read = (overrides: readonly string[]) => {
    const { scenario, findings } = readScenario('base.yaml', () => BASE, { set: [...overrides] });
    if (scenario === null) throw new Error(JSON.stringify(findings));
    return scenario;
  };
  const scenarios = [[], set].map((overrides) => ({
    ...{ scenario: read(overrides), stillOf: '' },
    changes: overrides.map((label) => ({ label, from: '1', to: '2' })),
  }));
  const result = { name: 'Cut', hash: '', assumed: [], indicators: [] };
  return answersInWords({
    comparison: { horizon: { start: '2015-04-01', months: 12 }, scenarios: [result, result] },
    headlines: [],
    scenarios: [scenarios[0], { ...scenarios[1], stillOf }],
  } as unknown as ViewInput & { comparison: CompareResult })[0];
}

it('what new units do stands apart from the answer, with what finds the field', () => {
  const told = answerOf(['services.help.units.east.count=4']);
  expect(told?.note).toContain('2 new units of Help');
  expect(told?.text).not.toContain('new units');
  expect(told?.field).toBe('help.units.east.opens');
  const both = answerOf(['services.help.units.east.count=4', 'services.help.units.west.count=2']);
  expect(both?.field).toBe('help.units .opens');
  expect(answerOf([])).toMatchObject({ note: '', field: '', text: 'Nothing is changed yet.' });
});

it('says of which inputs it is, where they have changed since', () => {
  expect(answerOf([], 'Figures still without cap 20 → 18')?.stillOf).toContain('still without');
});
