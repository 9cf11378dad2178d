import {
  type BatchResult,
  BatchRuns,
  type FinishedRun,
  type Outcomes,
  batchResult,
  firstReplications,
} from '@taper/engine';
import type { BatchHow } from './batch-how.ts';
import type { UsableBatch } from './read-batch.ts';

/** Puts the results of a batch together as its scenarios are finished, in any order. */
export class FinishedScenarios {
  readonly usable: UsableBatch;
  readonly how: BatchHow;
  readonly #runs: BatchRuns;
  /** Changes of state that were simulated. */
  events = 0;

  constructor(usable: UsableBatch, { replications, seed, assumptions }: BatchHow) {
    this.usable = usable;
    this.how = { replications, seed, assumptions };
    this.#runs = new BatchRuns(usable.scenarios);
  }

  /** Adds the runs of the scenario at a place of the grid. */
  add(place: number, outcomes: Outcomes): void {
    this.events += outcomes.events;
    this.#runs.add(place, this.runOf(place, outcomes));
  }

  /** What a scenario ran, as it would stand by itself. */
  runOf(place: number, outcomes: Outcomes): FinishedRun {
    const { scenario, evidence } = this.usable.scenarios[place]!;
    const { replications, ...how } = this.how;
    const request = { ...how, scenarios: [scenario], replications: firstReplications(replications) };
    return { request, outcomes, findings: [], evidence: [evidence] };
  }

  /** The results of the first scenarios of the grid, up to the first that is missing. */
  result(): BatchResult {
    return batchResult({ ...this.usable, ...this.how, runs: this.#runs.finished() });
  }
}
