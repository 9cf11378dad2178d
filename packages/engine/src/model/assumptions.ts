import { triangular } from '../random/triangular.ts';
import { uniform } from '../random/threefry.ts';
import { sortedIds } from '../scenario/numbering.ts';
import type { AssumptionRange, PracticeSpec, Scenario } from '../scenario/types.ts';
import { address, idHash, PURPOSE } from './purposes.ts';
import type { Assumptions } from './world.ts';

const NO_KEY = new Int32Array(2);

/** How the assumptions of MODEL.md section 10 enter: no effect, their middle values, or draws from their ranges. */
export type AssumptionMode = 'off' | 'mid' | 'range';

/**
 * The assumptions as one replication has them: none of them, their middle values, or one draw each from the triangle
 * over low, mid and high, the same in every scenario of a comparison (MODEL.md section 10).
 *
 * @param key two words that name seed and draw, by which those of `range` are drawn
 */
export function replicationAssumptions(
  { assumptions, practices }: Pick<Scenario, 'assumptions' | 'practices'>,
  mode: AssumptionMode,
  key: Int32Array = NO_KEY,
): Assumptions {
  const value = (name: string, range: AssumptionRange, neutral: number) => {
    if (mode === 'off') return neutral;
    return mode === 'mid' ? range.mid : drawAssumption(name, range, key);
  };
  const feedback = (name: keyof Scenario['assumptions']) => value(name, assumptions[name], 0);
  const ids = sortedIds(practices);
  const factor = (id: string, of: 'work' | 'escalation' | 'return' | 'detection') =>
    value(`practices.${id}.${of}`, practices[id]![of], 1);
  const factors = (of: (id: string, practice: PracticeSpec) => number) =>
    Float64Array.from(ids, (id) => of(id, practices[id]!));
  return {
    attentionToEscalation: feedback('attentionToEscalation'),
    waitingToEscalation: feedback('waitingToEscalation'),
    unmetToReturn: feedback('unmetToReturn'),
    overloadToLeaving: feedback('overloadToLeaving'),
    overloadToSickness: feedback('overloadToSickness'),
    setback: feedback('setback'),
    specialisation: feedback('specialisation'),
    practices: {
      work: factors((id) => factor(id, 'work')),
      escalation: factors((id) => factor(id, 'escalation') * factor(id, 'detection')),
      return: factors((id) => factor(id, 'return')),
    },
  };
}

/**
 * Draws one assumption from its triangle.
 *
 * @param id as `assumptionsOf` of the scenario gives it: `setback`, `practices.systemic.work`
 * @param key two words that name seed and draw
 */
export function drawAssumption(id: string, { low, mid, high }: AssumptionRange, key: Int32Array): number {
  const u = uniform(key[0]!, key[1]!, idHash(id), address(PURPOSE.assumption, 0));
  return triangular(u, low, mid, high);
}
