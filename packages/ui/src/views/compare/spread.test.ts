import { expect, it } from 'vitest';
import { differenceOf } from '../../../../../test/support/difference.ts';
import { spreadRange } from './spread.ts';

it('strips of a row share one scale, which has no difference in its middle and all their spreads on it', () => {
  const one = differenceOf({
    mean: -5,
    ci95: [-6, -4],
    verdict: 'lower',
    plausible: [-9, -1],
    p10: -12,
    p90: 2,
  });
  const other = differenceOf({ mean: 3, ci95: [2, 4], verdict: 'higher' });
  expect(spreadRange([one, other], 1)).toEqual([-12, 12]);
});

it('what is too small to matter looks small', () => {
  const nothing = differenceOf({ mean: 0.1, ci95: [0, 0.2], verdict: 'too-small-to-matter' });
  expect(spreadRange([nothing], 5)).toEqual([-5, 5]);
});
