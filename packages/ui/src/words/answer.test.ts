import type { CompareResult, ComparedIndicator, Difference, Indicator, Verdict } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { answersOf } from './answer.ts';

const indicator = (id: string, label: string, unit: string, matters: number): Indicator => ({
  ...{ id, label, unit, matters, definition: '', good: 'lower', official: null, headline: true },
});
const INDICATORS = [
  indicator('rereferrals.share', 'Re-referrals', 'share', 0.005),
  indicator('open.children.level=4', 'Children open at level 4', 'children', 10),
  indicator('wait.days.mean.service=a', 'Wait for a worker, Family support', 'days', 1),
  indicator('caseload.service=b', 'Caseload, Social work', 'children a worker', 0.2),
  indicator('attention.mean.service=b', 'Attention, Social work', 'share', 0.005),
];

/** Results of a base and one variant, given as its verdict and change for each indicator. */
function compared(
  indicators: readonly Indicator[],
  ...changes: (readonly [Verdict, number])[]
): CompareResult {
  const numbers = { mean: 1, ci95: null, p10: null, p50: null, p90: null, plausible: null };
  const changed = changes.map(([verdict, mean], index): ComparedIndicator => {
    const difference = { mean, ci95: [mean * 0.9, mean * 1.1].sort((a, b) => a - b), verdict };
    return { ...indicators[index]!, ...numbers, difference: difference as unknown as Difference };
  });
  return {
    ...{
      schema: '',
      engine: '',
      seed: '',
      assumptions: 'mid',
      replications: 40,
      findings: [],
      base: 'Today',
    },
    horizon: { start: '2015-04-01', months: 36 },
    scenarios: [
      {
        ...{ name: 'Today', hash: '', assumed: [] },
        indicators: indicators.map((one) => ({ ...one, ...numbers, difference: null })),
      },
      { name: 'More support', hash: '', assumed: [], indicators: changed },
    ],
    pairs: [],
    best: [],
  };
}

const answer = (...changes: (readonly [Verdict, number])[]) =>
  answersOf(compared(INDICATORS, ...changes), INDICATORS)[0]?.text.replaceAll('\u2060', '');

const close = ['too-close-to-call', 0] as const;
const small = ['too-small-to-matter', 0] as const;

describe('the answer', () => {
  it('says which way and by how much, with the interval of the difference', () => {
    expect(answer(['lower', -0.019], small, small, small, small)).toContain(
      'lowers re-referrals by 1.9 points (1.7–2.1); ',
    );
  });

  it('speaks of every part of the question in the order of asking, and says a verb once for neighbours', () => {
    expect(answer(['higher', 0.01], ['lower', -100], ['lower', -20], ['lower', -2], ['higher', 0.1])).toBe(
      'raises re-referrals by 1.0 points (0.9–1.1); lowers children open at level 4 by 100 (90–110), ' +
        'wait for a worker (Family support) by 20.0 days (18.0–22.0) and caseload (Social work) by 2.00 (1.80–2.20); ' +
        'raises attention (Social work) by 10.0 points (9.0–11.0).',
    );
  });

  it('owns up when the outcome asked about is too close to call, with how close', () => {
    expect(answer(['too-close-to-call', 0.001], ['higher', 100], small, small, small)).toMatch(
      /^has an effect on re-referrals that is too close to call \(.+ to .+ points\); raises children open at level 4 by 100 /,
    );
  });

  it('names the parts in which nothing is clear by why it is not', () => {
    expect(answer(['lower', -0.01], close, small, close, small)).toMatch(
      /; too close to call: children open and caseload; too small to matter: waiting and attention\.$/,
    );
  });

  it('claims nothing when nothing is clear', () => {
    expect(answer(close, close, small, close, small)).toBe(
      'makes no clear difference to any of these outcomes.',
    );
  });

  it('speaks of the largest change of a part beside what matters, and counts the others', () => {
    const two = [...INDICATORS, indicator('wait.families.service=a', 'Families waiting', 'families', 1)];
    const changes = [...Array<readonly [Verdict, number]>(5).fill(small), ['lower', -30] as const];
    changes[2] = ['lower', -20];
    expect(answersOf(compared(two, ...changes), two)[0]?.text).toMatch(
      /lowers families waiting by 30\.0 .+; 1 more clear change below\.$/,
    );
  });

  it('has one sentence for each scenario but the base', () => {
    expect(answersOf(compared(INDICATORS, close, close, close, close, close), INDICATORS)).toMatchObject([
      { scenario: 1, name: 'More support' },
    ]);
  });
});
