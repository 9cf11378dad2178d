import { describe, expect, it } from 'vitest';
import { type Truth, noisyAnswers } from '../../../../../test/support/noisy.ts';
import type { SeekGoal, SeekLever, SeekProblem } from './problem.ts';
import { seek } from './seek.ts';

const lever = (from: number, to: number, more: Partial<SeekLever> = {}): SeekLever => ({
  ...{ path: 'posts', from, to, unit: '', step: null, price: null },
  ...more,
});
const goal = (is: SeekGoal['is'], value: number, indicator = 'y'): SeekGoal => ({
  ...{ indicator, is, value, matters: 0.01 },
});
const along =
  (truth: (x: number) => number): Truth =>
  ([x]) => [truth(Number.isNaN(x) ? 0 : x!)];
const falling = along((x) => 0.3 - 0.01 * x);
const posts = lever(0, 20, { step: 1, price: 10 });

function problem(levers: readonly SeekLever[], ...goals: readonly SeekGoal[]): SeekProblem {
  return {
    ...{ levers, goals, least: null, first: 20, atMost: 160, within: 0.05, steps: 9 },
    clusterOf: (replications) => Int32Array.from(replications),
  };
}

describe('goal-seek along one lever', () => {
  it('finds the place where an outcome falls to a value, and a value beyond it that clearly meets the goal', async () => {
    const { ask, asked } = noisyAnswers(falling, 0.01);
    const found = await seek(problem([lever(0, 20)], goal('at-most', 0.17)), ask);
    expect(found).toMatchObject({ verdict: 'found', shapes: ['falls'], edge: { met: 'upwards' } });
    const [low, high] = found.edge!.ci95 as [number, number];
    expect(low).toBeLessThan(13);
    expect(high).toBeGreaterThan(13);
    expect(high - low).toBeLessThanOrEqual(1);
    expect(found.answer).toMatchObject({ state: 'met' });
    expect(found.answer!.values[0]).toBeGreaterThanOrEqual(high);
    expect(found.answer!.probability).toBeGreaterThan(0.97);
    expect(new Set(asked).size, 'nothing is asked twice').toBe(asked.length);
  });

  it('holds the true place in its interval as often as it says', async () => {
    // A curve: straight lines between what was tried must not spoil it.
    const curved = along((x) => 0.3 - 0.015 * x + 0.0003 * x * x);
    const truth = (0.015 - Math.sqrt(0.015 * 0.015 - 4 * 0.0003 * 0.1)) / (2 * 0.0003);
    let held = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { ask } = noisyAnswers(curved, 0.01, seed);
      const { edge } = await seek(problem([lever(0, 20)], goal('at-most', 0.2)), ask);
      if (edge!.ci95[0]! <= truth && truth <= edge!.ci95[1]!) held++;
    }
    // Of 1000 it was 95.7%; three and a half standard errors below 95%.
    expect(held).toBeGreaterThanOrEqual(51);
  });

  it('gives the first whole number that meets the goal, tried on both sides', async () => {
    const { ask } = noisyAnswers(falling, 0.01);
    const found = await seek(problem([posts], goal('at-most', 0.1751)), ask);
    expect(found.edge).toEqual({ value: 13, met: 'upwards', ci95: [13, 13] });
    expect(found.answer).toMatchObject({ values: [13], price: 130, state: 'met' });
    expect(found.trials.find(({ values }) => values[0] === 12)).toMatchObject({ state: 'missed' });
  });

  it('adds runs to a whole number that is a near tie, and names it as a rival when they do not settle it', async () => {
    const { ask } = noisyAnswers(falling, 0.01);
    const found = await seek(problem([posts], goal('at-most', 0.17)), ask);
    expect(found.answer).toMatchObject({ values: [14], state: 'met' });
    expect(found.edge!.ci95).toEqual([13, 14]);
    expect(found.rivals).toMatchObject([{ values: [13], state: 'unclear', replications: 160 }]);
  });

  it('finds where an outcome is just a value, whether it rises or falls', async () => {
    const rising = along((x) => 0.1 + 0.01 * x);
    const { ask } = noisyAnswers(rising, 0.01);
    const found = await seek(problem([lever(0, 20)], goal('equal', 0.17)), ask);
    expect(found).toMatchObject({ verdict: 'found', edge: { met: 'upwards' }, answer: { state: 'met' } });
    expect(Math.abs(found.answer!.values[0]! - 7)).toBeLessThan(0.6);
  });

  it('says that no value reaches the goal, and which comes nearest', async () => {
    const { ask } = noisyAnswers(
      along((x) => 0.4 - 0.002 * x),
      0.01,
    );
    const found = await seek(problem([lever(0, 20)], goal('at-most', 0.17)), ask);
    expect(found).toMatchObject({ verdict: 'not-reachable', answer: null, nearest: { values: [20] } });
    expect(found.nearest!.outcomes[0]!.mean).toBeCloseTo(0.36, 1);
  });

  it('looks around the best value inside the range before it says that the goal is out of reach', async () => {
    const valley = along((x) => 0.19 + 0.002 * (x - 8) * (x - 8));
    const { ask } = noisyAnswers(valley, 0.005);
    const found = await seek(problem([lever(0, 20)], goal('at-most', 0.17)), ask);
    expect(found).toMatchObject({ verdict: 'not-reachable', shapes: ['turns'] });
    expect(Math.abs(found.nearest!.values[0]! - 8)).toBeLessThan(1);
  });

  it('says when an outcome turns, and knows both places where it crosses the goal', async () => {
    const valley = along((x) => 0.1 + 0.002 * (x - 8) * (x - 8));
    const { ask } = noisyAnswers(valley, 0.01);
    const found = await seek(problem([lever(0, 20)], goal('at-most', 0.17)), ask);
    expect(found).toMatchObject({ verdict: 'found', shapes: ['turns'] });
    expect(found.edges.map(({ met }) => met)).toEqual(['upwards', 'downwards']);
    found.edges.forEach(({ ci95: [low, high] }, place) => {
      const truth = 8 + (place === 0 ? -1 : 1) * Math.sqrt(35);
      expect(low).toBeLessThan(truth + 0.3);
      expect(high).toBeGreaterThan(truth - 0.3);
    });
  });

  it('says that the goal is met everywhere, the cheapest value with it', async () => {
    const { ask } = noisyAnswers(falling, 0.01);
    const found = await seek(problem([posts], goal('at-most', 0.4)), ask);
    expect(found).toMatchObject({ verdict: 'met-everywhere', answer: { values: [0] }, edges: [] });
  });

  it('does not make up an answer where the lever does nothing and the goal is a tie', async () => {
    const { ask } = noisyAnswers(
      along(() => 0.17),
      0.01,
    );
    const found = await seek(problem([lever(0, 20)], goal('at-most', 0.17)), ask);
    expect(found).toMatchObject({ verdict: 'unclear', answer: null, shapes: ['flat'] });
    expect(found.trials.every(({ replications }) => replications === 160)).toBe(true);
  });

  it('meets several goals at once', async () => {
    const { ask } = noisyAnswers(([x]) => [0.3 - 0.01 * x!, 10 + 2 * x!], 0.01);
    const found = await seek(
      problem([posts], goal('at-most', 0.2, 'y'), { ...goal('at-least', 39, 'z'), matters: 1 }),
      ask,
    );
    expect(found.answer).toMatchObject({ values: [15], state: 'met' });
  });

  it('sums up what it has when it is stopped', async () => {
    const { ask } = noisyAnswers(falling, 0.01);
    let questions = 0;
    const found = await seek(problem([lever(0, 20)], goal('at-most', 0.17)), (...question) =>
      questions++ > 0 ? Promise.resolve(null) : ask(...question),
    );
    expect(found).toMatchObject({ verdict: 'stopped', edge: { met: 'upwards' } });
    expect(found.trials).toHaveLength(5);
  });
});

