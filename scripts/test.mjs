import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { main } from './support/main.mjs';
import { packageProgram } from './support/package-program.mjs';
import { runNode } from './support/run-node.mjs';

/** Builds, makes sure of a browser, and runs every test. Arguments go to vitest, for example a file name. */
await main(import.meta.url, async () => {
  const args = process.argv.slice(2).filter((argument) => argument !== '--');
  const TAPER_BROWSER = findBrowser();
  await build();
  return runNode(packageProgram('vitest'), ['run', ...args], { env: { ...process.env, TAPER_BROWSER } });
});
