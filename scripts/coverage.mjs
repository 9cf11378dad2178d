import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { format, resolveConfig } from 'prettier';
import { markdownTable } from './generate/markdown-table.mjs';
import { bundle } from './support/bundle.mjs';
import { ScriptError, main } from './support/main.mjs';
import { root } from './support/paths.mjs';

/** @typedef {import('../test/coverage/experiments.ts').Experiment} Experiment */

/** Experiments of one kind that a thread makes before it asks for more. */
const STRETCH = 50;

/**
 * Repeats experiments whose answer is known, a seed each, counts how often their intervals hold it, and writes
 * docs/coverage.md. Ends with exit code 1 when an interval holds the truth less often than it may.
 */
async function coverage() {
  const { values: options } = parseArgs({ options: { experiments: { type: 'string', default: '1000' } } });
  const experiments = Number(options.experiments);
  if (!Number.isInteger(experiments) || experiments < 1)
    throw new ScriptError('Give a whole number of experiments.', 2);
  const program = await bundle('test/coverage/experiments.ts', 'coverage');
  /** @type {{EXPERIMENTS: readonly Experiment[]}} */
  const { EXPERIMENTS } = await import(program);
  const kept = await runAll(program, EXPERIMENTS, experiments);
  const rows = EXPERIMENTS.map((one, place) => rowOf(one, kept[place] ?? 0, experiments));
  const table = markdownTable(
    ['What is promised', 'Nominal', 'Held', 'Standard error', 'Allowed', 'Pass'],
    rows.map(({ cells }) => cells),
  );
  process.stdout.write(`${table}\n`);
  await write(table, experiments);
  return rows.every(({ passed }) => passed) ? 0 : 1;
}

/**
 * @param {string} program
 * @param {readonly Experiment[]} kinds
 * @param {number} experiments
 */
async function runAll(program, kinds, experiments) {
  const kept = kinds.map(() => 0);
  const jobs = kinds.flatMap(({ id }, place) =>
    Array.from({ length: Math.ceil(experiments / STRETCH) }, (_, stretch) => ({
      ...{ id, place, from: stretch * STRETCH, to: Math.min((stretch + 1) * STRETCH, experiments) },
    })),
  );
  let next = 0;
  let done = 0;
  const work = async () => {
    const thread = new Worker(new URL('./coverage/thread.mjs', import.meta.url), { workerData: { program } });
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      thread.postMessage(job);
      const [count] = await once(thread, 'message');
      kept[job.place] = (kept[job.place] ?? 0) + count;
      if (++done % 10 === 0 || done === jobs.length)
        process.stderr.write(`${done} of ${jobs.length} stretches of ${STRETCH} experiments\n`);
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return kept;
}

/**
 * @param {Experiment} experiment
 * @param {number} kept
 * @param {number} experiments
 */
function rowOf({ title, nominal, allowed: [least, most] }, kept, experiments) {
  const share = kept / experiments;
  const passed = least <= share && share <= most;
  const percent = (/** @type {number} */ part) => `${(part * 100).toFixed(1)}%`;
  const error = Math.sqrt((share * (1 - share)) / experiments);
  const allowed = most === 1 ? `${percent(least)} or more` : `${percent(least)} to ${percent(most)}`;
  return {
    passed,
    cells: [title, percent(nominal), percent(share), percent(error), allowed, passed ? 'yes' : '**no**'],
  };
}

/**
 * @param {string} table
 * @param {number} experiments
 */
async function write(table, experiments) {
  const file = join(root, 'docs', 'coverage.md');
  const page = `# Coverage

Made by \`pnpm coverage\`: do the intervals hold the truth as often as they say? Each line repeats an experiment ${experiments}
times, each with a seed of its own, on a system whose answer is known without simulation (\`test/coverage/experiments.ts\`),
through the whole engine, and counts how often the interval held that answer. \`pnpm test\` makes fewer.

${table}
`;
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}

await main(import.meta.url, coverage);
