import { signal } from '@preact/signals-core';
import type { SeekFound } from '@taper/engine';
import { expect, it } from 'vitest';
import type { BaseReading } from '../desk/desk-api.ts';
import type { ValueAnswer, ValueProgress, ValueQuestion } from '../desk/seek-value.ts';
import { emptyProject, withVariant } from './project.ts';
import { ProjectStore } from './project-store.ts';
import { Seeker } from './seeker.ts';
import type { GoalQuestion } from './seeker.ts';

const POSTS = 'services.help.units.team.posts.worker';
const found = { verdict: 'found', trials: [] } as unknown as SeekFound;
const question: GoalQuestion = {
  ...{ id: 'one', name: 'One', is: 'at-most', value: 0.15, range: { from: 1, to: 3, step: null } },
  lever: {
    ...{ path: POSTS, label: 'Posts', group: 'Help', amount: 2, unit: '', counted: 'posts', times: 1 },
    ...{ whole: false, isBasic: true, bounds: { min: 0, max: Infinity } },
  },
  indicator: {
    ...{ id: 'rereferrals.share', label: 'Re-referrals', definition: '', unit: 'share', good: 'lower' },
    ...{ matters: 0.01, official: null, headline: true },
  },
};

/** A seeker whose answers the test gives. */
function seeking() {
  const empty = emptyProject({ kind: 'ready', file: 'scenarios/durham/today.yaml' });
  const store = new ProjectStore(
    withVariant(empty, { id: 'one', changes: { 'demand.referrals': 100 } }),
    () => 'new',
  );
  const asked: {
    sent: ValueQuestion;
    tell: (progress: ValueProgress) => void;
    give: (answer: ValueAnswer) => void;
    fail: (error: Error) => void;
    ended: 'no' | 'enough' | 'stopped';
  }[] = [];
  const seeker = new Seeker(
    store,
    { base: signal<BaseReading | null>(null) },
    (_source, sent, tell) => {
      let [give, fail]: [(answer: ValueAnswer) => void, (error: Error) => void] = [
        () => undefined,
        () => undefined,
      ];
      const answer = new Promise<ValueAnswer>((resolve, reject) => ([give, fail] = [resolve, reject]));
      const going: (typeof asked)[number] = { sent, tell, give, fail, ended: 'no' };
      asked.push(going);
      return { answer, enough: () => (going.ended = 'enough'), stop: () => (going.ended = 'stopped') };
    },
    () => 0,
  );
  return { store, asked, seeker };
}

it('asks of a scenario with what it changes, and with the seed and runs of the page', async () => {
  const { asked, seeker, store } = seeking();
  store.settle({ seed: 'own', runs: 10 });
  const over = seeker.ask(question);
  expect(asked[0]?.sent).toEqual({
    ...{ changes: { 'demand.referrals': 100 }, seed: 'own', first: 10, atMost: 80 },
    lever: { path: POSTS, from: 1, to: 3, unit: '', step: null },
    goal: { indicator: 'rereferrals.share', is: 'at-most', value: 0.15 },
  });
  asked[0]?.tell({ values: [1, 3], done: 2, total: 10, soFar: null });
  expect(seeker.asked.value?.searching).toMatchObject({ state: 'running', progress: { done: 2 } });
  asked[0]?.give({ kind: 'found', found, price: null });
  await over;
  expect(seeker.asked.value?.searching).toMatchObject({ state: 'done', result: { found } });
});

it('stopping keeps what there is: the answer is waited for', async () => {
  const { asked, seeker } = seeking();
  const over = seeker.ask(question);
  seeker.enough();
  expect(asked[0]?.ended).toBe('enough');
  expect(seeker.asked.value?.searching).toMatchObject({ state: 'running', isEnding: true });
  asked[0]?.give({ kind: 'found', found: { ...found, verdict: 'stopped' }, price: null });
  await over;
  expect(seeker.asked.value?.searching).toMatchObject({ state: 'done' });
});

it('another question takes the place of the one under way', async () => {
  const { asked, seeker } = seeking();
  const first = seeker.ask(question);
  void seeker.ask({ ...question, value: 0.1 });
  expect(asked[0]?.ended).toBe('stopped');
  asked[0]?.give({ kind: 'found', found, price: null });
  await first;
  expect(seeker.asked.value).toMatchObject({ question: { value: 0.1 }, searching: { state: 'running' } });
});

it('what was tried before the runs failed is kept, and what cannot be asked says why', async () => {
  const { asked, seeker } = seeking();
  const over = seeker.ask(question);
  asked[0]?.tell({ values: [], done: 10, total: 10, soFar: found });
  asked[0]?.fail(new Error('Out of memory.'));
  await over;
  expect(seeker.asked.value?.searching).toEqual({ state: 'failed', reason: 'Out of memory.', soFar: found });
  const again = seeker.ask(question);
  asked[1]?.give({ kind: 'refused', findings: [] });
  await again;
  expect(seeker.asked.value?.searching).toEqual({ state: 'refused', reasons: [] });
});

it('an answer is of the scenario as it was; a new one has its changes and the value found', async () => {
  const { asked, seeker, store } = seeking();
  const over = seeker.ask(question);
  asked[0]?.give({ kind: 'found', found, price: null });
  await over;
  const answer = seeker.asked.value!;
  expect(seeker.isOfNow(answer)).toBe(true);
  seeker.makeScenario(answer, 2.5);
  expect(store.variant('new')?.changes).toEqual({
    'demand.referrals': 100,
    [POSTS]: { value: 2.5, basis: 'user' },
  });
  expect(store.selected.value).toBe('new');
  store.set('one', { 'demand.referrals': 200 });
  expect(seeker.isOfNow(answer)).toBe(false);
});
