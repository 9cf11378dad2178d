import { spawnSync } from 'node:child_process';

const PACKAGE = 'python3-simpy3';

/**
 * Finds SimPy, and installs Debian's where there is none and that is allowed.
 * @param {() => import('../../test/bench/peers/simpy.ts').FoundSimpy | null} find
 */
export function simpyOrNone(find) {
  const found = find();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    process.stderr.write(`Installing ${PACKAGE}.\n`);
    spawnSync('apt-get', ['install', '-y', PACKAGE], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const installed = isRoot ? find() : null;
  if (installed === null)
    process.stderr.write(`There is no SimPy. On Debian: apt-get install ${PACKAGE}. Going on without it.\n`);
  return installed;
}
