import type { Verdict } from '@taper/engine';
import { expect, it } from 'vitest';
import { differenceOf } from '../../../../../test/support/difference.ts';
import { verdictSign } from './verdict-signs.ts';

const signs = (['lower', 'higher', 'too-close-to-call', 'too-small-to-matter'] as Verdict[]).map((verdict) =>
  verdictSign(differenceOf({ mean: 1, ci95: [-1, 3], verdict })),
);

it('no two verdicts have the same sign, and none that of no difference at all', () => {
  const none = verdictSign(differenceOf({ mean: 0, ci95: [0, 0], verdict: 'too-small-to-matter' }));
  expect(new Set([...signs, none]).size).toBe(5);
});
