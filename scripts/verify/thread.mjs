import { parentPort, workerData } from 'node:worker_threads';

/** Runs one case at one load for each message, and answers with its result. */
const { CASES, runCase } = await import(workerData.program);

parentPort?.on('message', ({ id, load, precision }) => {
  const which = CASES.find((/** @type {{id: string}} */ one) => one.id === id);
  parentPort?.postMessage(runCase(which, load, precision));
});
