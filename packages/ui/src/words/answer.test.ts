import type { CompareResult, ComparedIndicator, Indicator, Verdict } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { answersOf } from './answer.ts';

const indicator = (id: string, label: string, unit: string, matters: number): Indicator => ({
  ...{ id, label, unit, matters, definition: '', good: 'lower', official: null, headline: true },
});
const INDICATORS = [
  indicator('rereferrals.share', 'Re-referrals', 'share', 0.005),
  indicator('open.children.level=4', 'Children open at level 4', 'children', 10),
  indicator('wait.days.mean.service=a', 'Wait for a worker, Family support', 'days', 1),
  indicator('caseload', 'Caseload, Social work', 'children a worker', 0.2),
];
const BASE = [0.209, 2500, 40, 18];

/** Results of a base and one variant, given as its verdict and change for each indicator. */
function compared(...changes: (readonly [Verdict, number])[]): CompareResult {
  const of = (change: number, index: number, verdict?: Verdict): ComparedIndicator => {
    const mean = BASE[index]! + change;
    const ci95 = [mean * 0.99, mean * 1.01] as const;
    const difference = verdict && { mean: change, ci95: [change, change] as const, verdict };
    return {
      ...INDICATORS[index]!,
      mean,
      ci95,
      p10: mean,
      p50: mean,
      p90: mean,
      difference: difference ?? null,
    };
  };
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
      { name: 'Today', hash: '', indicators: BASE.map((_, index) => of(0, index)) },
      {
        name: 'More support',
        hash: '',
        indicators: changes.map(([verdict, change], index) => of(change, index, verdict)),
      },
    ],
  };
}

const answer = (...changes: (readonly [Verdict, number])[]) =>
  answersOf(compared(...changes), INDICATORS)[0]?.text.replaceAll('\u2060', '');

describe('the answer', () => {
  it('says from what to what, with the interval, for what is clear', () => {
    expect(
      answer(['lower', -0.019], ['too-close-to-call', 0], ['too-close-to-call', 0], ['too-close-to-call', 0]),
    ).toBe('lowers re-referrals from 20.9% to about 19.0% (18.8–19.2%).');
  });

  it('owns up when the outcome asked about is too close to call', () => {
    expect(
      answer(
        ['too-close-to-call', 0.001],
        ['higher', 100],
        ['too-close-to-call', 0],
        ['too-close-to-call', 0],
      ),
    ).toBe(
      'raises children open at level 4 from 2,500 to about 2,600 (2,574–2,626); its effect on re-referrals is too close to call.',
    );
  });

  it('claims nothing when nothing is clear', () => {
    const none = ['too-close-to-call', 0.001] as const;
    expect(answer(none, none, ['too-small-to-matter', 0.1], none)).toBe(
      'makes no clear difference to any of these outcomes.',
    );
  });

  it('speaks of the two largest other changes and counts the rest', () => {
    expect(answer(['lower', -0.01], ['lower', -20], ['lower', -20], ['higher', 2])).toBe(
      'lowers re-referrals from 20.9% to about 19.9% (19.7–20.1%) and wait for a worker (Family support) from 40.0 days to about 20.0 days (19.8–20.2 days); raises caseload (Social work) from 18.0 to about 20.0 (19.8–20.2); 1 more clear change below.',
    );
  });

  it('has one sentence for each scenario but the base', () => {
    const none = ['too-close-to-call', 0] as const;
    expect(answersOf(compared(none, none, none, none), INDICATORS)).toMatchObject([
      { scenario: 1, name: 'More support' },
    ]);
  });
});
