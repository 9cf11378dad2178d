import type { Difference, Verdict } from '@taper/engine';

/** A sign for each verdict, no two alike; the words stand beside it or behind it. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  lower: '↓',
  higher: '↑',
  'too-close-to-call': '?',
  'too-small-to-matter': '≈',
};

/** Gives the sign of a difference; `=` where there is none at all. */
export function verdictSign(difference: Difference): string {
  return isNone(difference) ? '=' : SIGNS[difference.verdict];
}

/** Whether nothing differs in any run. */
export function isNone({ ci95 }: Difference): boolean {
  return ci95[0] === 0 && ci95[1] === 0;
}
