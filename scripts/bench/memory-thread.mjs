import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const REPLICATIONS = 2;

/** Plays some replications of scenarios and tells the most memory that this thread held after any of them. */
const { prepareReplications, readScenario } = await import(workerData.program);
const load = (/** @type {string} */ file) => readFileSync(join(workerData.root, file), 'utf8');
const scenarios = workerData.files.map((/** @type {string} */ file) => readScenario(file, load).scenario);
const prepared = prepareReplications(scenarios, 'bench', 'mid');
let most = 0;
for (let replication = 0; replication < REPLICATIONS; replication++) {
  prepared.replicate(replication);
  const { heapTotal, external } = process.memoryUsage();
  most = Math.max(most, heapTotal + external);
}
parentPort?.postMessage(most / 2 ** 20);
