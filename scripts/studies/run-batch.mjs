import { spawn } from 'node:child_process';
import { ScriptError } from '../support/main.mjs';
import { cliEntry, root } from '../support/paths.mjs';

/**
 * Runs a ready batch file as a user would, with its own seed and number of runs.
 * @param {string} path from the root
 * @returns {Promise<import('@taper/engine').BatchResult>}
 */
export async function runBatch(path) {
  process.stderr.write(`${path}\n`);
  const child = spawn(process.execPath, [cliEntry, 'batch', path, '--json'], {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  let text = '';
  child.stdout.on('data', (data) => (text += data));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new ScriptError(`${path} did not run to its end.`, Number(code));
  return JSON.parse(text);
}

/**
 * One outcome of one scenario of a batch.
 * @param {import('@taper/engine').BatchResult} batch
 * @param {Readonly<Record<string, string>>} options
 * @param {string} id
 */
export function outcomeAt(batch, options, id) {
  const scenario = batch.scenarios.find((one) =>
    Object.entries(options).every(([factor, option]) => one.options[factor] === option),
  );
  const found = scenario?.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`No ${id} for ${JSON.stringify(options)}.`);
  return found;
}

/**
 * The options of a factor, in the order of the file.
 * @param {import('@taper/engine').BatchResult} batch
 * @param {string} factor
 */
export function optionsOf({ factors }, factor) {
  const found = factors.find(({ id }) => id === factor);
  if (found === undefined) throw new Error(`No factor ${factor}.`);
  return found.options;
}
