import type { WorkerApi, WorkerHandle } from '@taper/engine';
import { wrap } from 'comlink';
import { Worker } from 'node:worker_threads';
import { nodeEndpoint } from './endpoint.ts';

/** Starts a worker thread that simulates replications. */
export function spawnThread(): WorkerHandle {
  // Always the compiled file: Node 20 runs no TypeScript.
  // Flags of the process, such as conditions that lead to sources, are not for it.
  const worker = new Worker(new URL('./thread.js', import.meta.url), { execArgv: [] });
  let reason: string | null = null;
  worker.once('error', (error: Error) => {
    reason = error.message;
  });
  return {
    api: wrap<WorkerApi>(nodeEndpoint(worker)),
    onDeath(callback) {
      worker.once('exit', (code) => callback(reason ?? `exit code ${code}`));
    },
    terminate() {
      void worker.terminate();
    },
  };
}
