import type { Indicator } from '../../outcomes/indicator.ts';
import type { Verdict } from '../results/result.ts';

const words: Readonly<Record<Verdict, string>> = {
  lower: 'clearly lower',
  higher: 'clearly higher',
  'too-close-to-call': 'too close to call',
  'too-small-to-matter': 'too small to matter',
};

/** Says a verdict in plain words, for example `clearly lower`. */
export function verdictWords(verdict: Verdict): string {
  return words[verdict];
}

/**
 * Says whether a clear difference is good; null where it is not clear, or where the indicator has no good direction.
 * @param good the way that is good for this indicator
 */
export function verdictWorth(verdict: Verdict, good: Indicator['good']): 'better' | 'worse' | null {
  if (good === null || (verdict !== 'lower' && verdict !== 'higher')) return null;
  return verdict === good ? 'better' : 'worse';
}