describe('goal-seek over several levers', () => {
  const levers = [posts, lever(0, 10, { path: 'others', step: 1, price: 6 })];
  const truth: Truth = ([a, b]) => [0.4 - 0.02 * a! - 0.01 * b! + 0.0004 * a! * a!, 0.3 - 0.015 * b!];
  const price = ([a, b]: readonly number[]) => 10 * a! + 6 * b!;

  it('finds the cheapest combination that meets all goals, without trying most of them', async () => {
    const { ask } = noisyAnswers(truth, 0.004);
    const goals = [goal('at-most', 0.2035, 'y'), goal('at-most', 0.21, 'z')];
    const found = await seek({ ...problem(levers, ...goals), steps: 21 }, ask);
    const all = Array.from({ length: 21 * 11 }, (_, place) => [Math.floor(place / 11), place % 11]);
    const meeting = all.filter((point) => truth(point)[0]! <= 0.2035 && truth(point)[1]! <= 0.21);
    const best = Math.min(...meeting.map(price));
    expect(found).toMatchObject({ verdict: 'found', answer: { state: 'met' }, combinations: { all: 231 } });
    expect(found.answer!.price).toBe(best);
    expect(found.combinations!.cheaperPossible).toBe(0);
    expect(found.trials.length).toBeLessThan(40);
  });

  it('says that no combination reaches the goals, and which comes nearest', async () => {
    const { ask } = noisyAnswers(truth, 0.004);
    const found = await seek(problem(levers, goal('at-most', 0.02)), ask);
    expect(found).toMatchObject({ verdict: 'not-reachable', answer: null, nearest: { values: [20, 10] } });
  });
});
