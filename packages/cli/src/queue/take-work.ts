import { ENGINE_VERSION } from '@taper/engine';
import type { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { untilCancelled } from '../ending/cancel.ts';
import { duration } from '../terminal/progress.ts';
import { InputFault } from '../ending/stops.ts';
import { plural } from '../text/findings-text.ts';
import type { QueueAddress } from './address.ts';
import { QueueConnection } from './connection.ts';
import { BATCHES, WORKERS } from './layout.ts';
import {
  BEAT_SECONDS,
  type Present,
  endPresence,
  ofThisEngine,
  otherEngines,
  presentAt,
  showPresence,
} from './presence.ts';
import { type Taking, WorkTaker } from './work-taker.ts';

/** How a worker works. */
export interface HowToWork extends Taking {
  /** Seconds without anything to do after which it ends by itself; Infinity: it does not. */
  readonly untilIdle: number;
}

/** How long giving back may take. */
const GIVE_BACK_MS = 10_000;

/**
 * Takes work from a queue until it is stopped, or there has been nothing to do for long enough; gives back what is in hand.
 * @throws InputFault where the queue cannot be used, or has work of other releases only
 */
export async function takeWork(address: QueueAddress, how: HowToWork): Promise<void> {
  const { threads, say } = how;
  const connection = await QueueConnection.open(address, { patience: Infinity, say });
  const began = performance.now();
  try {
    refuseOthers(await presentAt(connection.client, BATCHES), address);
    const me = ofThisEngine(randomUUID(), threads);
    const taker = await WorkTaker.open(connection, how);
    say(
      `Taper ${ENGINE_VERSION} takes work from ${address.shown} on ${plural(threads, 'thread')}; Ctrl-C ends it.`,
    );
    try {
      await untilCancelled((signal) => new Shift(connection.client, taker, me, how).work(signal));
      if (connection.isUp)
        await Promise.race([
          taker.end().then(() => endPresence(connection.client, WORKERS, me)),
          pause(GIVE_BACK_MS, undefined, { ref: false }),
        ]);
    } finally {
      await taker.abandon();
    }
    say(`Ended: ${plural(taker.runs, 'run')} made in ${duration((performance.now() - began) / 1000)}.`);
  } finally {
    connection.close();
  }
}

function refuseOthers(batches: readonly Present[], { shown }: QueueAddress): void {
  const others = otherEngines(batches);
  if (others.length === 0 || batches.some(({ engine }) => engine === ENGINE_VERSION)) return;
  throw new InputFault(
    `${shown} has work of Taper ${others.join(', ')}, and this is Taper ${ENGINE_VERSION}: a worker takes work of its own release only. Install that one here.`,
  );
}

/** The time for which a worker is at work. */
class Shift {
  readonly #client: Redis;
  readonly #taker: WorkTaker;
  readonly #me: Present;
  readonly #how: HowToWork;
  readonly #told = new Set<string>();

  constructor(client: Redis, taker: WorkTaker, me: Present, how: HowToWork) {
    this.#client = client;
    this.#taker = taker;
    this.#me = me;
    this.#how = how;
  }

  /** Shows that the worker is there, until it is stopped or idle for too long. */
  async work(signal: AbortSignal): Promise<void> {
    const stopped = new Promise<'stopped'>((resolve) => {
      signal.addEventListener('abort', () => resolve('stopped'));
    });
    for (let idle = 0; !signal.aborted; idle += BEAT_SECONDS) {
      // A server that is away answers when it is back; who is stopped meanwhile does not wait for that.
      const isBusy = await Promise.race([this.#beat(), stopped]);
      if (isBusy === true) idle = 0;
      if (idle >= this.#how.untilIdle) return;
      await Promise.race([pause(BEAT_SECONDS * 1000, undefined, { ref: false }), stopped]);
    }
  }

  /** @returns whether there is anything to do */
  async #beat(): Promise<boolean> {
    try {
      await showPresence(this.#client, WORKERS, this.#me);
      const batches = await this.#taker.look();
      this.#tellOfOthers(otherEngines(batches));
      return this.#taker.isBusy || batches.some(({ engine }) => engine === ENGINE_VERSION);
    } catch (error) {
      // A server may refuse for a while: when its memory is full, or another takes its place.
      if (error instanceof Error && error.name === 'ReplyError') return true;
      throw error;
    }
  }

  #tellOfOthers(engines: readonly string[]): void {
    for (const engine of engines) {
      if (this.#told.has(engine)) continue;
      this.#told.add(engine);
      this.#how.say(
        `A batch waits for workers of Taper ${engine}; this is Taper ${ENGINE_VERSION} and leaves it alone.`,
      );
    }
  }
}
