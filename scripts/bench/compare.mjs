import { performance } from 'node:perf_hooks';
import { buildPrograms } from '../build.mjs';
import { cliEntry } from '../support/paths.mjs';
import { runNode } from '../support/run-node.mjs';
import { QUESTION } from './question.mjs';

/** Compares the four scenarios with 100 runs each at the command line, and gives the seconds by the clock. */
export async function timeCompare() {
  await buildPrograms();
  const began = performance.now();
  await runNode(cliEntry, ['compare', ...QUESTION, '--replications', '100', '--workers', '2']);
  return (performance.now() - began) / 1000;
}
