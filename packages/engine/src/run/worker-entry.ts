import { transfer } from 'comlink';
import type { PrepareReplications } from './inline-runner.ts';
import { prepareReplications } from './replication.ts';
import type { WorkerApi } from './worker-api.ts';

/**
 * Creates what a worker exposes over Comlink, in a browser and in Node alike. The arrays of a result are moved to the
 * other thread, not copied.
 * @param prepare stands in for the model in tests
 */
export function createWorkerApi(prepare: PrepareReplications = prepareReplications): WorkerApi {
  let prepared: ReturnType<PrepareReplications> | null = null;
  return {
    prepare(scenarios, seed, assumptions) {
      prepared = null;
      prepared = prepare(scenarios, seed, assumptions);
    },
    replicate(replication) {
      if (prepared === null) throw new Error('The worker was asked to replicate before it was prepared.');
      const result = prepared.replicate(replication);
      return transfer(result, [...new Set(result.values.map((values) => values.buffer))]);
    },
  };
}
