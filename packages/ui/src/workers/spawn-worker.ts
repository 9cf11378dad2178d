import { wrap } from 'comlink';
import type { WorkerApi, WorkerHandle } from '@taper/engine';

/** Starts a browser worker that simulates replications. */
export function spawnWorker(): WorkerHandle {
  const worker = new Worker(new URL('./replication-worker.ts', import.meta.url), { type: 'module' });
  return {
    api: wrap<WorkerApi>(worker),
    onDeath(callback) {
      worker.addEventListener('error', (event) => callback(event.message || 'it could not be started'), {
        once: true,
      });
    },
    terminate() {
      worker.terminate();
    },
  };
}
