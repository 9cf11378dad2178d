import { verdictWords } from '@taper/engine';
import type { Verdict } from '@taper/engine';

/** A verdict, and how many runs it rests on. */
export interface Judged {
  readonly verdict: Verdict;
  readonly runs: number;
}

/**
 * Says that the runs that take a difference apart come to another verdict than those of the comparison, which of them to
 * go by, and what to do; null where both say the same.
 */
export function verdictsApart(why: Judged, compare: Judged): string | null {
  if (why.verdict === compare.verdict) return null;
  const says = `Compare says “${verdictWords(compare.verdict)}”, from ${compare.runs} runs`;
  const ask = '(Seed and runs)';
  if (why.runs > compare.runs)
    return `${says}; here there are more, ${why.runs}. Ask for ${why.runs} runs or more ${ask}, and both go by as many.`;
  return why.runs < compare.runs
    ? `${says}: go by that, which has more runs than there are here.`
    : `${says}, as many as here: it is on the edge. Ask for more runs ${ask}.`;
}
