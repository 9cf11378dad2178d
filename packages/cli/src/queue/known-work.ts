import type { Redis } from 'ioredis';
import { type JobData, scenarioKey } from './layout.ts';
import { type Work, hashOf, unpackWork } from './parcels.ts';

/** The scenarios that a worker has had jobs of lately. */
export class KnownWork {
  readonly #client: Redis;
  readonly #most: number;
  readonly #known = new Map<string, Promise<Work>>();

  /** @param most how many are remembered */
  constructor(client: Redis, most: number) {
    this.#client = client;
    this.#most = most;
  }

  /**
   * The scenario that a job is of; the same object each time, so that threads know it again.
   * @throws Error where the server does not have it, or it is not what was sent
   */
  async of({ batch, scenario, hash }: JobData): Promise<Work> {
    const key = scenarioKey(batch, scenario);
    const work = this.#known.get(key) ?? this.#fetch(key);
    this.#known.delete(key);
    this.#known.set(key, work);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
    try {
      const fetched = await work;
      if (hashOf(fetched) === hash) return fetched;
      throw new Error('its scenario came over as another one');
    } catch (error) {
      this.#known.delete(key);
      throw error;
    }
  }

  async #fetch(key: string): Promise<Work> {
    const bytes = await this.#client.getBuffer(key);
    if (bytes === null)
      throw new Error('the server has dropped its scenario: its maxmemory-policy must be noeviction');
    return unpackWork(bytes);
  }
}
