import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { climb, memoryOfWorker, timeFullModel } from './bench/full.mjs';
import { pageOf } from './bench/page.mjs';
import { profileOf } from './bench/profile.mjs';
import { raceQueues } from './bench/queues.mjs';
import { simpyOrNone } from './bench/simpy.mjs';
import { tableOf } from './bench/table.mjs';
import { timeCompare } from './bench/compare.mjs';
import { bundle } from './support/bundle.mjs';
import { ScriptError, main } from './support/main.mjs';
import { root } from './support/paths.mjs';

/**
 * Measures the engine beside others that simulate the same, one after another on one thread, by processor time; says
 * how the ratios stand to their targets, and writes docs/performance.md. `--quick` measures less and writes nothing,
 * `--json` prints ratios and rates only, `--full` measures what is otherwise projected. Ends with exit code 1 when
 * anyone's answer is not what theory says.
 */
async function bench() {
  const { values: options } = parseArgs({
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, full: { type: 'boolean' } },
  });
  const quick = options.quick === true;
  const say = (/** @type {string} */ what) => process.stderr.write(`${what}\n`);
  const address = await bundle('test/bench/program.ts', 'bench');
  /** @type {typeof import('../test/bench/program.ts')} */
  const program = await import(address);
  const simpy = simpyOrNone(program.findSimpy);
  const contestant = simpy === null ? null : program.simpy(simpy.python, root);
  const measured = raceQueues(program, contestant, quick, say);
  say('The full model');
  const durham = timeFullModel(program, measured, quick ? 2 : 7);
  const ladder = climb(program, measured, quick ? 'quick' : options.full === true ? 'full' : 'normal');
  const result = spreadsOf(program, measured);
  if (options.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    process.stdout.write(`${tableOf(result)}\n`);
    if (!quick) {
      const profile = await profileOf(address, () => profiled(program));
      const memory = await memoryOfWorker(address);
      const compare = options.full === true ? await timeCompare() : null;
      await write(pageOf({ ...result, ...durham, ladder, profile, memory, compare, simpy }));
    }
  }
  if (measured.wrong.length > 0) throw new ScriptError(`Not what theory says:\n${measured.wrong.join('\n')}`);
}

/** @param {typeof import('../test/bench/program.ts')} program */
function profiled({ MODELS, scenarioFile }) {
  const [model] = MODELS;
  for (let seed = 0; seed < 5 && model !== undefined; seed++)
    scenarioFile(model.network, model.customers, seed);
}

/**
 * @param {typeof import('../test/bench/program.ts')} program
 * @param {import('./bench/queues.mjs').Measured} measured
 */
function spreadsOf({ spreadOf }, { ratios, rates }) {
  const spreads = (/** @type {import('./bench/queues.mjs').Rounds} */ of) =>
    Object.fromEntries(Object.entries(of).map(([name, rounds]) => [name, spreadOf(rounds)]));
  return { ratios: spreads(ratios), rates: spreads(rates) };
}

async function write(/** @type {string} */ page) {
  const file = join(root, 'docs', 'performance.md');
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}

await main(import.meta.url, bench);
