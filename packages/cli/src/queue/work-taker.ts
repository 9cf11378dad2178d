import { RunFault } from '@taper/engine';
import type * as BullMq from 'bullmq';
import type { Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { clearUnused } from './clear-unused.ts';
import type { QueueConnection } from './connection.ts';
import { BATCHES, type JobData, KEPT_SECONDS, PREFIX, QUEUE, resultsKey } from './layout.ts';
import { KnownWork } from './known-work.ts';
import { packRuns } from './parcels.ts';
import { type Present, nameOf, ofThisEngine, presentAt } from './presence.ts';
import { Seats } from './seats.ts';

/** A job whose workers have been lost so often is given up. */
const LOSSES_ALLOWED = 3;
/** Scenarios remembered for each thread. */
const REMEMBERED = 4;

/** Adds a result to those of a batch, unless the batch has ended at this very moment. */
const SEND = `if redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  redis.call('RPUSH', KEYS[2], ARGV[2])
  redis.call('EXPIRE', KEYS[2], ARGV[3])
end`;

/** What BullMQ is told by throwing. */
type Errors = Pick<typeof BullMq, 'UnrecoverableError' | 'WaitingError'>;

/** How jobs are taken. */
export interface Taking {
  readonly threads: number;
  /** Seconds without a sign of life after which a worker's jobs go to others. */
  readonly lostAfter: number;
  readonly say: (message: string) => void;
}

/** Takes jobs from a queue, as many at a time as it has threads. */
export class WorkTaker {
  /** Jobs in hand, with what stops them. */
  readonly #inHand = new Map<string, { readonly batch: string; readonly stop: AbortController }>();
  readonly #client: Redis;
  readonly #known: KnownWork;
  readonly #seats: Seats;
  readonly #say: Taking['say'];
  readonly #said = new Set<string>();
  /** Batches that are waited for, as was seen last. */
  #awaited: ReadonlySet<string> = new Set();
  #worker: Worker<JobData> | null = null;
  #isEnding = false;
  runs = 0;

  private constructor(client: Redis, { threads, say }: Taking) {
    this.#client = client;
    this.#known = new KnownWork(client, REMEMBERED * threads);
    this.#seats = new Seats(threads);
    this.#say = say;
  }

  /** Begins to take jobs. */
  static async open({ client }: QueueConnection, taking: Taking): Promise<WorkTaker> {
    const bullmq = await import('bullmq');
    const taker = new WorkTaker(client, taking);
    const { Worker, UnrecoverableError, WaitingError } = bullmq;
    const errors = { UnrecoverableError, WaitingError };
    const silence = taking.lostAfter * 1000;
    taker.#worker = new Worker<JobData>(QUEUE, (job, token) => taker.#make(job, token, errors), {
      ...{ connection: client, prefix: PREFIX, concurrency: taking.threads },
      ...{ lockDuration: silence, stalledInterval: silence, maxStalledCount: LOSSES_ALLOWED },
    });
    taker.#worker.on('error', (error) => taker.#trouble(error));
    return taker;
  }

  get isBusy(): boolean {
    return this.#inHand.size > 0;
  }

  /** Looks who waits for batches, and stops jobs of those for which nobody does any more. */
  async look(): Promise<Present[]> {
    const batches = await presentAt(this.#client, BATCHES);
    const awaited = new Set(batches.map(({ id }) => id));
    for (const { batch, stop } of this.#inHand.values())
      if (this.#awaited.has(batch) && !awaited.has(batch)) stop.abort();
    this.#awaited = awaited;
    return batches;
  }

  /** Gives back what is in hand, and takes no more. */
  async end(): Promise<void> {
    this.#isEnding = true;
    for (const { stop } of this.#inHand.values()) stop.abort();
    await this.#worker?.close();
    const { Queue } = await import('bullmq');
    const queue = new Queue(QUEUE, { connection: this.#client, prefix: PREFIX, skipMetasUpdate: true });
    queue.on('error', () => undefined);
    await clearUnused(queue, this.#client);
  }

  /** Ends at once; what is in hand goes to others when they miss a sign of life. */
  async abandon(): Promise<void> {
    this.#isEnding = true;
    this.#seats.close();
    await this.#worker?.close(true);
  }

  async #make(job: Job<JobData>, token: string | undefined, errors: Errors): Promise<void> {
    const { batch, replications } = job.data;
    const id = job.id ?? '';
    const stop = new AbortController();
    this.#inHand.set(id, { batch, stop });
    try {
      if (!this.#awaited.has(batch)) await this.look();
      if (!this.#awaited.has(batch)) return;
      const { signal } = stop;
      const work = await this.#known.of(job.data);
      const outcomes = await this.#seats.run(work, replications, { signal, onTrouble: this.#say });
      if (outcomes.replications.length === replications.length) {
        await this.#send(batch, packRuns(id, work, outcomes));
        this.runs += replications.length;
      } else if (this.#isEnding) {
        await job.moveToWait(token ?? '');
        throw new errors.WaitingError();
      }
    } catch (error) {
      // Another try gives the same fault of the engine; one of the machine may not come again.
      if (error instanceof RunFault && error.code === 'replication-failed')
        throw new errors.UnrecoverableError(error.message);
      throw error;
    } finally {
      this.#inHand.delete(id);
    }
  }

  /** Hands a result over before its job is done: whatever comes between, the batch gets it, if it is still there. */
  async #send(batch: string, bytes: Buffer): Promise<void> {
    const awaited = nameOf(ofThisEngine(batch));
    await this.#client.eval(SEND, 2, BATCHES, resultsKey(batch), awaited, bytes, KEPT_SECONDS);
  }

  /** Tells once what the server refuses; that it does not answer is told where the connection is watched. */
  #trouble({ name, message }: Error): void {
    if (this.#isEnding || name !== 'ReplyError' || this.#said.has(message)) return;
    this.#said.add(message);
    this.#say(`The server refuses: ${message}.`);
  }
}
