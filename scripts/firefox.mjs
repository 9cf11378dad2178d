import { existsSync } from 'node:fs';
import { installDebianPackage } from './support/debian-package.mjs';
import { main } from './support/main.mjs';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/**
 * Finds Firefox for the test that needs it: TAPER_FIREFOX, else an installed one, else Debian's package, which is
 * installed where that is allowed.
 * @returns {string | undefined} path of the program; undefined where there is none: Taper can be tested without
 */
export function findFirefox() {
  const installed = () => [process.env.TAPER_FIREFOX ?? '', ...PLACES].find(existsSync);
  return installed() ?? (installDebianPackage('firefox-esr') ? installed() : undefined);
}

await main(import.meta.url, async () => void process.stdout.write(`${findFirefox() ?? 'No Firefox.'}\n`));
