import { expect, it } from 'vitest';
import { differenceOf } from '../../../../../test/support/difference.ts';
import { judgedBy, spreadsInWords } from './spreads.ts';

const difference = differenceOf({
  ...{ mean: -0.019, ci95: [-0.02, -0.018], verdict: 'lower' },
  ...{ plausible: [-0.027, -0.011], p10: -0.035, p90: -0.002 },
});

it('tells error, assumptions and luck apart', () => {
  expect(spreadsInWords(difference, 'share').map(({ range }) => range)).toEqual([
    '−2.0 to −1.8 points',
    '−2.7 to −1.1 points',
    '−3.5 to −0.2 points',
  ]);
});

it('where no assumptions are drawn there are two, and the verdict goes by the error', () => {
  const drawn = { ...difference, plausible: null };
  expect(spreadsInWords(drawn, 'share')).toHaveLength(2);
  expect(judgedBy(drawn)).toEqual([-0.02, -0.018]);
  expect(judgedBy(difference)).toEqual([-0.027, -0.011]);
});
