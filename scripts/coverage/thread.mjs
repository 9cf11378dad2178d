import { parentPort, workerData } from 'node:worker_threads';

/** Runs a stretch of experiments of one kind for each message, and answers with how many kept their promise. */
const { EXPERIMENTS } = await import(workerData.program);

parentPort?.on('message', ({ id, from, to }) => {
  const { holds } = EXPERIMENTS.find((/** @type {{id: string}} */ one) => one.id === id);
  let kept = 0;
  for (let number = from; number < to; number++) if (holds(number)) kept++;
  parentPort?.postMessage(kept);
});
