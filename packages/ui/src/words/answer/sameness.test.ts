import type { CompareResult, Difference, Indicator } from '@taper/engine';
import { expect, it } from 'vitest';
import { differenceOf } from '../../../../../test/support/difference.ts';
import { differsClearly, isSame } from './sameness.ts';

const waiting: Indicator = {
  ...{ id: 'wait', label: 'Families waiting', definition: '', unit: 'families', good: 'lower', matters: 5 },
  ...{ official: null, headline: true },
};

/** A base with nobody waiting, and one other scenario. */
function comparison(mean: number, verdict: Difference['verdict']): CompareResult {
  const of = (value: number, difference: Difference | null) => ({
    indicators: [{ ...waiting, mean: value, ci95: null, p10: null, p50: null, p90: null, difference }],
  });
  return {
    scenarios: [of(0, null), of(mean, differenceOf({ mean, ci95: [mean, mean], verdict }))],
  } as unknown as CompareResult;
}

it('an outcome that reads the same and does not differ in what matters says nothing', () => {
  expect(isSame(waiting, comparison(0, 'too-small-to-matter'))).toBe(true);
  expect(isSame(waiting, comparison(0.01, 'too-small-to-matter'))).toBe(true);
});

it('an outcome that reads otherwise, or may yet differ, keeps its row', () => {
  expect(isSame(waiting, comparison(1, 'too-small-to-matter'))).toBe(false);
  expect(isSame(waiting, comparison(0, 'too-close-to-call'))).toBe(false);
});

it('only a clear verdict is a clear difference', () => {
  const verdicts = ['lower', 'higher', 'too-close-to-call', 'too-small-to-matter'] as const;
  expect(verdicts.map((verdict) => differsClearly(waiting, comparison(9, verdict)))).toEqual([
    ...[true, true, false, false],
  ]);
});
