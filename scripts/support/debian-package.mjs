import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ScriptError } from './main.mjs';

/**
 * Installs a package of Debian's, where this is Debian and the user may.
 * @param {string} name of the package
 * @returns {boolean} whether it was installed
 * @throws {ScriptError} when it should have worked and did not
 */
export function installDebianPackage(name) {
  const prefix = administrator();
  if (!isDebian() || prefix === undefined) return false;
  process.stderr.write(`Installing Debian’s package ${name}.\n`);
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  try {
    run([...apt, 'update']);
    run([...apt, 'install', '-y', '--no-install-recommends', name]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScriptError(`Debian’s package ${name} could not be installed: ${reason}`);
  }
  return true;
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @returns {string[] | undefined} what to put before a command to run it as root without being asked */
function administrator() {
  if (process.getuid?.() === 0) return [];
  try {
    run(['sudo', '-n', 'true']);
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

/** @param {string[]} command */
function run([program = '', ...args]) {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
