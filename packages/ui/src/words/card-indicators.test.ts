import type { CompareResult, Indicator } from '@taper/engine';
import { expect, it } from 'vitest';
import { cardIndicators } from './card-indicators.ts';

const indicator = (id: string): Indicator => ({
  ...{
    id,
    label: id,
    definition: '',
    unit: 'children',
    good: null,
    matters: 10,
    official: null,
    headline: true,
  },
});
const HEADLINES = ['rereferrals.share', 'open.level=2', 'open.level=4', 'wait.a', 'caseload.a'].map(
  indicator,
);

function differing(by: Readonly<Record<string, number>>): CompareResult {
  const indicators = HEADLINES.map((one) => {
    const mean = by[one.id] ?? 0;
    const difference = { mean, ci95: [mean, mean] as const, verdict: 'higher' as const };
    return { ...one, mean, ci95: null, p10: null, p50: null, p90: null, difference };
  });
  return {
    ...{ schema: '', engine: '', seed: '', assumptions: 'mid', replications: 2, findings: [], base: 'Today' },
    horizon: { start: '2015-04-01', months: 36 },
    scenarios: [{ name: 'Other', hash: '', indicators }],
  };
}

it('keeps the first outcome and adds those in which scenarios differ most, one a group', () => {
  const chosen = cardIndicators(
    HEADLINES,
    differing({ 'open.level=4': 50, 'open.level=2': 40, 'caseload.a': 30 }),
  );
  expect(chosen.map(({ id }) => id)).toEqual(['rereferrals.share', 'open.level=4', 'caseload.a']);
});

it('has as many outcomes before anything is known', () => {
  expect(cardIndicators(HEADLINES, null)).toHaveLength(3);
});
