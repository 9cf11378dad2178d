import { triangular } from '../random/triangular.ts';
import { uniform } from '../random/threefry.ts';
import type { AssumptionName, AssumptionRange } from '../scenario/types.ts';
import { address, idHash, PURPOSE } from './purposes.ts';
import type { Assumptions } from './world.ts';

/**
 * The assumptions as one replication has them: none of them, their middle values, or one draw each from the triangle
 * over low, mid and high, the same in every scenario of a comparison (MODEL.md section 10).
 *
 * @param key two words that name seed and replication
 */
export function replicationAssumptions(
  ranges: Readonly<Record<AssumptionName, AssumptionRange>>,
  mode: 'off' | 'mid' | 'range',
  key: Int32Array,
): Assumptions {
  const value = (name: AssumptionName) => {
    const { low, mid, high } = ranges[name];
    if (mode === 'off') return 0;
    if (mode === 'mid') return mid;
    return triangular(
      uniform(key[0]!, key[1]!, idHash(name), address(PURPOSE.assumption, 0)),
      low,
      mid,
      high,
    );
  };
  return {
    attentionToEscalation: value('attentionToEscalation'),
    waitingToEscalation: value('waitingToEscalation'),
    unmetToReturn: value('unmetToReturn'),
  };
}
