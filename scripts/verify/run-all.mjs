import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * @typedef {import('../../test/verification/run-case.ts').CaseResult} CaseResult
 * @typedef {import('../../test/verification/run-case.ts').Precision} Precision
 *
 * @typedef {object} Job one case at one load
 * @property {string} id
 * @property {string} load
 */

/**
 * Runs jobs on all cores, one thread each, in their order. Results do not depend on the number of threads.
 * @param {string} program address of the compiled cases
 * @param {readonly Job[]} jobs
 * @param {Precision} precision
 * @param {(job: Job, result: CaseResult, done: number) => void} onDone
 * @returns {Promise<CaseResult[]>} in the order of the jobs
 */
export async function runAll(program, jobs, precision, onDone) {
  /** @type {CaseResult[]} */
  const results = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    const thread = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { program } });
    while (next < jobs.length) {
      const number = next++;
      const job = /** @type {Job} */ (jobs[number]);
      thread.postMessage({ ...job, precision });
      const [result] = await once(thread, 'message');
      results[number] = result;
      onDone(job, result, ++done);
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return results;
}
