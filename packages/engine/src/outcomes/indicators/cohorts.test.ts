import { expect, test } from 'vitest';
import type { Scenario } from '../../scenario/types.ts';
import type { CohortMeasure } from '../cohort-readings.ts';
import type { Readings } from '../readings.ts';
import { cohortIndicators } from './cohorts.ts';

const YEAR = 365.25;
const SCENARIO = {
  place: { name: 'Place', children: 100_000 },
  stages: {
    plan: { label: 'Child protection', official: ['in-need', 'plan'] },
    help: { label: 'Early help', official: [] },
  },
  cohorts: {
    plans: { label: 'Plans', enters: { stage: 'plan' }, from: 0, over: YEAR, observe: YEAR / 2 },
    closures: { label: 'Closures', enters: 'closure', from: YEAR / 4, over: 28, observe: YEAR },
  },
} as unknown as Scenario;

const indicators = cohortIndicators(SCENARIO);

test('a cohort reports its size, what becomes of it and how long it was followed', () => {
  const ids = indicators.map(({ id }) => id);
  expect(ids.filter((id) => id.endsWith('cohort=plans'))).toEqual([
    'cohort.families.cohort=plans',
    'cohort.children.cohort=plans',
    'cohort.closed.share.cohort=plans',
    'cohort.steppedDown.share.cohort=plans',
    'cohort.rereferred.share.cohort=plans',
    'cohort.days.mean.official=in-need.cohort=plans',
    'cohort.days.mean.official=plan.cohort=plans',
    'cohort.exposure.days.mean.cohort=plans',
    'cohort.censored.share.cohort=plans',
  ]);
});

test('a cohort of closed cases reports neither closing nor stepping down', () => {
  const ids = indicators.map(({ id }) => id).filter((id) => id.endsWith('cohort=closures'));
  expect(ids).toContain('cohort.rereferred.share.cohort=closures');
  expect(ids.filter((id) => /closed|steppedDown/.test(id))).toEqual([]);
});

test('definitions say who, when and how long', () => {
  const definition = (id: string) => indicators.find((indicator) => indicator.id === id)!.definition;
  expect(definition('cohort.closed.share.cohort=plans')).toBe(
    'Of families that started in Child protection in the first 12 months, the share whose case closed within 6 months. Allows for those who moved away or could not be followed so long.',
  );
  expect(definition('cohort.rereferred.share.cohort=closures')).toContain(
    'families whose case closed in the 4 weeks from 3 months after the start',
  );
});

test('each indicator reads its own cohort, measure and stock, over the whole horizon only', () => {
  const asked: [number, CohortMeasure, number?][] = [];
  const cohorts = {
    value: (...what: [number, CohortMeasure, number?]) => asked.push(what),
  };
  for (const { monthly, value } of indicators) {
    expect(monthly).toBe(false);
    value({ cohorts } as unknown as Readings);
  }
  const all = [
    'families',
    'children',
    'closed',
    'steppedDown',
    'rereferred',
    'days',
    'days',
    'exposure',
    'censored',
  ];
  // Closures come before plans, in-need before plan.
  expect(asked.filter(([cohort]) => cohort === 1).map(([, measure]) => measure)).toEqual(all);
  expect(asked.filter(([, measure]) => measure === 'days')).toEqual([
    [0, 'days', 0],
    [0, 'days', 1],
    [1, 'days', 0],
    [1, 'days', 1],
  ]);
});

test('fewer children referred again is good; of the rest nothing is good in itself', () => {
  for (const { id, good } of indicators)
    expect(good).toBe(id.startsWith('cohort.rereferred') ? 'lower' : null);
});
