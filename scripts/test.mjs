import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { findFirefox } from './firefox.mjs';
import { findRedis } from './redis.mjs';
import { main } from './support/main.mjs';
import { packageProgram } from './support/package-program.mjs';
import { runNode } from './support/run-node.mjs';

/** Builds, makes sure of browsers and of a Redis server, and runs every test. Arguments go to vitest, for example a file name. */
await main(import.meta.url, async () => {
  const args = process.argv.slice(2).filter((argument) => argument !== '--');
  const TAPER_BROWSER = findBrowser();
  const TAPER_FIREFOX = findFirefox() ?? '';
  const TAPER_REDIS = findRedis();
  await build();
  return runNode(packageProgram('vitest'), ['run', ...args], {
    env: { ...process.env, TAPER_BROWSER, TAPER_FIREFOX, TAPER_REDIS },
  });
});
