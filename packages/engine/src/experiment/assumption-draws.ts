import { drawAssumption } from '../model/assumptions.ts';
import { seedKey } from '../random/key.ts';
import { replicationKey } from '../run/replication-key.ts';
import { assumptionsOf } from '../scenario/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { DrawnAssumption } from './drivers.ts';
import type { FinishedRun } from './finished-run.ts';
import { averageRanks } from './ranks.ts';

/**
 * Draws again, for each scenario of a run, what its replications drew of every assumption with a range. Those of the
 * base go along in every scenario, since all open from its state. Null where nothing is drawn in a run.
 */
export function drawnAssumptions({ request, outcomes }: FinishedRun): DrawnAssumption[][] | null {
  if (request.assumptions !== 'range') return null;
  const seed = seedKey(request.seed);
  const keys = outcomes.replications.map((replication) => replicationKey(seed, replication));
  const [base = [], ...others] = request.scenarios.map((scenario) => drawnIn(scenario, keys));
  const withBase = (own: DrawnAssumption[]) => {
    const ids = new Set(own.map(({ id }) => id));
    return [...own, ...base.filter(({ id }) => !ids.has(id))];
  };
  return [base, ...others.map(withBase)];
}

function drawnIn(scenario: Scenario, keys: readonly Int32Array[]): DrawnAssumption[] {
  return assumptionsOf({ scenario })
    .filter(({ low, high }) => low < high)
    .map(({ id, ...range }) => {
      const values = Float64Array.from(keys, (key) => drawAssumption(id, range, key));
      return { id, values, ranks: averageRanks(values) };
    });
}
