import type { CompareResult, ComparedIndicator, Difference, Indicator, Verdict } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../../../test/support/difference.ts';
import { answersOf, leadOf } from './answer.ts';

const indicator = (id: string, label: string, unit: string, matters: number): Indicator => ({
  ...{ id, label, unit, matters, definition: '', good: 'lower', official: null, headline: true },
});
const INDICATORS = [
  indicator('rereferrals.share', 'Re-referrals', 'share', 0.005),
  indicator('open.children.level=4', 'Children open at level 4', 'children', 10),
  indicator('wait.days.mean.service=a', 'Wait for a worker, Family support', 'days', 1),
  indicator('caseload.service=b', 'Caseload, Social work', 'children a worker', 0.2),
  indicator('cost.perYear', 'Cost a year', 'GBP a year', 100_000),
];
const BASES = [0.209, 300, 12, 18, 40_000_000];
const WAITING = indicator('wait.families.service=b', 'Families waiting, Social work', 'families', 5);

type Told = readonly [verdict: Verdict, mean: number, range?: readonly [number, number]];

/** Results of a base and one variant, given as its verdict, change and plausible range for each indicator. */
function compared(
  indicators: readonly Indicator[],
  bases: readonly number[],
  changes: readonly Told[],
  when: Difference['when'] = { clear: '2016-05-01', shows: null, between: null },
) {
  const numbers = (mean: number) => ({ mean, ci95: null, p10: null, p50: null, p90: null, plausible: null });
  const changed = changes.map(([verdict, mean, range], index): ComparedIndicator => {
    const difference = differenceOf({
      ...{ mean, ci95: [mean, mean], verdict },
      ...{ plausible: range ?? ([mean * 0.9, mean * 1.1].sort((a, b) => a - b) as [number, number]) },
      ...(index === 0 ? { when } : {}),
    });
    return { ...indicators[index]!, ...numbers(bases[index]! + mean), difference };
  });
  const base = indicators.map((one, index) => ({ ...one, ...numbers(bases[index]!), difference: null }));
  return {
    horizon: { start: '2015-04-01', months: 36 },
    scenarios: [
      { name: 'Today', hash: '', assumed: [], indicators: base },
      { name: 'More support', hash: '', assumed: [], indicators: changed },
    ],
  } as unknown as CompareResult;
}

const answer = (...changes: Told[]) =>
  answersOf(compared(INDICATORS, BASES, changes), INDICATORS)[0]?.text ?? '';

const close: Told = ['too-close-to-call', 0, [-1, 1]];
const small: Told = ['too-small-to-matter', 0, [0, 0]];

describe('the answer', () => {
  it('says from where to about where, with the range that the verdict goes by, and when', () => {
    expect(answer(['lower', -0.019, [-0.027, -0.011]], small, small, small, small)).toMatch(
      /^Re-referrals fall from 20\.9% to about 19\.0% \(difference −2\.7 to −1\.1 points\)\. Clear from month 14 \(May 2016\); one council would not see it in its figures by the end\./,
    );
  });

  it('speaks of the clear changes of every part, of cost in its own words, and of what is open', () => {
    const text = answer(
      ['higher', 0.01],
      ['lower', -100],
      close,
      ['higher', 2],
      [...(['higher', 400_000, [200_000, 600_000]] as const)],
    );
    expect(text).toContain('Children open at level 4 fall from 300 to about 200 (−110 to −90)');
    expect(text).toContain('; and caseload (Social work) rises from 18.0 to about 20.0 (+1.80 to +2.20).');
    expect(text).toContain('Costs £0.4m more a year (£0.20m–£0.60m).');
    expect(text).toMatch(/Too close to call: waiting\.$/);
  });

  it('owns up when the outcome asked about is too close to call, with how close', () => {
    expect(
      answer(['too-close-to-call', 0.001, [-0.004, 0.006]], ['higher', 100], small, small, small),
    ).toMatch(
      /^Re-referrals are too close to call \(20\.9% today, −0\.4 to \+0\.6 points different\)\. Children open/,
    );
  });

  it('claims nothing when nothing is clear', () => {
    expect(answer(small, close, small, close, small)).toMatch(
      /^No clear difference in any of these outcomes\. Re-referrals stay at about 20\.9%/,
    );
  });

  it('says what was clear on the way, though on the whole it is not', () => {
    const between = { from: '2015-06-01', to: '2016-01-01', side: 'higher' } as const;
    const told = (...changes: Told[]) =>
      answersOf(compared(INDICATORS, BASES, changes, { clear: null, shows: null, between }), INDICATORS)[0]
        ?.text;
    const passed =
      'On the way re-referrals are clearly higher from month 3 (June 2015) to month 10 (January 2016).';
    expect(told(close, small, small, small, small)).toContain(passed);
    expect(told(close, ['lower', -100], small, small, small)).toContain(passed);
  });

  it('begins with what is asked first, else with the first that can be compared', () => {
    const of = (...changes: Told[]) => compared(INDICATORS, BASES, changes).scenarios[1]!.indicators;
    expect(leadOf(INDICATORS, [WAITING], of(close, small))?.id).toBe('rereferrals.share');
    expect(leadOf(INDICATORS, [WAITING], of(close, small).slice(1))?.id).toBe('open.children.level=4');
    expect(leadOf(INDICATORS, [WAITING], [])).toBeUndefined();
  });

  it('what nobody may overlook is spoken of before the other parts', () => {
    const all = [...INDICATORS, WAITING];
    const changes: Told[] = [['lower', -0.01], ['lower', -100], small, small, small, ['higher', 20]];
    const text = answersOf(compared(all, [...BASES, 34], changes), all, [WAITING])[0]?.text ?? '';
    expect(text).toMatch(
      /\. Families without a worker \(Social work\) rise from 34\.0 to about 54\.0 .+; and children/,
    );
  });

  it('a cost is said to be no more than is known where some people or places have none', () => {
    const result = compared(INDICATORS, BASES, [small, small, small, ['higher', 2], ['lower', -400_000]]);
    const [base, other] = result.scenarios;
    const scenarios = [base!, { ...other!, money: { notCosted: ['Family support worker'] } }];
    const told = { ...result, scenarios } as unknown as CompareResult;
    expect(answersOf(told, INDICATORS)[0]?.text).toMatch(/Costs £0\.4m less .+, as far as costs are known\./);
  });

  it('what counts all services together is spoken of before any one of them', () => {
    const whole = indicator('wait.families', 'Families without a worker', 'families', 5);
    const all = [...INDICATORS, whole, WAITING];
    const changes: Told[] = [small, small, small, small, small, ['lower', -19], ['lower', -20]];
    const text = answersOf(compared(all, [...BASES, 40, 34], changes), all, [whole, WAITING])[0]?.text ?? '';
    expect(text).toContain('Families without a worker fall from 40.0');
  });

  it('speaks of the largest change of a part beside what matters, and counts the others', () => {
    const two = [
      ...INDICATORS.slice(0, 4),
      indicator('open.children.level=5', 'Children in care', 'children', 1),
    ];
    const changes: Told[] = [small, ['lower', -20], small, small, ['lower', -30]];
    const text = answersOf(compared(two, BASES, changes), two)[0]?.text ?? '';
    expect(text).toContain('Children in care fall');
    expect(text).toMatch(/ 1 more clear change is in Compare\.$/);
  });
});
