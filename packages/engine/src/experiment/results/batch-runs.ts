import { indicatorsOf } from '../../outcomes/registry.ts';
import type { BatchScenario } from '../../scenario/index.ts';
import type { BatchRun } from './batch-result.ts';
import { designOf } from '../intervals/design.ts';
import { pairedDifference } from '../intervals/difference.ts';
import { type FinishedRun, baseOf } from './finished-run.ts';
import type { Difference, RunResult } from './result.ts';
import { runResult } from './run-result.ts';

/** What is kept of a scenario that was run: its sums, and its values run by run where others are held against them. */
interface Kept {
  readonly run: FinishedRun['request'];
  readonly result: RunResult;
  readonly values: ReadonlyMap<string, Float64Array>;
}

/**
 * The scenarios of a batch that were run so far, added in any order. Each has its own warm-up and demand;
 * since all have the same seed, those whose demand is the same share their families, and differences are formed run by
 * run. Monthly series are not kept, so that a batch of hundreds of scenarios fits in memory.
 */
export class BatchRuns {
  readonly #scenarios: readonly BatchScenario[];
  readonly #kept = new Map<number, Kept>();

  /** @param scenarios all scenarios of the batch, in the order of the grid */
  constructor(scenarios: readonly BatchScenario[]) {
    this.#scenarios = scenarios;
  }

  /** How many scenarios are finished. */
  get count(): number {
    return this.#kept.size;
  }

  /**
   * Adds a scenario, run by itself.
   * @param place its place in the grid, from 0
   */
  add(place: number, run: FinishedRun): void {
    const compares = (this.#scenarios[place]?.against ?? null) !== null;
    const indicators = compares ? indicatorsOf(baseOf(run.request)) : [];
    this.#kept.set(place, {
      run: run.request,
      result: runResult(run),
      values: new Map(indicators.map(({ id }) => [id, run.outcomes.indicator(0, id)])),
    });
  }

  /**
   * What came of the first scenarios of the grid, as far as none is missing, with differences where the scenario they are
   * held against was run too.
   */
  finished(): BatchRun[] {
    const finished: BatchRun[] = [];
    for (let place = 0; this.#kept.has(place); place++) {
      const kept = this.#kept.get(place)!;
      finished.push({ result: kept.result, differences: this.#differences(kept, place) });
    }
    return finished;
  }

  #differences({ run, values }: Kept, place: number): (Difference | null)[] {
    const against = this.#scenarios[place]?.against ?? null;
    const base = against === null || against === place ? undefined : this.#kept.get(against);
    if (base === undefined) return [];
    // Each scenario of a batch opens from its own state.
    const opened = [baseOf(base.run), baseOf(run)].map((scenario) => ({
      ...scenario,
      opening: { ...scenario.opening, steady: true },
    }));
    const design = designOf(opened, run.assumptions, run.replications);
    return indicatorsOf(baseOf(run)).map(({ id, matters }) => {
      const theirs = base.values.get(id);
      const own = values.get(id);
      return theirs === undefined || own === undefined
        ? null
        : pairedDifference(theirs, own, matters, { design });
    });
  }
}
