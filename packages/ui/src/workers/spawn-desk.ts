import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { DeskApi } from '../desk/desk-api.ts';

/** A worker that reads, warns and looks ahead. */
export interface DeskHandle {
  readonly api: Remote<DeskApi>;
  terminate(): void;
}

/**
 * Starts a worker that reads, warns and looks ahead.
 * @param onDeath called once when it ends by itself
 */
export function spawnDesk(onDeath: (reason: string) => void): DeskHandle {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => onDeath(event.message || 'it could not be started'), {
    once: true,
  });
  return { api: wrap<DeskApi>(worker), terminate: () => worker.terminate() };
}
