import { expect, it } from 'vitest';
import { differenceOf } from '../../../../../test/support/difference.ts';
import { driversInWords, flipOf } from './flips.ts';

const flip = (...[verdict, ci95, plausible]: Parameters<typeof told>) =>
  flipOf(told(verdict, ci95, plausible), 1);
function told(
  verdict: 'lower' | 'too-close-to-call' | 'too-small-to-matter',
  ci95: readonly [number, number],
  plausible: readonly [number, number] | null,
) {
  return differenceOf({ mean: (ci95[0] + ci95[1]) / 2, ci95, plausible, verdict });
}

it('a verdict that stands over all that is assumed is said to', () => {
  expect(flip('lower', [-9, -7], [-12, -4])).toEqual({
    ...{ wouldFlip: false, isOpen: false, text: 'holds: clearly lower' },
  });
});

it('a difference that the runs are sure of and the assumptions are not would flip', () => {
  expect(flip('too-close-to-call', [-9, -7], [-20, 4])?.wouldFlip).toBe(true);
  expect(flip('too-close-to-call', [-9, -7], [-20, 4])?.text).toContain('lower on average');
});

it('a difference that the runs leave open themselves is not blamed on assumptions', () => {
  expect(flip('too-close-to-call', [-9, 7], [-20, 14])).toMatchObject({ wouldFlip: false, isOpen: true });
  expect(flip('too-close-to-call', [-9, 7], null)).toBeNull();
});

it('assumptions that go along with a difference are named, and which way', () => {
  const assumed = [{ id: 'travel', title: 'Travel between families' }];
  const drivenBy = [
    { assumption: 'travel', correlation: 0.8 },
    { assumption: 'relapse', correlation: -0.4 },
  ];
  expect(driversInWords({ drivenBy }, assumed as never)).toBe(
    'rises with “Travel between families”; falls with “relapse”',
  );
  expect(driversInWords({}, [])).toBe('none clearly');
});
