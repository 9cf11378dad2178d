import type { Case } from '../case.ts';
import { indicator } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { backWithin } from '../theory/weibull-return.ts';

const SHAPE = 0.62;
const CUT = 2;
/** Cases last a day, and returns within twelve months are counted from referral. */
const WINDOW = 1 - 1 / 365.25;

const returns: Case = {
  id: 'returns',
  title: 'Weibull returns',
  file: 'returns.yaml',
  proves: 'Closed families come back by the return clock, and re-referrals are counted within twelve months.',
  load: 'cumulative hazard of coming back within a year',
  sources: [`${TEXTS.kalbfleisch}, section 2.2`],
  at(load) {
    // Scale at which (1 year / scale)^shape is the load.
    const scale = load ** (-1 / SHAPE);
    const ever = backWithin(CUT, scale, SHAPE);
    return {
      set: [`return.scale=${scale * 365.25}d`],
      quantities: [
        indicator(
          'rereferrals.share',
          'share referred again within 12 months',
          backWithin(WINDOW, scale, SHAPE),
        ),
        indicator('referrals.perYear', 'referrals a year', 91.3125 / (1 - ever)),
      ],
    };
  },
};

export const comingBack: readonly Case[] = [returns];
