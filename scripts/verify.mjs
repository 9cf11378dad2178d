import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ScriptError, main } from './support/main.mjs';
import { root } from './support/paths.mjs';
import { bundle } from './support/bundle.mjs';
import { pageOf } from './verify/page.mjs';
import { runAll } from './verify/run-all.mjs';
import { tableOf } from './verify/table.mjs';

/** Standard errors of at most half a percent; at most so many replications for them. */
const PRECISION = { error: 0.005, replications: { least: 40, most: 10_000 }, set: [] };

/**
 * Runs every case with a known answer at three loads and writes docs/verification.md, or prints one (`--case ID`).
 * Ends with exit code 1 when a quantity is not what theory says, or not known well enough.
 */
async function verify() {
  const { values: options } = parseArgs({ options: { case: { type: 'string' } } });
  const program = await bundle('test/verification/program.ts', 'verify');
  /** @type {typeof import('../test/verification/program.ts')} */
  const { CASES, LOADS } = await import(program);
  const cases = CASES.filter(({ id }) => options.case === undefined || id === options.case);
  if (cases.length === 0) {
    const ids = CASES.map(({ id }) => id).join(', ');
    throw new ScriptError(`There is no case "${options.case}". There are ${ids}.`, 2);
  }
  // The heaviest load takes longest, so it goes first.
  const loads = Object.keys(LOADS).reverse();
  const jobs = loads.flatMap((load) => cases.map(({ id }) => ({ id, load })));
  const results = await runAll(program, jobs, PRECISION, ({ id, load }, { rows, replications }, done) => {
    const failed = rows.filter(({ passed }) => !passed).length;
    const verdict = failed === 0 ? `${rows.length} pass` : `${failed} of ${rows.length} FAIL`;
    process.stderr.write(
      `${done} of ${jobs.length}: ${id}, load ${load}: ${verdict} (${replications} replications)\n`,
    );
  });
  const sections = cases.map((which) => ({
    which,
    runs: Object.keys(LOADS).map((load) => {
      const at = jobs.findIndex((job) => job.id === which.id && job.load === load);
      const { replications, rows } = /** @type {(typeof results)[number]} */ (results[at]);
      return { load, replications, rows };
    }),
  }));
  if (options.case === undefined) await write(pageOf(sections, PRECISION.error));
  for (const { which, runs } of sections) process.stdout.write(`${which.title}\n\n${tableOf(runs)}\n\n`);
  return results.every(({ rows }) => rows.every(({ passed }) => passed)) ? 0 : 1;
}

async function write(/** @type {string} */ page) {
  const file = join(root, 'docs', 'verification.md');
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}

await main(import.meta.url, verify);
