import type { Redis } from 'ioredis';
import { duration } from '../terminal/progress.ts';
import { InputFault } from '../ending/stops.ts';
import type { QueueAddress } from './address.ts';

const CONNECT_MS = 10_000;
const LONGEST_PAUSE_MS = 2000;

/** How a connection deals with a server that goes away. */
export interface Bearing {
  /** Seconds for which it is tried to reach the server again; Infinity: for as long as it takes. */
  readonly patience: number;
  /** Told when the server is gone, and when it is back. */
  readonly say: (message: string) => void;
}

/** A connection to Redis or Valkey that outlives the server's restarts: what is asked meanwhile waits. */
export class QueueConnection {
  readonly client: Redis;
  /** Rejects when the server has been away for longer than patience lasts; otherwise it never settles. */
  readonly gone: Promise<never>;
  readonly #shown: string;
  readonly #bearing: Bearing;
  readonly #beside: Redis[] = [];
  #reason = '';
  #waiting: NodeJS.Timeout | null = null;
  #isAway = false;
  #isClosing = false;
  #giveUp: (fault: InputFault) => void = () => undefined;

  private constructor(client: Redis, shown: string, bearing: Bearing) {
    this.client = client;
    this.#shown = shown;
    this.#bearing = bearing;
    this.gone = new Promise((_, reject) => {
      this.#giveUp = reject;
    });
    // Whoever wants to hear of it asks; a connection that nobody asks about is no fault.
    this.gone.catch(() => undefined);
    client.on('error', (error: Error) => (this.#reason = error.message));
    client.on('close', () => this.#away());
    client.on('ready', () => this.#back());
  }

  /**
   * Connects to a server.
   * @throws InputFault where none answers, or it refuses
   */
  static async open({ url, shown }: QueueAddress, bearing: Bearing): Promise<QueueConnection> {
    // Other commands need not wait until this is loaded.
    const { Redis } = await import('ioredis');
    let isOpen = false;
    const client = new Redis(url, {
      lazyConnect: true,
      connectTimeout: CONNECT_MS,
      maxRetriesPerRequest: null,
      retryStrategy: (times) => (isOpen ? Math.min(100 * times, LONGEST_PAUSE_MS) : null),
      // After a failover the old primary takes no more: the name leads to the new one.
      reconnectOnError: (error) => error.message.startsWith('READONLY'),
    });
    let reason = '';
    client.on('error', (error: Error) => (reason = error.message));
    try {
      await client.connect();
      await client.ping();
    } catch (error) {
      client.disconnect();
      throw new InputFault(
        `No Redis or Valkey can be used at ${shown}: ${withoutStop(reason || (error as Error).message)}.`,
      );
    }
    isOpen = true;
    return new QueueConnection(client, shown, bearing);
  }

  /**
   * Finds out whether a server can be used, before anything is done for it.
   * @throws InputFault where it cannot
   */
  static async check(address: QueueAddress): Promise<void> {
    (await QueueConnection.open(address, { patience: 0, say: () => undefined })).close();
  }

  /** Whether the server answers now. */
  get isUp(): boolean {
    return this.client.status === 'ready';
  }

  /** A second connection, for commands that wait. */
  beside(): Redis {
    const client = this.client.duplicate();
    client.on('error', () => undefined);
    this.#beside.push(client);
    return client;
  }

  /** Lets the connections go; what has not been answered is not waited for. */
  close(): void {
    this.#isClosing = true;
    this.#calm();
    for (const client of [this.client, ...this.#beside]) client.disconnect();
  }

  #away(): void {
    if (this.#isClosing || this.#isAway) return;
    this.#isAway = true;
    const { patience, say } = this.#bearing;
    const lasts = patience < Infinity ? ` for ${duration(patience)}` : '';
    say(`${this.#shown} does not answer any more: trying again${lasts}.`);
    if (patience === Infinity) return;
    this.#waiting = setTimeout(() => {
      const why = this.#reason === '' ? '' : `: ${withoutStop(this.#reason)}`;
      this.#giveUp(new InputFault(`${this.#shown} has not answered for ${duration(patience)}${why}.`));
    }, patience * 1000);
  }

  #back(): void {
    if (!this.#isAway) return;
    this.#isAway = false;
    this.#calm();
    this.#bearing.say(`${this.#shown} answers again.`);
  }

  #calm(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
  }
}

/** Some servers end their sentences, some do not. */
function withoutStop(reason: string): string {
  return reason.replace(/\.$/, '');
}
