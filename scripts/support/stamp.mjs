import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './paths.mjs';

/**
 * Lists the files under the given paths of the workspace, sorted, without built folders.
 * @param {readonly string[]} paths from the root; missing ones are passed over
 * @returns {string[]} relative paths with forward slashes
 */
function filesUnder(paths) {
  /** @type {string[]} */
  const found = [];
  for (const path of paths) {
    const stats = statSync(resolve(root, path), { throwIfNoEntry: false });
    if (stats?.isFile()) found.push(path);
    if (!stats?.isDirectory()) continue;
    const names = readdirSync(resolve(root, path)).filter(
      (name) => !/^(node_modules|dist|dist-types)$/.test(name),
    );
    found.push(...filesUnder(names.map((name) => `${path}/${name}`)));
  }
  return found.sort();
}

/**
 * Says in one word what the given files hold: it changes when a file is edited, added, moved or removed. Contents
 * are read, not dates, since a fresh clone and a switched branch give dates that mean nothing.
 * @param {readonly string[]} paths relative to the root
 * @returns {string} hexadecimal digest
 */
function fingerprint(paths) {
  const digest = createHash('sha256');
  for (const file of filesUnder(paths)) {
    digest
      .update(`${file}\0`)
      .update(readFileSync(resolve(root, file)))
      .update('\0');
  }
  return digest.digest('hex');
}

/**
 * Remembers from which sources an output was built.
 * @param {string} name of the step
 * @param {readonly string[]} inputs relative to the root
 * @param {readonly string[]} outputs absolute paths that must exist
 * @returns {{ fresh: boolean, done: () => void }} `done` is to be called once the step has succeeded
 */
export function stamp(name, inputs, outputs) {
  const file = join(root, 'node_modules', '.cache', 'taper', name);
  const now = fingerprint(inputs);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return {
    fresh: before === now && outputs.every((output) => existsSync(output)),
    done: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, now);
    },
  };
}
