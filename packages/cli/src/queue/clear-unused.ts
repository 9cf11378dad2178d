import { ENGINE_VERSION } from '@taper/engine';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { BATCHES } from './layout.ts';
import { presentAt } from './presence.ts';

/**
 * Takes a queue away where no batch of this release is waited for: nothing is left in the server. A batch that comes at
 * this very moment finds its jobs missing, and puts them there again.
 */
export async function clearUnused(queue: Queue, client: Redis): Promise<void> {
  const batches = await presentAt(client, BATCHES);
  if (!batches.some(({ engine }) => engine === ENGINE_VERSION)) await queue.obliterate({ force: true });
}
