import { pathToFileURL } from 'node:url';
import { buildPrograms } from './build.mjs';
import { main } from './support/main.mjs';
import { cliEntry } from './support/paths.mjs';

/**
 * The workspace's `taper`. pnpm runs scripts in the root and tells in INIT_CWD where the user stood, which is where
 * paths start. The command line runs in this process, so its exit code, its signals and its terminal are its own.
 */
await main(import.meta.url, async () => {
  await buildPrograms();
  if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
  process.argv[1] = cliEntry;
  await import(pathToFileURL(cliEntry).href);
  return Number(process.exitCode ?? 0);
});
