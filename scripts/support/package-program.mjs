import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Finds the program that a package of the workspace's root offers on the command line.
 * @param {string} packageName
 * @param {string} [command] where the package offers several
 * @returns {string} absolute path of a JavaScript file
 */
export function packageProgram(packageName, command = packageName) {
  const manifest = createRequire(join(root, 'package.json')).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}
