import { seedKey } from '../../packages/engine/src/random/key.ts';
import { Openings, OpeningStates } from '../../packages/engine/src/run/openings.ts';
import { compileAll } from '../../packages/engine/src/run/replication.ts';
import type { TimelineRun } from '../../packages/engine/src/run/timeline-run.ts';
import type { Scenario } from '../../packages/engine/src/scenario/types.ts';

/** Opens one replication of one of some scenarios, which stands at day 0; assumptions have their middle values. */
export function openRun(
  scenarios: readonly Scenario[],
  index: number,
  replication: number,
  seed: string,
): TimelineRun {
  const compiled = compileAll(scenarios, 'mid');
  return new Openings(compiled, new OpeningStates(compiled, seedKey(seed), 'mid'), replication).open(index);
}
