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
 * stay for later ones. Runs asked for together take turns, worker by worker: one that finds nothing left to do in a run
 * begins with the next, so that none idles while others finish.
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
  let turns: readonly Promise<void>[] = slots.map(() => Promise.resolve());
  return {
    // Nothing is awaited before the turns are taken, so runs have theirs in the order they were asked for.
    async run(request, options = {}) {
      const run = new WorkerRun(request, options, layoutOf);
      turns = run.over(slots, turns);
      return run.outcomes;
    },
    close() {
      for (const slot of slots) slot.close();
    },
  };
}

/** One run; over when all is finished, when it is stopped, or at the first fault. */
class WorkerRun {
  /** Resolves when the run is over. */
  readonly outcomes: Promise<Outcomes>;
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
    this.outcomes = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /**
   * Sets every slot to work when its turn comes.
   * @param turns when each slot is free for this run
   * @returns when each slot is free for the next: nothing is left for it to do, or the run is over
   */
  over(slots: readonly WorkerSlot[], turns: readonly Promise<void>[]): readonly Promise<void>[] {
    const { signal } = this.#options;
    if (signal?.aborted || this.#ledger.isComplete) {
      this.#end();
      return turns;
    }
    signal?.addEventListener('abort', this.#stop);
    const over = this.outcomes.then(
      () => undefined,
      () => undefined,
    );
    return slots.map(async (slot, index) => {
      await turns[index];
      const work = this.#work(slot, index + 1).catch((error: unknown) => this.#fail(error));
      await Promise.race([work, over]);
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
