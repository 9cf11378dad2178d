import { asFault, runnerClosed } from './faults.ts';
import type { ReplicationResult, RunRequest } from './runner.ts';
import type { WorkerApi } from './worker-api.ts';

/** A worker thread as the runner sees it, whatever the host's own kind of worker is. */
export interface WorkerHandle {
  /** A Comlink proxy of the worker's api, or anything that answers like one. */
  readonly api: WorkerApi;
  /** Registers what to call, once, when the thread ends for any reason. */
  onDeath(callback: (reason: string) => void): void;
  /** Ends the thread at once. */
  terminate(): void;
}

/** Thrown to whoever waits for a worker that ended; the work itself may be fine. */
export class WorkerDeath extends Error {}

/** A place for one worker thread: starts it when there is work, and another when it has died. */
export class WorkerSlot {
  readonly #spawn: () => WorkerHandle;
  #worker: WorkerHandle | null = null;
  #preparedFor: RunRequest | null = null;
  #closed = false;
  /** Calls that wait for the worker; Comlink alone would leave them waiting for ever when it dies. */
  readonly #waiting = new Set<(error: Error) => void>();

  constructor(spawn: () => WorkerHandle) {
    this.#spawn = spawn;
  }

  /**
   * Simulates one replication of a request, preparing the worker first if it was last prepared for something else.
   * @throws WorkerDeath when the thread ends meanwhile
   * @throws RunFault when the replication itself fails, or the slot is closed
   */
  async replicate(request: RunRequest, replication: number): Promise<ReplicationResult> {
    if (this.#closed) throw runnerClosed();
    const { api } = (this.#worker ??= this.#start());
    if (!this.#isPreparedFor(request)) await this.#prepare(api, request);
    return this.#ask(`Replication ${replication}`, () => api.replicate(replication));
  }

  /** Ends the worker and refuses what is asked from now on. */
  close(): void {
    this.#closed = true;
    this.#worker?.terminate();
    this.#abandon(runnerClosed());
  }

  async #prepare(api: WorkerApi, request: RunRequest): Promise<void> {
    // Noted before the answer: a run that is stopped leaves its call behind, and the next one must see the change.
    this.#preparedFor = request;
    const { scenarios, seed, assumptions, given } = request;
    await this.#ask('Preparing the scenarios', () => api.prepare(scenarios, seed, assumptions, given));
    if (!this.#isPreparedFor(request)) throw new Error('Prepared for another run meanwhile.');
  }

  #start(): WorkerHandle {
    const worker = this.#spawn();
    worker.onDeath((reason) => {
      if (this.#worker === worker) this.#abandon(new WorkerDeath(reason));
    });
    return worker;
  }

  #abandon(error: Error): void {
    this.#worker = null;
    this.#preparedFor = null;
    for (const reject of this.#waiting) reject(error);
    this.#waiting.clear();
  }

  #ask<T>(doing: string, call: () => Promise<T> | T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      Promise.resolve()
        .then(call)
        .then(resolve, (error: unknown) => {
          reject(asFault(doing, error));
        })
        .finally(() => this.#waiting.delete(reject));
    });
  }

  #isPreparedFor({ scenarios, seed, assumptions }: RunRequest): boolean {
    const last = this.#preparedFor;
    if (last === null || last.seed !== seed || last.assumptions !== assumptions) return false;
    return (
      last.scenarios.length === scenarios.length && scenarios.every((one, i) => one === last.scenarios[i])
    );
  }
}
