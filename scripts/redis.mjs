import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './support/debian-package.mjs';
import { ScriptError, main } from './support/main.mjs';

const PROGRAMS = ['redis-server', 'valkey-server'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * Finds a Redis or Valkey server for the tests: TAPER_REDIS, else an installed one, else Debian's package, which is
 * installed where that is allowed.
 * @returns {string} path of the program
 * @throws {ScriptError} when there is none: tests that need one are never passed over in silence
 */
export function findRedis() {
  const server = installedRedis() ?? (installDebianPackage('redis-server') ? installedRedis() : undefined);
  if (server !== undefined) return server;
  throw new ScriptError(
    'The tests need a Redis or Valkey server, and none was found. Install one, or set TAPER_REDIS to its path.',
  );
}

function installedRedis() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...FOLDERS];
  const places = folders.flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));
  return [process.env.TAPER_REDIS ?? '', ...places].find(existsSync);
}

await main(import.meta.url, async () => void process.stdout.write(`${findRedis()}\n`));
