import { of } from '../mutant.ts';

/** Faults of what is counted, and of what it costs. */
export const countingMutants = [
  ...of('model/official-counts.ts', {
    id: 'window-of-two-years',
    broken: 'a referral within two years of the one before counts as a re-referral',
    find: 'families.lastReferral[family]! <= official.rereferralWindow',
    replace: 'families.lastReferral[family]! <= 2 * official.rereferralWindow',
    by: [
      'test/model/endings.test.ts',
      'count a second referral within a year of the first, of the end of the first case, and for each case closed',
    ],
  }),
  ...of('outcomes/indicators/official.ts', {
    id: 'wrong-denominator',
    broken: 're-referrals are told as a share of cases closed, not of referrals',
    find: 'ratio(r.sum(r.channels.rereferrals), r.sum(r.channels.referrals))',
    replace: 'ratio(r.sum(r.channels.rereferrals), r.sum(r.channels.casesClosed))',
    by: [
      'test/model/endings.test.ts',
      'count a second referral within a year of the first, of the end of the first case, and for each case closed',
    ],
  }),
  ...of('model/people/counting.ts', {
    id: 'premium-ignored',
    broken: 'agency staff cost no more than permanent staff',
    find: 'fte * (1 + premium)',
    replace: 'fte',
    by: ['test/model/money/costs.test.ts', 'cost a permanent worker and the premium on top'],
  }),
  ...of('model/spending.ts', {
    id: 'empty-places-free',
    broken: 'a place that is used is paid for as used and as empty',
    find: 'if (fixed !== 0) recorder.add(channels.spending(spending.emptyCell[kind]!), -fixed, now);',
    replace: '',
    by: ['test/model/money/costs.test.ts', 'cost as much empty as used'],
  }),
];
