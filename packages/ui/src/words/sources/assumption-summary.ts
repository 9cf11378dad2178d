import { evidenceWords } from '@taper/engine';
import type { AssumptionInForce } from '@taper/engine';

/** Grades of evidence, the weakest first: what is least known is told first. */
const WEAKEST_FIRST = ['none', null, 'planned', 'qualitative', 'survey', 'counted'] as const;

/**
 * Sums up how well the assumptions behind results are known: `Rests on 4 assumptions: nobody knows (3), interviews say
 * so (1)`.
 *
 * @param assumed one at least
 */
export function assumptionSummary(assumed: readonly Pick<AssumptionInForce, 'evidence'>[]): string {
  const grades = WEAKEST_FIRST.flatMap((grade) => {
    const count = assumed.filter(({ evidence }) => evidence === grade).length;
    return count === 0 ? [] : [`${evidenceWords(grade)} (${count})`];
  });
  const what = assumed.length === 1 ? 'an assumption' : `${assumed.length} assumptions`;
  return `Rests on ${what}: ${grades.join(', ')}`;
}
