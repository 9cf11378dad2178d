import { type Outcomes, RunFault, type RunOptions, type RunRequest, type Runner } from '@taper/engine';
import { setTimeout as pause } from 'node:timers/promises';
import { InputFault } from '../ending/stops.ts';
import type { QueueAddress } from './address.ts';
import { type Bearing, QueueConnection } from './connection.ts';
import { JobBoard } from './job-board.ts';
import { BEAT_SECONDS, type Present, ofThisEngine, otherEngines } from './presence.ts';
import { type Block, QueuedRun } from './queued-run.ts';
import { jobOf } from './parcels.ts';

/** Jobs out at a time: so many that no worker waits for the next, and so few that Redis holds little. */
const LEAST_OUT = 32;
const MOST_OUT = 512;
const OUT_A_THREAD = 2;
/** Beats between two looks after the jobs that are out. */
const LOOK_AFTER = 5;
/** Looks in a row that do not find a job, nor a result, until it is taken for lost. */
const LOST_AFTER = 2;
/** Beats without a worker until that is told. */
const ALONE = 5;
/** How long clearing up may take. */
const CLEAR_UP_MS = 5000;

/** A job that is out. */
interface Out {
  readonly block: Block;
  isPut: boolean;
  /** Looks in a row that have not found it. */
  missed: number;
}

/** Runs replications on workers that take them from a queue. */
export class QueueRunner implements Runner {
  readonly #connection: QueueConnection;
  readonly #board: JobBoard;
  readonly #shown: string;
  readonly #say: Bearing['say'];
  readonly #waiting: Block[] = [];
  readonly #out = new Map<string, Out>();
  readonly #runs = new Set<QueuedRun>();
  /** Jobs of runs that were stopped. */
  readonly #abandoned: string[] = [];
  readonly #ending = new AbortController();
  #fault: { readonly error: unknown } | null = null;
  #mayBeOut = LEAST_OUT;
  #scenarios = 0;
  #isFilling = false;
  #aloneFor = 0;

  private constructor(
    connection: QueueConnection,
    board: JobBoard,
    { shown }: QueueAddress,
    { say }: Bearing,
  ) {
    this.#connection = connection;
    this.#board = board;
    this.#shown = shown;
    this.#say = say;
    const fail = (error: unknown) => this.#fail(error);
    connection.gone.catch(fail);
    this.#collect().catch(fail);
    this.#beat().catch(fail);
  }

  /**
   * Connects to a queue.
   * @throws InputFault where it cannot be used
   */
  static async open(address: QueueAddress, bearing: Bearing): Promise<QueueRunner> {
    const connection = await QueueConnection.open(address, bearing);
    return new QueueRunner(connection, await JobBoard.open(connection), address, bearing);
  }

