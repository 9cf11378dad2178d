import type { Outcomes } from '../outcomes/outcomes.ts';
import { outcomeLayout } from '../outcomes/registry.ts';
import { RunFault } from './faults.ts';
import { type LayoutOf, RunLedger } from './ledger.ts';
import type { RunOptions, RunRequest, Runner } from './runner.ts';
import { WorkerDeath, type WorkerHandle, WorkerSlot } from './worker-slot.ts';

/** A replication that has ended this many workers is not given to another. */
const LOSSES_ALLOWED = 3;

/**
 * Creates a runner that simulates in worker threads. Each worker has one replication at a time: it takes far longer
 * than a message, and nothing waits behind a busy worker while another idles. Workers start with the first run and
 * stay for later ones; runs asked for together take turns.
 * @param spawn starts a worker
 * @param count how many workers at most, at least 1
 * @param layoutOf stands in for the registry of outcomes in tests
 */
export function createWorkerRunner(
  spawn: () => WorkerHandle,
  count: number,
  layoutOf: LayoutOf = outcomeLayout,
): Runner {
  const slots = Array.from({ length: count }, () => new WorkerSlot(spawn));
  let lastRun: Promise<unknown> = Promise.resolve();
  return {
    run(request, options = {}) {
      const run = lastRun.then(() => new WorkerRun(request, options, layoutOf).over(slots));
      lastRun = run.catch(() => undefined);
      return run;
    },
    close() {
      for (const slot of slots) slot.close();
    },
  };
}

/** One run; over when all is finished, when it is stopped, or at the first fault. */
class WorkerRun {
  readonly #request: RunRequest;
  readonly #options: RunOptions;
  readonly #ledger: RunLedger;
  readonly #losses = new Map<number, number>();
  readonly #stop = () => this.#end();
  #isOver = false;
  #resolve: (outcomes: Outcomes) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;

  constructor(request: RunRequest, options: RunOptions, layoutOf: LayoutOf) {
    this.#request = request;
    this.#options = options;
    this.#ledger = new RunLedger(request, options, layoutOf);
  }

  /** Sets every slot to work and resolves when the run is over. */
  over(slots: readonly WorkerSlot[]): Promise<Outcomes> {
    const { signal } = this.#options;
    if (signal?.aborted || this.#ledger.isComplete) return Promise.resolve(this.#ledger.outcomes);
    signal?.addEventListener('abort', this.#stop);
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      slots.forEach((slot, index) => {
        this.#work(slot, index + 1).catch((error: unknown) => this.#fail(error));
      });
    });
  }

  async #work(slot: WorkerSlot, number: number): Promise<void> {
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      try {
        const result = await slot.replicate(this.#request, next);
        if (this.#isOver) return;
        this.#ledger.add(result);
      } catch (error) {
        if (this.#isOver) return;
        if (!(error instanceof WorkerDeath)) throw error;
        this.#lose(next, number, error.message);
      }
    }
    if (this.#ledger.isComplete) this.#end();
  }

  #take(): number | undefined {
    return this.#isOver ? undefined : this.#ledger.take();
  }

  #lose(replication: number, worker: number, reason: string): void {
    const losses = (this.#losses.get(replication) ?? 0) + 1;
    this.#losses.set(replication, losses);
    if (losses >= LOSSES_ALLOWED) {
      const message = `Replication ${replication} ended ${losses} workers, the last one so: ${reason}.`;
      throw new RunFault('worker-lost', message);
    }
    this.#ledger.giveBack(replication);
    this.#options.onTrouble?.(
      `Worker ${worker} died (${reason}). Another takes its place and replication ${replication} runs again.`,
    );
  }

  #end(): void {
    this.#close();
    this.#resolve(this.#ledger.outcomes);
  }

  #fail(error: unknown): void {
    this.#close();
    this.#reject(error);
  }

  #close(): void {
    this.#isOver = true;
    this.#options.signal?.removeEventListener('abort', this.#stop);
  }
}
