import type { CompareResult } from '@taper/engine';
import { expect, it } from 'vitest';
import { csv } from './csv.ts';
import { monthlyCsv } from './monthly-csv.ts';
import { summaryCsv } from './summary-csv.ts';

const numbers = {
  mean: 0.209,
  ci95: [0.205, 0.213],
  p10: 0.2,
  p50: 0.21,
  p90: 0.22,
  plausible: [0.19, 0.23],
} as const;
const rereferrals = { id: 'rereferrals.share', label: 'Re-referrals, of all', unit: 'share' };
const nothing = { mean: null, ci95: null, p10: null, p50: null, p90: null, plausible: null };

const comparison = {
  base: 'Today',
  scenarios: [
    { name: 'Today', hash: '1', indicators: [{ ...rereferrals, ...numbers, difference: null }] },
    {
      ...{ name: 'More', hash: '2' },
      indicators: [
        {
          ...{ ...rereferrals, ...nothing },
          difference: {
            ...{ mean: -0.01, ci95: [-0.02, 1e-7], plausible: [-0.03, 0.01], simultaneous: [-0.02, 1e-7] },
            ...{ p10: -0.015, p90: 0, pairing: 4.5, verdict: 'too-close-to-call' },
            when: { clear: '2015-09-01', shows: null, between: null },
          },
        },
      ],
    },
  ],
} as unknown as CompareResult;

it('quotes what has commas, writes numbers in full and leaves empty what was never counted', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x, y', 0.1 + 0.2],
        ['said "so"', null],
      ],
    ),
  ).toBe('a,b\n"x, y",0.30000000000000004\n"said ""so""",\n');
});

it('gives a row a scenario and indicator, with the difference where there is one', () => {
  expect(summaryCsv(comparison).split('\n')).toEqual([
    'scenario,indicator,label,unit,mean,ci95_low,ci95_high,p10,p50,p90,plausible_low,plausible_high,' +
      'difference,difference_ci95_low,difference_ci95_high,difference_p10,difference_p90,' +
      'difference_plausible_low,difference_plausible_high,' +
      'difference_simultaneous_low,difference_simultaneous_high,pairing,verdict,clear_from,shows_from',
    'Today,rereferrals.share,"Re-referrals, of all",share,0.209,0.205,0.213,0.2,0.21,0.22,0.19,0.23,,,,,,,,,,,,,',
    'More,rereferrals.share,"Re-referrals, of all",share,,,,,,,,,-0.01,-0.02,1e-7,-0.015,0,-0.03,0.01,-0.02,1e-7,4.5,too-close-to-call,2015-09-01,',
    '',
  ]);
});

it('gives a row a scenario, series and month', () => {
  const month = { scenario: 'Today', month: '2015-04-01', series: 'open', label: 'Open', unit: 'families' };
  expect(monthlyCsv([{ ...month, ...numbers }])).toBe(
    'scenario,month,series,label,unit,mean,ci95_low,ci95_high,p10,p50,p90,plausible_low,plausible_high\n' +
      'Today,2015-04-01,open,Open,families,0.209,0.205,0.213,0.2,0.21,0.22,0.19,0.23\n',
  );
});
