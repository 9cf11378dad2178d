import { expect, test } from 'vitest';
import type { CohortSpec, Scenario } from '../scenario/types.ts';
import { compileCohorts } from './compile-cohorts.ts';

test('cohorts and stages are numbered in the order of the alphabet, whatever the order of the file', () => {
  const days = { from: 30, over: 60, observe: 365.25 };
  const cohorts: Record<string, CohortSpec> = {
    planned: { label: 'Plans', enters: { stage: 'plan' }, ...days },
    closed: { label: 'Closed', enters: 'closure', ...days },
    new: { label: 'New', enters: 'referral', ...days },
  };
  const stages = { plan: {}, assessment: {}, care: {} } as unknown as Scenario['stages'];
  const compiledDays = { from: 30, to: 90, observe: 365.25 };
  expect(compileCohorts({ cohorts, stages })).toEqual([
    { entersReferral: false, entersClosure: true, entersStage: -1, ...compiledDays },
    { entersReferral: true, entersClosure: false, entersStage: -1, ...compiledDays },
    { entersReferral: false, entersClosure: false, entersStage: 2, ...compiledDays },
  ]);
});
