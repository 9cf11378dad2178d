import { dirname, join } from 'node:path';
import { bundleInto } from './support/bundle.mjs';
import { ScriptError, main } from './support/main.mjs';
import { packageProgram } from './support/package-program.mjs';
import { cliEntry, engineEntry, pageFolder, singleFile } from './support/paths.mjs';
import { runNode } from './support/run-node.mjs';
import { buildSingleFile } from './support/single-file.mjs';
import { stamp } from './support/stamp.mjs';
import { step } from './support/step.mjs';

const SHARED = ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/engine', 'packages/workbook'];

/** Compiles the engine and the command line, unless nothing has changed since the last time. */
export async function buildPrograms() {
  const outputs = [engineEntry, cliEntry];
  const { fresh, done } = stamp(
    'programs',
    [...SHARED, 'scripts/support/bundle.mjs', 'packages/cli'],
    outputs,
  );
  if (fresh) return;
  await step('Compiled the engine and the command line', async () => {
    await bundleInto(dirname(engineEntry), { 'index.js': 'packages/engine/src/index.ts' });
    await bundleInto(dirname(cliEntry), {
      'main.js': 'packages/cli/src/main.ts',
      'thread.js': 'packages/cli/src/worker/thread.ts',
      'spawn-thread.js': 'packages/cli/src/worker/spawn-thread.ts',
    });
  });
  done();
}

/** Builds the page, unless nothing has changed since the last time. */
export async function buildPage() {
  const { fresh, done } = stamp(
    'page',
    [...SHARED, 'packages/ui', 'scenarios', 'docs', 'scripts/support/single-file.mjs'],
    [join(pageFolder, 'index.html'), singleFile],
  );
  if (fresh) return;
  await step('Built the page', async () => {
    await run('vite', 'vite', ['build', 'packages/ui', '--logLevel', 'warn']);
    await buildSingleFile(singleFile);
  });
  done();
}

/** Builds all that can be run. */
export async function build() {
  await buildPrograms();
  await buildPage();
}

/**
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 */
async function run(packageName, command, args) {
  const code = await runNode(packageProgram(packageName, command), args);
  if (code !== 0) throw new ScriptError(`${command} ended with exit code ${code}.`, code);
}

await main(import.meta.url, build);
