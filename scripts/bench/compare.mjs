import { performance } from 'node:perf_hooks';
import { buildPrograms } from '../build.mjs';
import { cliEntry } from '../support/paths.mjs';
import { runNode } from '../support/run-node.mjs';
import { QUESTION } from './question.mjs';

/** Runs that show what a second thread adds: enough that starting up does not count for much. */
const FEW = 24;

/**
 * Compares the four scenarios at the command line.
 * @typedef {object} Compared
 * @property {number} seconds by the clock, for 100 runs on two threads
 * @property {number} efficiency of two threads: a thread's time for some runs over twice that of two
 * @returns {Promise<Compared>}
 */
export async function timeCompare() {
  await buildPrograms();
  const alone = await timed(FEW, 1);
  const together = await timed(FEW, 2);
  return { seconds: await timed(100, 2), efficiency: alone / (2 * together) };
}

/**
 * @param {number} runs
 * @param {number} threads
 */
async function timed(runs, threads) {
  const began = performance.now();
  const options = ['--replications', String(runs), '--workers', String(threads)];
  await runNode(cliEntry, ['compare', ...QUESTION, ...options]);
  return (performance.now() - began) / 1000;
}
