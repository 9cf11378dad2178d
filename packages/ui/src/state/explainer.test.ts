import { signal } from '@preact/signals-core';
import type { WhyResult } from '@taper/engine';
import { expect, it } from 'vitest';
import type { WhyAnswer, WhyProgress } from '../desk/explain.ts';
import { Explainer } from './explainer.ts';
import { changedVariant, emptyProject, withChanges, withVariant } from './project.ts';
import type { Project } from './project.ts';

/** A project with two variants, and an explainer whose answers the test gives. */
function explaining() {
  const empty = emptyProject({ kind: 'ready', file: 'scenarios/durham/today.yaml' });
  const one = withVariant(empty, { id: 'one', changes: { 'demand.referrals': 100 } });
  const project = signal<Project>(withVariant(one, { id: 'two', changes: { 'demand.referrals': 200 } }));
  const asked: {
    tell: (progress: WhyProgress) => void;
    give: (answer: WhyAnswer) => void;
    stopped: boolean;
  }[] = [];
  const clock = { now: 0 };
  const start: ConstructorParameters<typeof Explainer>[1] = (_source, _asked, tell) => {
    let give: (answer: WhyAnswer) => void = () => undefined;
    const answer = new Promise<WhyAnswer>((resolve) => (give = resolve));
    const going = { tell, give, stopped: false };
    asked.push(going);
    return { answer, stop: () => (going.stopped = true) };
  };
  return { project, asked, explainer: new Explainer(project, start, () => clock.now), clock };
}

const result = { schema: 'taper-why/1' } as WhyResult;

it('nothing is explained until somebody asks, and progress is told until it is', async () => {
  const { asked, explainer, clock } = explaining();
  expect(explainer.of('one')).toBeNull();
  const over = explainer.ask('one', 'One');
  clock.now = 5000;
  asked[0]!.tell({ done: 0, total: 30 });
  clock.now += 2000;
  asked[0]!.tell({ done: 10, total: 30 });
  // Reading is no part of the pace: two seconds for ten runs are four for the twenty that are left.
  expect(explainer.of('one')).toEqual({ state: 'running', progress: { done: 10, total: 30, left: 4000 } });
  asked[0]!.give({ kind: 'explained', result });
  await over;
  expect(explainer.of('one')).toEqual({ state: 'done', result });
  expect(explainer.of('two')).toBeNull();
});

it('an explanation is of the scenario as it was: once it changes, nothing is said of it', async () => {
  const { project, asked, explainer } = explaining();
  const over = explainer.ask('one', 'One');
  asked[0]!.give({ kind: 'explained', result });
  await over;
  project.value = changedVariant(project.value, 'one', (variant) =>
    withChanges(variant, { 'demand.referrals': 150 }),
  );
  expect(explainer.of('one')).toBeNull();
});

it('asking about another stops what is under way, and its answer is not waited for', async () => {
  const { asked, explainer } = explaining();
  void explainer.ask('one', 'One');
  const over = explainer.ask('two', 'Two');
  expect(asked.map(({ stopped }) => stopped)).toEqual([true, false]);
  asked[0]!.give({ kind: 'explained', result });
  asked[1]!.give({ kind: 'refused', findings: [] });
  await over;
  expect(explainer.of('one')).toBeNull();
  expect(explainer.of('two')).toEqual({ state: 'refused', reasons: [] });
});

it('what is stopped leaves nothing behind', () => {
  const { asked, explainer } = explaining();
  void explainer.ask('one', 'One');
  explainer.stop();
  expect(asked[0]!.stopped).toBe(true);
  expect(explainer.of('one')).toBeNull();
});
