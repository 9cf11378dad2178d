import { performance } from 'node:perf_hooks';

/**
 * Does a step and says on standard error how long it took; results keep standard output to themselves.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  const result = await work();
  process.stderr.write(`${title}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return result;
}
