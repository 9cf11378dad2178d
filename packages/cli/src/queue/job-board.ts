import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import type { QueueConnection } from './connection.ts';
import {
  BATCHES,
  type JobData,
  KEPT_SECONDS,
  PREFIX,
  QUEUE,
  WORKERS,
  resultsKey,
  scenarioKey,
} from './layout.ts';
import { clearUnused } from './clear-unused.ts';
import { packWork } from './parcels.ts';
import { type Present, endPresence, ofThisEngine, presentAt, showPresence } from './presence.ts';
import type { Block } from './queued-run.ts';

/** A job that fails for a reason of the host's is tried so often in all. */
const ATTEMPTS = 3;
/** Nobody reads BullMQ's log of events. */
const EVENTS = 100;
/** Seconds after which a wait for results begins anew. */
const WAIT_SECONDS = 5;

/** How a job is that was put on the board: waiting or in hand, no longer there, or given up. */
export type JobState = 'there' | 'missing' | { readonly failed: string };

/** What a queue holds of one batch, as whoever waits for the batch sees it. */
export class JobBoard {
  readonly #queue: Queue<JobData>;
  readonly #client: Redis;
  /** Waits for results; nothing else can be asked on it. */
  readonly #waiting: Redis;
  readonly #batch = randomUUID();
  readonly #me: Present = ofThisEngine(this.#batch);
  readonly #results = resultsKey(this.#batch);
  /** Numbers of the scenarios that jobs out refer to. */
  readonly #scenarios = new Set<number>();
  #jobs = 0;

  private constructor(queue: Queue<JobData>, client: Redis, waiting: Redis) {
    this.#queue = queue;
    this.#client = client;
    this.#waiting = waiting;
  }

  /** Opens a board for a new batch, and shows workers that it is waited for. */
  static async open(connection: QueueConnection): Promise<JobBoard> {
    const { Queue } = await import('bullmq');
    const { client } = connection;
    const streams = { events: { maxLen: EVENTS } };
    const queue = new Queue<JobData>(QUEUE, { connection: client, prefix: PREFIX, streams });
    // What concerns the connection is told where that is watched.
    queue.on('error', () => undefined);
    const board = new JobBoard(queue, client, connection.beside());
    await showPresence(client, BATCHES, board.#me);
    return board;
  }

  /** A name for a job. */
  newJob(): string {
    this.#jobs += 1;
    return `${this.#batch}-${this.#jobs}`;
  }

  /**
   * Puts a job on the board.
   * @param isAgain whether the server has lost it, and so perhaps its scenario
   */
  async put(job: string, { run, replications }: Block, isAgain = false): Promise<void> {
    if (isAgain || !this.#scenarios.has(run.scenario)) {
      this.#scenarios.add(run.scenario);
      await this.#client.set(this.#scenarioKey(run.scenario), packWork(run.work), 'EX', KEPT_SECONDS);
    }
    const { scenario, hash } = run;
    const options = { jobId: job, attempts: ATTEMPTS, removeOnComplete: true };
    await this.#queue.add('runs', { batch: this.#batch, scenario, hash, replications }, options);
  }

  /** Takes the next result away, as `packRuns` has made it; null where none has come for a while. */
  async nextResult(): Promise<Buffer | null> {
    return (await this.#waiting.blpopBuffer(this.#results, WAIT_SECONDS))?.[1] ?? null;
  }

  /** Whether results wait to be taken away. */
  async hasResults(): Promise<boolean> {
    return (await this.#client.llen(this.#results)) > 0;
  }

  /** How a job is. */
  async stateOf(job: string): Promise<JobState> {
    const state = await this.#queue.getJobState(job);
    if (state === 'unknown') return 'missing';
    if (state !== 'failed') return 'there';
    const failed = (await this.#queue.getJob(job))?.failedReason ?? 'it failed';
    await this.#queue.remove(job);
    return { failed };
  }

  /**
   * Shows that the batch is still waited for.
   * @returns the workers that are there, of any release
   */
  async beat(): Promise<Present[]> {
    await showPresence(this.#client, BATCHES, this.#me);
    for (const number of this.#scenarios) await this.#client.expire(this.#scenarioKey(number), KEPT_SECONDS);
    return presentAt(this.#client, WORKERS);
  }

  /** Takes away a scenario whose jobs are done. */
  async drop(scenario: number): Promise<void> {
    if (this.#scenarios.delete(scenario)) await this.#client.del(this.#scenarioKey(scenario));
  }

  /**
   * Takes everything of the batch away, and the queue itself where no other batch uses it.
   * @param jobs those that are still out; a worker that has one in hand notices
   */
  async clear(jobs: readonly string[]): Promise<void> {
    await endPresence(this.#client, BATCHES, this.#me);
    await Promise.all(jobs.map((job) => this.#queue.remove(job)));
    const keys = [...this.#scenarios].map((number) => this.#scenarioKey(number));
    await this.#client.del(this.#results, ...keys);
    await clearUnused(this.#queue, this.#client);
  }

  #scenarioKey(number: number): string {
    return scenarioKey(this.#batch, number);
  }
}
