import { Outcomes, RunFault, type RunOptions, type RunRequest, outcomeLayout } from '@taper/engine';
import { blocksOf } from './blocks.ts';
import { type Work, hashOf, unpackRuns } from './parcels.ts';

/** A job of a run: some of its replications. */
export interface Block {
  readonly run: QueuedRun;
  readonly replications: readonly number[];
}

/** One run whose replications are made elsewhere, block by block. */
export class QueuedRun {
  /** Resolves when the run is over: all is finished, or it is stopped. */
  readonly result: Promise<Outcomes>;
  readonly work: Work;
  readonly hash: string;
  /** Number of its scenario within the batch. */
  readonly scenario: number;
  readonly blocks: readonly Block[];
  readonly #outcomes: Outcomes;
  readonly #options: RunOptions;
  readonly #total: number;
  readonly #stop = () => this.#end();
  #resolve: (outcomes: Outcomes) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  isOver = false;

  constructor({ replications, ...work }: RunRequest, options: RunOptions, scenario: number) {
    this.work = work;
    this.hash = hashOf(work);
    this.scenario = scenario;
    this.blocks = blocksOf(work.scenarios[0]!, replications).map((own) => ({ run: this, replications: own }));
    this.#outcomes = new Outcomes(work.scenarios.map(outcomeLayout));
    this.#options = options;
    this.#total = replications.length;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (options.signal?.aborted === true || this.#total === 0) this.#end();
    else options.signal?.addEventListener('abort', this.#stop);
  }

  /**
   * Takes over what a worker has made of a block.
   * @throws RunFault where it made something else
   */
  take(block: Block, bytes: Buffer): void {
    if (this.isOver) return;
    const runs = unpackRuns(bytes, this.work);
    if (!('outcomes' in runs)) {
      const reasons = 'damaged' in runs ? runs.damaged : runs.unlike.join('; ');
      throw new RunFault('replication-failed', `A worker sent runs of something else: ${reasons}.`);
    }
    this.#outcomes.merge(runs.outcomes);
    const done = this.#outcomes.replications.length;
    for (const [place] of block.replications.entries())
      this.#options.onProgress?.({
        ...{ done: done - block.replications.length + place + 1, total: this.#total },
        outcomes: this.#outcomes,
      });
    if (done === this.#total) this.#end();
  }

  /** Ends the run with a fault. */
  fail(error: unknown): void {
    this.#close();
    this.#reject(error);
  }

  #end(): void {
    this.#close();
    this.#resolve(this.#outcomes);
  }

  #close(): void {
    this.isOver = true;
    this.#options.signal?.removeEventListener('abort', this.#stop);
  }
}
