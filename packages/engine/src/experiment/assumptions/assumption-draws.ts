import { drawAssumption } from '../../model/assumptions.ts';
import { seedKey } from '../../random/key.ts';
import { drawKey } from '../../run/replication-key.ts';
import { assumptionsOf } from '../../scenario/index.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { DrawnAssumption } from './drivers.ts';
import { type FinishedRun, designOfRun } from '../results/finished-run.ts';
import { averageRanks } from './ranks.ts';

/**
 * Draws again, for each scenario of a run, what was drawn of every assumption with a range, once a draw, in the order
 * of `meansOfDraws`. Those of the base go along in every scenario, since all open from its state. Null where nothing is
 * drawn in a run.
 */
export function drawnAssumptions(run: FinishedRun): DrawnAssumption[][] | null {
  const { request } = run;
  const { draw } = designOfRun(run);
  if (draw === null) return null;
  const seed = seedKey(request.seed);
  const keys = [...new Set(draw)].map((number) => drawKey(seed, number));
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

/**
 * Means of an outcome over the replications of each draw, in the order in which draws come first; NaN where none of
 * them counted anything.
 *
 * @param values one a replication
 * @param draw the number of the draw of each
 */
export function meansOfDraws(values: Float64Array, draw: Int32Array): Float64Array {
  const sums = new Map<number, { sum: number; count: number }>();
  values.forEach((value, place) => {
    const own = sums.get(draw[place]!) ?? { sum: 0, count: 0 };
    sums.set(draw[place]!, own);
    if (Number.isNaN(value)) return;
    own.sum += value;
    own.count++;
  });
  return Float64Array.from(sums.values(), ({ sum, count }) => sum / count);
}
