import type { OutcomeLayout } from '../../packages/engine/src/outcomes/layout.ts';
import type { Outcomes } from '../../packages/engine/src/outcomes/outcomes.ts';
import type { PrepareReplications } from '../../packages/engine/src/run/inline-runner.ts';
import type { RunRequest } from '../../packages/engine/src/run/runner.ts';
import type { WorkerHandle } from '../../packages/engine/src/run/worker-slot.ts';
import type { Scenario } from '../../packages/engine/src/scenario/types.ts';
import { createWorkerApi } from '../../packages/engine/src/run/worker-entry.ts';

const LAYOUT: OutcomeLayout = { indicators: ['first', 'second'], series: ['open'], months: 2 };

export const layoutOfFake = (): OutcomeLayout => LAYOUT;

/** Two scenarios of which runners see nothing but that there are two. */
export const fakeScenarios = [{ name: 'today' }, { name: 'changed' }] as unknown as readonly Scenario[];

/** A stand-in for the model: numbers that differ by seed, scenario, replication and place, and cost nothing. */
export const prepareFake: PrepareReplications = (scenarios, seed) => ({
  replicate: (replication) => ({
    replication,
    values: scenarios.map((_, scenario) =>
      Float64Array.from(
        { length: 4 },
        (__, place) => seed.length + scenario / 3 + replication * 7 + place / 11,
      ),
    ),
    events: 10 + replication,
  }),
});

export function fakeRequest(count: number, seed = 'taper'): RunRequest {
  const replications = Array.from({ length: count }, (_, replication) => replication);
  return { scenarios: fakeScenarios, seed, assumptions: 'mid', replications };
}

/** Every number of the outcomes, as bytes, in an order that does not depend on who finished first. */
export function bytesOf(outcomes: Outcomes): Uint8Array {
  const columns = outcomes.layouts.flatMap(({ indicators, series, months }, scenario) => [
    ...indicators.map((id) => outcomes.indicator(scenario, id)),
    ...series.flatMap((id) =>
      Array.from({ length: months }, (_, month) => outcomes.month(scenario, id, month)),
    ),
  ]);
  const counts = Float64Array.from([outcomes.events, ...outcomes.replications]);
  const numbers = [counts, ...columns].flatMap((column) => [...column]);
  return new Uint8Array(Float64Array.from(numbers).buffer);
}

/** Workers that live in this thread: they answer after a while, count what is asked of them, and die on request. */
export class FakeWorkers {
  readonly alive: FakeWorker[] = [];
  started = 0;
  prepared = 0;
  /** Called before each replication; may throw, make the worker die, or make it wait. */
  onReplicate: (replication: number, worker: FakeWorker) => void | Promise<void> = () => undefined;
  prepare = prepareFake;

  readonly spawn = (): WorkerHandle => {
    this.started += 1;
    const worker = new FakeWorker(this);
    this.alive.push(worker);
    return worker;
  };
}

export class FakeWorker implements WorkerHandle {
  readonly api: WorkerHandle['api'];
  readonly #tell: ((reason: string) => void)[] = [];
  #isAlive = true;
  #lastAnswer: Promise<void> = Promise.resolve();

  constructor(workers: FakeWorkers) {
    const inner = createWorkerApi(workers.prepare);
    this.api = {
      prepare: async (...given) => {
        workers.prepared += 1;
        await this.#answer(() => inner.prepare(...given));
      },
      replicate: (replication) =>
        this.#answer(async () => {
          await workers.onReplicate(replication, this);
          return inner.replicate(replication);
        }),
    };
  }

  onDeath(callback: (reason: string) => void): void {
    this.#tell.push(callback);
  }

  terminate(): void {
    this.die('ended');
  }

  die(reason: string): void {
    this.#isAlive = false;
    for (const tell of this.#tell) tell(reason);
  }

  /** Answers a little later, one call after the other; never once dead, like a real thread. */
  #answer<T>(work: () => Promise<T> | T): Promise<T> {
    const before = this.#lastAnswer;
    return new Promise((resolve, reject) => {
      this.#lastAnswer = before.then(async () => {
        await new Promise((done) => setTimeout(done, Math.random() * 5));
        try {
          const result = await work();
          if (this.#isAlive) resolve(result);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }
}
