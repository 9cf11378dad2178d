import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Desk } from './desk.ts';
import type { ValueProgress, ValueQuestion } from './seek-value.ts';

const FILE = 'scenarios/town/small.yaml';
const ENGLAND = 'scenarios/england/council.yaml';
const SMALL = `
taper: 1
name: Small
place: { name: A town, children: 1000 }
horizon: { start: 2015-04-01, months: 12 }
opening: { warmUp: 1y, past: 1y }
demand: { streams: { referred: { families: 100, entry: { support: 1 } } } }
roles: { worker: { label: Family worker, leads: [support] } }
services:
  help:
    label: Family help
    cap: { kind: hard, unit: families, perFte: 5 }
    units: { team: { count: 1, posts: { worker: 3 } } }
stages:
  support: { label: Support, level: 3, service: help, hours: 1, work: { law: exponential, mean: 10w }, next: { closed: 1 } }
`;
const question: ValueQuestion = {
  changes: null,
  lever: { path: 'services.help.units.team.posts.worker', from: 1, to: 9, unit: '', step: 1 },
  goal: { indicator: 'wait.families', is: 'at-most', value: 5 },
  ...{ seed: 'taper', first: 4, atMost: 8 },
};
const source = { kind: 'ready', file: FILE } as const;

function open(): Desk {
  return new Desk(
    new Map([
      [FILE, SMALL],
      [ENGLAND, readFileSync(ENGLAND, 'utf8')],
    ]),
  );
}

it('finds where few wait, tells of each look, and answers of a scenario with its own changes', async () => {
  const told: ValueProgress[] = [];
  const answer = await open().seek(source, question, (progress) => told.push(progress));
  if (answer.kind !== 'found') throw new Error('It was refused.');
  const { found } = answer;
  expect(found.verdict).toBe('found');
  expect(found.answer?.values[0]).toBeGreaterThan(3);
  expect(found.shapes).toEqual(['falls']);
  expect(told[0]).toMatchObject({ values: [1, 3, 5, 7, 9], done: 0, total: 4, soFar: null });
  expect(told.at(-1)?.soFar).toEqual(found);

  const fewer = {
    ...question,
    changes: { 'demand.streams.referred.families': { value: 20, basis: 'user' } },
  };
  const other = await open().seek(source, fewer, () => undefined);
  expect(other.kind === 'found' && other.found.answer!.values[0]!).toBeLessThan(found.answer!.values[0]!);
});

it('stopped, it keeps what was tried', async () => {
  const desk = open();
  const answer = await desk.seek(source, question, ({ soFar }) => soFar !== null && desk.endSeek());
  expect(answer.kind === 'found' && answer.found.verdict).toBe('stopped');
  expect(answer.kind === 'found' && answer.found.trials.length).toBe(5);
});

it('what cannot be run at an end of its range is refused with what is wrong', async () => {
  const wrong = { ...question, lever: { ...question.lever, from: -2 } };
  const answer = await open().seek(source, wrong, () => undefined);
  expect(answer.kind === 'refused' && answer.findings.length).toBe(1);
});
