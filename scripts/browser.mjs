import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { installDebianPackage } from './support/debian-package.mjs';
import { ScriptError, main } from './support/main.mjs';

const PROGRAMS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** A quiet browser that stays on this machine. Containers have no user namespaces for the sandbox. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser for the tests: TAPER_BROWSER, else an installed Chrome, Chromium or Edge, else Debian's package,
 * which is installed where that is allowed.
 * @returns {string} path of the program
 * @throws {ScriptError} when there is none: tests that need a browser are never passed over in silence
 */
export function findBrowser() {
  const chosen = process.env.TAPER_BROWSER;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new ScriptError(`TAPER_BROWSER is ${chosen}, but there is no such file.`);
  }
  const browser = installedBrowser() ?? (installDebianPackage('chromium') ? installedBrowser() : undefined);
  if (browser !== undefined) return browser;
  throw new ScriptError(
    'The tests need Chrome, Chromium or Edge, and none was found. Install one, or set TAPER_BROWSER to its path.',
  );
}

/**
 * Options for Playwright's `chromium.launch`.
 * @returns {{ executablePath: string, args: string[] }}
 */
export function launchOptions() {
  return { executablePath: findBrowser(), args: FLAGS };
}

/**
 * Looks in the usual places of a system.
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, exists: (path: string) => boolean }} [system]
 * @returns {string | undefined} path of the program
 */
export function installedBrowser(
  { platform, env, exists } = { platform: process.platform, env: process.env, exists: existsSync },
) {
  return places(platform, env).find(exists);
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} where a browser may be, best first
 */
function places(platform, env) {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  if (platform === 'win32') {
    const bases = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (base) => base !== undefined,
    );
    return WINDOWS_PROGRAMS.flatMap((parts) => bases.map((base) => join(base, ...parts)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = PROGRAMS.flatMap((program) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, program)),
  );
  if (platform !== 'darwin') return [...onPath, '/opt/google/chrome/chrome'];
  const bundles = ['/Applications', join(env.HOME ?? '/', 'Applications')];
  return [
    ...APPLICATIONS.flatMap((name) =>
      bundles.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    ),
    ...onPath,
  ];
}

await main(import.meta.url, async () => void process.stdout.write(`${findBrowser()}\n`));
