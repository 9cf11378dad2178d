import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/**
 * Runs a Node program with this terminal and resolves with its exit code. No shell is involved, so paths with
 * spaces and Windows need no care. Ctrl-C is the child's to answer.
 * @param {string} entry absolute path of a JavaScript file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} exit code; 128 + signal number when a signal ended it
 */
export async function runNode(entry, args, options = {}) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: 'inherit', cwd: root, ...options });
  // A terminal sends Ctrl-C to the child as well; a signal from elsewhere reaches this process alone.
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal !== 'SIGINT' || !hasTerminal()) child.kill(signal);
  };
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
    });
  } finally {
    process.off('SIGINT', passOn).off('SIGTERM', passOn);
  }
}

function hasTerminal() {
  return process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
}
