import { indicatorsOf } from '../outcomes/registry.ts';
import type { BatchScenario } from '../scenario/index.ts';
import type { BatchRun } from './batch-result.ts';
import { designOf } from './design.ts';
import { pairedDifference } from './difference.ts';
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
 * The scenarios of a batch that were run so far, added in the order of the grid. Each has its own warm-up and demand;
 * since all have the same seed, those whose demand is the same share their families, and differences are formed run by
 * run. Monthly series are not kept, so that a batch of hundreds of scenarios fits in memory.
 */
export class BatchRuns {
  readonly #scenarios: readonly BatchScenario[];
  readonly #kept: Kept[] = [];

  /** @param scenarios all scenarios of the batch, in the order of the grid */
  constructor(scenarios: readonly BatchScenario[]) {
    this.#scenarios = scenarios;
  }

  get count(): number {
    return this.#kept.length;
  }

  /** Adds the next scenario of the grid, run by itself. */
  add(run: FinishedRun): void {
    const compares = (this.#scenarios[this.#kept.length]?.against ?? null) !== null;
    const indicators = compares ? indicatorsOf(baseOf(run.request)) : [];
    this.#kept.push({
      run: run.request,
      result: runResult(run),
      values: new Map(indicators.map(({ id }) => [id, run.outcomes.indicator(0, id)])),
    });
  }

  /** What came of each, with differences as far as the scenario it is held against was run too. */
  finished(): BatchRun[] {
    return this.#kept.map((kept, place) => ({
      result: kept.result,
      differences: this.#differences(kept, place),
    }));
  }

  #differences({ run, values }: Kept, place: number): (Difference | null)[] {
    const against = this.#scenarios[place]?.against ?? null;
    const base = against === null || against === place ? undefined : this.#kept[against];
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
