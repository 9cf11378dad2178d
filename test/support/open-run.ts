import { seedKey } from '../../packages/engine/src/random/key.ts';
import { Openings, OpeningStates } from '../../packages/engine/src/run/openings.ts';
import { compileAll } from '../../packages/engine/src/run/replication.ts';
import type { AssumptionMode } from '../../packages/engine/src/run/runner.ts';
import type { TimelineRun } from '../../packages/engine/src/run/timeline-run.ts';
import type { Scenario } from '../../packages/engine/src/scenario/types.ts';

/** Opens one replication of one of some scenarios, which stands at day 0; assumptions have their middle values, unless told. */
export function openRun(
  scenarios: readonly Scenario[],
  index: number,
  replication: number,
  seed: string,
  assumptions: AssumptionMode = 'mid',
): TimelineRun {
  const compiled = compileAll(scenarios, assumptions);
  const states = new OpeningStates(compiled, seedKey(seed), assumptions);
  return new Openings(compiled, states, replication).open(index);
}
