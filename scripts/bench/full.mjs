import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.mjs';
import { QUESTION } from './question.mjs';

/**
 * @typedef {typeof import('../../test/bench/program.ts')} Program
 * @typedef {import('./queues.mjs').Measured} Measured
 *
 * @typedef {object} Rung
 * @property {number} children
 * @property {number} past seconds
 * @property {number} nanoseconds processor time an event of warm-up and horizon
 * @property {number} events
 */

/** Children at the foot of the ladder, and what the rungs are in multiples of it. */
const FOOT = 20_000;
const RUNGS = { quick: [1, 4], normal: [1, 2, 5, 10, 20], full: [1, 2, 5, 10, 20, 50, 100] };

const [TODAY = ''] = QUESTION;

/**
 * @param {Program} program
 * @param {string} path
 */
function scenarioOf({ readScenario }, path, set = /** @type {string[]} */ ([])) {
  const load = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8');
  const { scenario, findings } = readScenario(path, load, { set });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

/**
 * Times the parts of replications of the full model, and four scenarios in one.
 * @param {Program} program
 * @param {Measured} measured to which rates and ratios are added
 * @param {number} rounds
 * @returns {{parts: import('../../test/bench/full-model.ts').Parts[], four: number[]}} seconds a replication of all four
 */
export function timeFullModel(program, measured, rounds) {
  const run = program.fullModel(scenarioOf(program, TODAY));
  const prepared = program.prepareReplications(
    QUESTION.map((path) => scenarioOf(program, path)),
    'bench',
    'mid',
  );
  const parts = [];
  const four = [];
  for (let round = 0; round <= rounds; round++) {
    const one = run(round);
    const began = program.cpuSeconds();
    prepared.replicate(round);
    if (round === 0) continue;
    parts.push(one);
    four.push(program.cpuSeconds() - began);
  }
  measured.rates['durham'] = parts.map((p) => p.events / (p.warmUp + p.horizon));
  measured.rates['durham/past and outcomes too'] = parts.map(
    (p) => p.events / (p.past + p.warmUp + p.horizon + p.outcomes),
  );
  return { parts, four };
}

/**
 * Cost of an event by size of the place.
 * @param {Program} program
 * @param {Measured} measured to which the ratio of the top to the foot is added
 * @param {keyof typeof RUNGS} kind
 * @returns {Rung[]}
 */
export function climb(program, measured, kind) {
  const scenario = scenarioOf(program, TODAY, ['horizon.months=12', 'opening.warmUp=1y']);
  const foot = FOOT / scenario.place.children;
  const ladder = RUNGS[kind].map((times) => {
    const place = program.scaled(program.scaled(scenario, foot), times);
    const run = program.fullModel(place);
    const repeats = Math.max(1, Math.round(4 / times));
    const runs = Array.from({ length: repeats + 1 }, (_, round) => run(round)).slice(repeats > 1 ? 1 : 0);
    const sum = (/** @type {(one: typeof runs[number]) => number} */ of) =>
      runs.reduce((total, one) => total + of(one), 0);
    const events = sum((one) => one.events);
    return {
      children: Math.round(place.place.children),
      past: sum((one) => one.past) / runs.length,
      nanoseconds: (sum((one) => one.warmUp + one.horizon) / events) * 1e9,
      events: events / runs.length,
    };
  });
  const first = ladder[0]?.nanoseconds ?? NaN;
  measured.ratios['ladder'] = [(ladder.at(-1)?.nanoseconds ?? NaN) / first];
  return ladder;
}

/**
 * Memory of a thread that plays the four scenarios, in megabytes.
 * @param {string} program address of the compiled benchmark
 */
export async function memoryOfWorker(program) {
  const thread = new Worker(new URL('./memory-thread.mjs', import.meta.url), {
    workerData: { program, files: QUESTION, root },
  });
  const [megabytes] = await once(thread, 'message');
  await thread.terminate();
  return /** @type {number} */ (megabytes);
}
