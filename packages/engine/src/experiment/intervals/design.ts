import { sharedStates } from '../../run/openings.ts';
import { drawOf } from '../../run/replication-key.ts';
import type { AssumptionMode } from '../../run/runner.ts';
import type { Scenario } from '../../scenario/types.ts';
import { joinedClusters } from './joined-clusters.ts';

/** What the replications of a run share, entry `r` of each array being the one in place `r`. */
export interface Design {
  /** Replications of one number are not independent of each other; those of two numbers are. */
  readonly cluster: Int32Array;
  /** Number of the draw of the assumptions; null where none are drawn. */
  readonly draw: Int32Array | null;
  /** Number of the opening state; null where each replication has its own. */
  readonly state: Int32Array | null;
}

/** What of a scenario says what its replications share. */
export type DesignedScenario = Pick<Scenario, 'opening' | 'assumptions' | 'practices'>;

/**
 * Tells what replications share: a draw of the assumptions, where any has a range and they are drawn, and opening states,
 * where these are sampled.
 *
 * @param scenarios those that are compared, the base first; others open from its state unless they warm up themselves
 * @param replications their numbers, in the order of the values that are to be summed up
 */
export function designOf(
  scenarios: readonly DesignedScenario[],
  assumptions: AssumptionMode,
  replications: readonly number[],
): Design {
  const own = scenarios.filter(({ opening }, index) => index === 0 || opening.steady);
  const counts = [...new Set(own.map(sharedStates))].filter((count) => count < Infinity);
  const numbers = (of: (replication: number) => number) => Int32Array.from(replications, of);
  const base = scenarios[0] === undefined ? Infinity : sharedStates(scenarios[0]);
  const isDrawn = assumptions === 'range' && scenarios.some(hasRanges);
  const draw = isDrawn ? numbers((replication) => drawOf(replication, base)) : null;
  const states = counts.map((count) => numbers((replication) => replication % count));
  const shared = draw === null ? states : [draw, ...states];
  return { cluster: joinedClusters(shared, replications.length), draw, state: states[0] ?? null };
}

/** Whether a draw of its assumptions can differ from another. */
function hasRanges({ assumptions, practices }: DesignedScenario): boolean {
  const factors = Object.values(practices).flatMap(({ work, escalation, return: back, detection }) => [
    ...[work, escalation, back, detection],
  ]);
  return [...Object.values(assumptions), ...factors].some(({ low, high }) => low < high);
}
