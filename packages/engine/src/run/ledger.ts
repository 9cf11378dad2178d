import type { OutcomeLayout } from '../outcomes/layout.ts';
import { Outcomes } from '../outcomes/outcomes.ts';
import type { Scenario } from '../scenario/types.ts';
import type { ReplicationResult, RunOptions, RunRequest } from './runner.ts';

/** Says what a replication of a scenario reports. */
export type LayoutOf = (scenario: Scenario) => OutcomeLayout;

/** Keeps the account of one run: what is still to be simulated, what is finished, and who wants to know. */
export class RunLedger {
  readonly outcomes: Outcomes;
  readonly total: number;
  readonly #waiting: number[];
  readonly #onProgress: RunOptions['onProgress'];
  #done = 0;

  constructor(request: RunRequest, options: RunOptions, layoutOf: LayoutOf) {
    this.outcomes = new Outcomes(request.scenarios.map(layoutOf));
    this.#waiting = [...new Set(request.replications)];
    this.total = this.#waiting.length;
    this.#onProgress = options.onProgress;
  }

  get isComplete(): boolean {
    return this.#done === this.total;
  }

  /** The next replication that nobody has taken; undefined when all are finished or in hand. */
  take(): number | undefined {
    return this.#waiting.shift();
  }

  /** Puts a replication back, to be the next one taken. */
  giveBack(replication: number): void {
    this.#waiting.unshift(replication);
  }

  /** Enters a finished replication and tells whoever follows the run. */
  add({ replication, values, events }: ReplicationResult): void {
    this.outcomes.add(replication, values, events);
    this.#done += 1;
    this.#onProgress?.({ done: this.#done, total: this.total, outcomes: this.outcomes });
  }
}
