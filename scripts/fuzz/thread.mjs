import { parentPort, workerData } from 'node:worker_threads';
import { loadFuzz } from './modules.mjs';

/** @typedef {{seed: string, from: number, step: number, to: number, each: number, now: Int32Array}} Errand `each`: one case in so many is simulated */
/** @typedef {{number: number, wrong: string, given: import('../../test/fuzz/cases.ts').Case}} Failure */
/** @typedef {{done: {cases: number, sound: number, simulated: number}} | {failure: Failure}} Word */

const { engine, caseOf, judge, shrunk, material } = await loadFuzz();
const { seed, from, step, to, each, now } = /** @type {Errand} */ (workerData);
const tell = (/** @type {Word} */ word) => parentPort?.postMessage(word);

let done = { cases: 0, sound: 0, simulated: 0 };
for (let number = from; number < to; number += step) {
  // Whoever watches sees at which case this thread is, and since when.
  Atomics.store(now, 0, number);
  const simulates = number % each === 0;
  const given = caseOf(seed, number, material);
  const { sound, simulated, wrong } = judge(engine, given, simulates);
  done.cases++;
  if (sound) done.sound++;
  if (simulated) done.simulated++;
  if (wrong !== null) {
    const kind = wrong.split('\n')[0];
    const fails = (/** @type {import('../../test/fuzz/cases.ts').Case} */ smaller) =>
      judge(engine, smaller, simulates).wrong?.split('\n')[0] === kind;
    tell({ failure: { number, wrong, given: shrunk(given, fails) } });
  }
  if (done.cases === 100) {
    tell({ done });
    done = { cases: 0, sound: 0, simulated: 0 };
  }
}
tell({ done });
