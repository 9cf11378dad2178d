import type { MoneyResult } from '@taper/engine';
import { expect, it } from 'vitest';
import {
  amountInWords,
  breakEvenInWords,
  lessenedInWords,
  netInWords,
  notCostedInWords,
  sumInWords,
} from './money.ts';

it('an amount is more or less, with its interval without signs', () => {
  expect(amountInWords({ mean: 1_700_000, ci95: [1_200_000, 2_300_000], verdict: 'higher' }, 'GBP')).toBe(
    '£1.7m more (£1.2m–£2.3m)',
  );
  expect(amountInWords({ mean: -300_000, ci95: [-400_000, -200_000], verdict: 'lower' }, 'GBP')).toBe(
    '£0.3m less (£0.2m–£0.4m)',
  );
});

it('an amount that may be nothing is too close to call, from where to where', () => {
  expect(
    amountInWords({ mean: 100_000, ci95: [-200_000, 400_000], verdict: 'too-close-to-call' }, 'GBP'),
  ).toBe('too close to call (−\u2060£0.20m to +\u2060£0.40m)');
  expect(amountInWords({ mean: 100_000, ci95: null, verdict: null }, 'GBP')).toBe('too close to call');
});

it('the range of an amount is the one that its verdict goes by', () => {
  const net = { mean: 1_700_000, ci95: [1_600_000, 1_800_000], plausible: [1_200_000, 2_300_000] } as const;
  expect(amountInWords({ ...net, verdict: 'higher' }, 'GBP')).toBe('£1.7m more (£1.2m–£2.3m)');
});

it('what a scenario costs beside the base is a sentence, whether or not it can be told', () => {
  const result = (net: object) =>
    ({ months: 36, unit: 'GBP', comparator: { mean: 140_800_000 }, net }) as unknown as MoneyResult;
  expect(netInWords(result({ mean: -300_000, ci95: null, verdict: 'lower' }), 'Today')).toBe(
    'Over 36 months it costs £0.3m less than “Today”, which costs £140.8m.',
  );
  expect(netInWords(result({ mean: 1, ci95: null, verdict: 'too-small-to-matter' }), 'Today')).toBe(
    'Over 36 months the difference from “Today”, which costs £140.8m, is too small to matter.',
  );
});

const money = (share: number, month: number | null) =>
  breakEvenInWords({ months: 36, breakEven: { share, month } } as MoneyResult);

it('breaking even is told over the runs, and owned up to where it does not happen', () => {
  expect(money(0, null)).toBe('In no run does it pay for itself within the 36 months.');
  expect(money(0.4, 22)).toBe(
    'In 40% of runs it costs less in all by the end, in half of those by month 22.',
  );
  expect(money(1, 3)).toContain('In every run');
});

it('what has no cost is named', () => {
  expect(notCostedInWords({ notCosted: ['Kinship care', 'Volunteers'] } as unknown as MoneyResult)).toBe(
    'Not counted, since nobody has given it a cost: Kinship care, Volunteers.',
  );
  expect(notCostedInWords({ notCosted: [] } as unknown as MoneyResult)).toBeNull();
});

it('what nobody would see in the accounts is next to nothing', () => {
  expect([1.77, 120_000].map((sum) => sumInWords(sum, 'GBP'))).toEqual(['next to nothing', '£0.12m']);
});

it('a sum that is made once more says what is taken to be otherwise', () => {
  expect(lessenedInWords({ entered: 1, lasting: 1 })).toBe('As simulated');
  expect(lessenedInWords({ entered: 0.5, lasting: 0.5 })).toBe(
    'Only 50% of those kept out would have entered care, and only 50% of outcomes last beyond a year',
  );
});