  async run(request: RunRequest, options: RunOptions = {}): Promise<Outcomes> {
    if (this.#fault !== null) throw this.#fault.error;
    const run = new QueuedRun(request, options, this.#scenarios++);
    this.#runs.add(run);
    if (!run.isOver) this.#waiting.push(...run.blocks);
    this.#fill().catch((error: unknown) => this.#fail(error));
    try {
      return await run.result;
    } finally {
      await this.#leave(run);
    }
  }

  close(): void {
    void this.end();
  }

  /** Takes away what the queue still holds, as far as it answers, and lets it go. */
  async end(): Promise<void> {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    if (this.#connection.isUp) {
      const cleared = this.#board.clear([...this.#abandoned, ...this.#out.keys()]);
      // What is left is taken away by the server when its time is over, and by workers.
      await Promise.race([cleared, pause(CLEAR_UP_MS, undefined, { ref: false })]).catch(() => undefined);
    }
    this.#connection.close();
  }

  get #isOver(): boolean {
    return this.#ending.signal.aborted || this.#fault !== null;
  }

  /** Puts blocks on the board while there may be more. */
  async #fill(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    try {
      while (this.#out.size < this.#mayBeOut && !this.#isOver) {
        const block = this.#waiting.shift();
        if (block === undefined) break;
        const job = this.#board.newJob();
        const out: Out = { block, isPut: false, missed: 0 };
        this.#out.set(job, out);
        await this.#board.put(job, block);
        out.isPut = true;
      }
    } finally {
      this.#isFilling = false;
    }
  }

  /** Takes results away as they come. */
  async #collect(): Promise<void> {
    while (!this.#isOver) {
      const bytes = await this.#board.nextResult();
      if (bytes === null) continue;
      // A worker that was taken for lost may yet send what another has sent already.
      const out = this.#out.get(jobOf(bytes));
      if (out === undefined) continue;
      this.#out.delete(jobOf(bytes));
      out.block.run.take(out.block, bytes);
      this.#fill().catch((error: unknown) => this.#fail(error));
    }
  }

  /** Shows again and again that the batch is waited for, and sees whether all is well. */
  async #beat(): Promise<void> {
    for (let beat = 1; !this.#isOver; beat++) {
      this.#see(await this.#board.beat());
      if (beat % LOOK_AFTER === 0) await this.#lookAfter();
      await this.#fill();
      await pause(BEAT_SECONDS * 1000, undefined, { signal: this.#ending.signal });
    }
  }

  /** Reckons with the workers that are there; tells where there are none. */
  #see(workers: readonly Present[]): void {
    const { engine } = ofThisEngine('');
    const own = workers.filter((worker) => worker.engine === engine);
    const threads = own.reduce((sum, worker) => sum + worker.threads, 0);
    this.#mayBeOut = Math.min(MOST_OUT, Math.max(LEAST_OUT, OUT_A_THREAD * threads));
    this.#aloneFor = own.length > 0 ? 0 : this.#aloneFor + 1;
    if (this.#aloneFor !== ALONE) return;
    const others = otherEngines(workers);
    const why =
      others.length === 0
        ? ''
        : ` Those that are there are of Taper ${others.join(', ')}, and take only its work.`;
    this.#say(
      `No worker of Taper ${engine} takes work from ${this.#shown}: taper worker --queue starts one.${why}`,
    );
  }

  /** Finds jobs that were given up, and those that the server has lost. */
  async #lookAfter(): Promise<void> {
    const hasResults = await this.#board.hasResults();
    await Promise.all(
      [...this.#out].map(async ([job, out]) => {
        if (!out.isPut) return;
        const state = await this.#board.stateOf(job);
        if (!this.#out.has(job)) return;
        if (typeof state === 'object') return out.block.run.fail(gaveUp(out.block, state.failed));
        out.missed = state === 'there' || hasResults ? 0 : out.missed + 1;
        if (out.missed < LOST_AFTER) return;
        out.missed = 0;
        await this.#board.put(job, out.block, true);
      }),
    );
  }

  /** Forgets what is left of a run that is over. */
  async #leave(run: QueuedRun): Promise<void> {
    this.#runs.delete(run);
    for (let at = this.#waiting.length - 1; at >= 0; at--)
      if (this.#waiting[at]!.run === run) this.#waiting.splice(at, 1);
    for (const [job, { block }] of this.#out) {
      if (block.run !== run) continue;
      this.#out.delete(job);
      this.#abandoned.push(job);
    }
    // At the end everything is taken away at once, if the server is there at all.
    if (this.#connection.isUp && !this.#isOver) await this.#board.drop(run.scenario);
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    const fault = asInput(error, this.#shown);
    this.#fault = { error: fault };
    for (const run of this.#runs) run.fail(fault);
  }
}

function gaveUp({ run, replications }: Block, reason: string): RunFault {
  const { name } = run.work.scenarios[0]!;
  const which = replications.map((replication) => replication + 1).join(', ');
  return new RunFault('worker-lost', `Workers gave up runs ${which} of “${name}”: ${reason}.`);
}

/** What the server itself refuses is no fault of Taper’s. */
function asInput(error: unknown, shown: string): unknown {
  const isRefusal = error instanceof Error && error.name === 'ReplyError';
  return isRefusal ? new InputFault(`${shown} refuses: ${error.message}.`) : error;
}
