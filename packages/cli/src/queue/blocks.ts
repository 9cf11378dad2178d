import { type Scenario, sharedStates } from '@taper/engine';

/**
 * Replications in a job: few, so that little is lost with a worker and all end at about the same time, but enough that
 * what goes over the network takes no time beside them.
 */
const BLOCK = 5;

/**
 * Divides replications of a scenario into jobs. Those that open from one state stay together, so that few workers warm up
 * the same.
 */
export function blocksOf(scenario: Pick<Scenario, 'opening'>, replications: readonly number[]): number[][] {
  const states = sharedStates(scenario);
  const ordered = [...replications].sort((a, b) => (a % states) - (b % states) || a - b);
  return Array.from({ length: Math.ceil(ordered.length / BLOCK) }, (_, block) =>
    ordered.slice(block * BLOCK, (block + 1) * BLOCK),
  );
}
