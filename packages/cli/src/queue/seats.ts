import { type Outcomes, type RunOptions, type Runner, createWorkerRunner } from '@taper/engine';
import { spawnThread } from '../worker/spawn-thread.ts';
import type { Work } from './parcels.ts';

/** A thread that makes one job at a time. */
interface Seat {
  readonly runner: Runner;
  /** What it made last: it need not compile that again, and knows states that replications share. */
  last: Work | null;
}

/** The threads of a worker; each makes a job by itself. */
export class Seats {
  readonly #free: Seat[];
  readonly #all: readonly Seat[];

  constructor(count: number) {
    this.#all = Array.from({ length: count }, () => ({
      runner: createWorkerRunner(spawnThread, 1),
      last: null,
    }));
    this.#free = [...this.#all];
  }

  /** Makes replications on a thread that is free, best one that knows the scenario. */
  async run(work: Work, replications: readonly number[], options: RunOptions): Promise<Outcomes> {
    const known = this.#free.findIndex(({ last }) => last === work);
    const [seat] = this.#free.splice(Math.max(0, known), 1);
    if (seat === undefined) throw new Error('More jobs were taken than there are threads.');
    seat.last = work;
    try {
      return await seat.runner.run({ ...work, replications }, options);
    } finally {
      this.#free.push(seat);
    }
  }

  close(): void {
    for (const { runner } of this.#all) runner.close();
  }
}
