import { ENGINE_VERSION } from '@taper/engine';
import type { Redis } from 'ioredis';

/** Seconds between two signs of life. */
export const BEAT_SECONDS = 1;
/** Seconds without a sign of life after which somebody is taken for gone. */
const GONE_SECONDS = 30;

/** Somebody who is there: a batch that is waited for, or a worker. */
export interface Present {
  readonly engine: string;
  readonly id: string;
  /** Of a worker. */
  readonly threads: number;
}

/** Says that somebody is there, or still is. */
export async function showPresence(client: Redis, key: string, who: Present): Promise<void> {
  await client.zadd(key, String((await secondsOf(client)) + GONE_SECONDS), nameOf(who));
  // The last to go without a word leaves nothing behind.
  await client.expire(key, GONE_SECONDS);
}

/** Says that somebody leaves. */
export async function endPresence(client: Redis, key: string, who: Present): Promise<void> {
  await client.zrem(key, nameOf(who));
}

/** Who is there; forgets those who are taken for gone. */
export async function presentAt(client: Redis, key: string): Promise<Present[]> {
  await client.zremrangebyscore(key, '-inf', String(await secondsOf(client)));
  return (await client.zrange(key, '0', '-1')).map(presentOf);
}

/** Makes a sign for somebody of this release of the engine. */
export function ofThisEngine(id: string, threads = 0): Present {
  return { engine: ENGINE_VERSION, id, threads };
}

/** Releases of the engine, other than this, that those who are there have. */
export function otherEngines(present: readonly Present[]): string[] {
  const others = present.map(({ engine }) => engine).filter((engine) => engine !== ENGINE_VERSION);
  return [...new Set(others)].sort();
}

/** The server's clock: those of the hosts may differ. */
async function secondsOf(client: Redis): Promise<number> {
  const [seconds] = await client.time();
  return Number(seconds);
}

/** How somebody is named in the sets of those who are there. */
export function nameOf({ engine, id, threads }: Present): string {
  return `${engine} ${id} ${threads}`;
}

function presentOf(name: string): Present {
  const [engine = '', id = '', threads = '0'] = name.split(' ');
  return { engine, id, threads: Number(threads) };
}
