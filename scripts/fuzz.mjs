import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build.mjs';
import { loadFuzz } from './fuzz/modules.mjs';
import { runThread } from './fuzz/watched-thread.mjs';
import { ScriptError, main } from './support/main.mjs';
import { root } from './support/paths.mjs';

const FOLDER = join(root, 'out', 'fuzz');
/** So many failures tell enough. */
const MOST_FAILURES = 20;

/**
 * Reads and checks scenario files that are made up, and damaged, on all cores, and simulates some of those that are
 * sound (one in `--each`). What goes wrong is written to a folder, with the seed and number that make the case again: `--seed`, `--case`.
 */
async function fuzz() {
  const { values: options } = parseArgs({
    options: {
      cases: { type: 'string', default: '20000' },
      seed: { type: 'string', default: new Date().toISOString() },
      minutes: { type: 'string' },
      each: { type: 'string', default: '100' },
      case: { type: 'string' },
    },
  });
  await buildPrograms();
  const one = options.case === undefined ? null : Number(options.case);
  const each = one === null ? Number(options.each) : 1;
  const minutes = Number(options.minutes ?? Infinity);
  const cases = options.minutes === undefined ? Number(options.cases) : Number.MAX_SAFE_INTEGER;
  if (Number.isNaN(cases) || Number.isNaN(minutes))
    throw new ScriptError('Give numbers of cases and minutes.');
  const to = one === null ? Math.min(cases, 2 ** 31 - 1) : one + 1;
  return run({ seed: options.seed, from: one ?? 0, to, each }, minutes);
}

/**
 * @param {{seed: string, from: number, to: number, each: number}} cases one in `each` is simulated where it is sound
 * @param {number} minutes
 */
async function run({ seed, from, to, each }, minutes) {
  const { caseOf, material } = await loadFuzz();
  const total = { cases: 0, sound: 0, simulated: 0, failures: 0 };
  const stop = new globalThis.AbortController();
  const fail = (/** @type {import('./fuzz/thread.mjs').Failure} */ failure) => {
    total.failures++;
    process.stdout.write(`Case ${failure.number}: ${failure.wrong}\n  in ${write(seed, failure)}\n`);
    if (total.failures >= MOST_FAILURES) stop.abort();
  };
  const step = Math.min(availableParallelism(), to - from);
  const timer = setTimeout(() => stop.abort(), Math.min(minutes * 60_000, 2 ** 31 - 1));
  const began = performance.now();
  const used = process.cpuUsage();
  const threads = Array.from({ length: step }, (_, thread) =>
    runThread(
      { seed, from: from + thread, step, to, each },
      (word) => {
        if ('failure' in word) fail(word.failure);
        else if ('died' in word) fail({ ...word.died, given: caseOf(seed, word.died.number, material) });
        else
          for (const key of /** @type {const} */ (['cases', 'sound', 'simulated']))
            total[key] += word.done[key];
      },
      stop.signal,
    ),
  );
  await Promise.all(threads);
  clearTimeout(timer);
  const rate = Math.round((total.cases / (performance.now() - began)) * 60_000);
  const { user, system } = process.cpuUsage(used);
  const alone = Math.round((total.cases / (user + system)) * 60_000_000 * step);
  process.stdout.write(
    `${total.cases} cases of seed "${seed}", ${rate} a minute (${alone} with the cores to itself): ${total.sound} sound, ${total.simulated} simulated, ${total.failures} failed\n`,
  );
  return total.failures === 0 ? 0 : 1;
}

/**
 * Writes the files of a case that failed, and how it is made again.
 * @param {string} seed
 * @param {import('./fuzz/thread.mjs').Failure} failure
 */
function write(seed, { number, wrong, given }) {
  const folder = join(FOLDER, `${seed.replace(/[^\w-]+/g, '-')}-${number}`);
  for (const [name, text] of Object.entries(given.files)) {
    const file = join(folder, 'files', normalize(join('/', name)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const again = `pnpm fuzz --seed ${JSON.stringify(seed)} --case ${number}`;
  writeFileSync(
    join(folder, 'about.txt'),
    [wrong, '', again, ...given.set.map((set) => `--set ${set}`), ''].join('\n'),
  );
  return folder;
}

await main(import.meta.url, fuzz);
