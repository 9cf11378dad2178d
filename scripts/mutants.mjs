import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { buildPrograms } from './build.mjs';
import { pageOf } from './mutants/page.mjs';
import { judge } from './mutants/verdicts.mjs';
import { ScriptError, main } from './support/main.mjs';
import { root } from './support/paths.mjs';

/** The faults of the engine that the tests have to catch. */
async function loadMutants() {
  const { module } = await runnerImport(join(root, 'test', 'mutation', 'mutants.ts'));
  return /** @type {typeof import('../test/mutation/mutants.ts')} */ (module).mutants;
}

/** Runs every mutant against its test, or one with `--id`; prints a line each, and writes docs/mutation.md of all. */
async function mutate() {
  const { values: options } = parseArgs({ options: { id: { type: 'string', multiple: true } } });
  const all = await loadMutants();
  const chosen = options.id === undefined ? all : all.filter(({ id }) => options.id?.includes(id));
  if (chosen.length === 0) throw new ScriptError(`There is no mutant "${options.id}".`);
  // Tests that run side by side would otherwise compile side by side.
  await buildPrograms();
  const verdicts = await judge(chosen, availableParallelism(), ({ mutant, result }) => {
    process.stdout.write(`${mutant.id}: ${mutant.broken}\n  ${mutant.caughtBy.title}: ${result}\n`);
  });
  if (options.id === undefined) await writePage(pageOf(verdicts));
  const caught = verdicts.filter(({ result }) => result === 'caught').length;
  process.stdout.write(`${caught} of ${verdicts.length} mutants are caught\n`);
  return caught === verdicts.length ? 0 : 1;
}

async function writePage(/** @type {string} */ page) {
  const file = join(root, 'docs', 'mutation.md');
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}

await main(import.meta.url, mutate);
