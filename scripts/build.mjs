import { join } from 'node:path';
import { ScriptError, main } from './support/main.mjs';
import { packageProgram } from './support/package-program.mjs';
import { cliEntry, pageFolder, root } from './support/paths.mjs';
import { runNode } from './support/run-node.mjs';
import { stamp } from './support/stamp.mjs';
import { step } from './support/step.mjs';

const SHARED = ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/engine'];

/** Compiles the engine and the command line, unless nothing has changed since the last time. */
export async function buildPrograms() {
  const { fresh, done } = stamp(
    'programs',
    [...SHARED, 'packages/cli'],
    [join(root, 'packages', 'engine', 'dist', 'index.js'), cliEntry],
  );
  if (fresh) return;
  await step('Compiled the engine and the command line', () =>
    run('typescript', 'tsc', ['-b', 'packages/engine', 'packages/cli']),
  );
  done();
}

/** Builds the page, unless nothing has changed since the last time. */
export async function buildPage() {
  const { fresh, done } = stamp(
    'page',
    [...SHARED, 'packages/ui', 'scenarios'],
    [join(pageFolder, 'index.html')],
  );
  if (fresh) return;
  await step('Built the page', () => run('vite', 'vite', ['build', 'packages/ui', '--logLevel', 'warn']));
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
