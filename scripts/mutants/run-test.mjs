import { spawn } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';
import { packageProgram } from '../support/package-program.mjs';
import { root } from '../support/paths.mjs';

/** A fault may keep a test from ending: then it has been noticed as well. */
const LONGEST = 240_000;

/**
 * What became of one test: it passed, its own assertions failed, it did not end in time, or it was not run at all.
 * @typedef {'passed' | 'failed' | 'endless' | 'not run'} Outcome
 */

/**
 * Runs one test of the workspace in a process of its own.
 * @param {{file: string, title: string}} test
 * @param {string} [mutant] id of the fault that the engine has meanwhile
 * @returns {Promise<Outcome>}
 */
export async function runTest({ file, title }, mutant) {
  const args = ['run', file, '-t', escaped(title), '--reporter=json', '--maxWorkers=1'];
  const { output, inTime } = await outputOf(args, mutant);
  if (!inTime) return 'endless';
  return outcomeOf(output, title);
}

/**
 * @param {string} output of the reporter
 * @param {string} title
 * @returns {Outcome}
 */
function outcomeOf(output, title) {
  const begin = output.indexOf('{');
  if (begin < 0) return 'not run';
  /** @type {{testResults: {assertionResults: {title: string, status: string}[]}[]}} */
  const { testResults } = JSON.parse(output.slice(begin));
  const named = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => test.title.startsWith(title) && test.status !== 'skipped');
  if (named.length === 0) return 'not run';
  return named.some(({ status }) => status === 'failed') ? 'failed' : 'passed';
}

/**
 * @param {readonly string[]} args of vitest
 * @param {string} [mutant]
 * @returns {Promise<{output: string, inTime: boolean}>}
 */
function outputOf(args, mutant) {
  const env = { ...process.env, TAPER_MUTANT: mutant };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [packageProgram('vitest'), ...args], {
      ...{ cwd: root, env, detached: process.platform !== 'win32' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    let inTime = true;
    const limit = setTimeout(() => {
      inTime = false;
      end(child);
    }, LONGEST);
    child.stdout.on('data', (/** @type {Buffer} */ text) => (output += text.toString()));
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(limit);
      resolve({ output, inTime });
    });
  });
}

/** Ends a process and those that it has started. */
function end(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function escaped(/** @type {string} */ title) {
  return title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
