import { once } from 'node:events';
import { basename, dirname } from 'node:path';
import { preview } from 'vite';
import { buildPage } from './build.mjs';
import { main } from './support/main.mjs';
import { pageFolder } from './support/paths.mjs';

const FIRST_PORT = 4173;

/** The page needs nothing from elsewhere. Charts add a `<style>`, hence `unsafe-inline` for styles alone. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
].join('; ');

/**
 * Serves the built page to this machine alone.
 * @param {{ port?: number, folder?: string }} [options] the first port to try (the next free one is taken) and what
 *   to serve
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({ port = FIRST_PORT, folder = pageFolder } = {}) {
  const server = await preview({
    configFile: false,
    root: dirname(folder),
    // Vite's way to say "a file or nothing": an unknown address is a 404, not the page again.
    appType: 'mpa',
    build: { outDir: basename(folder) },
    preview: { host: '127.0.0.1', port, headers: { 'Content-Security-Policy': POLICY } },
    logLevel: 'warn',
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server gives no address.');
  return { url, close: () => server.close() };
}

/**
 * Builds the page where needed and serves it until Ctrl-C.
 * @returns {Promise<number>} exit code
 */
export async function serve() {
  await buildPage();
  const { url, close } = await startServer();
  process.stdout.write(`The page is at ${url} (Ctrl-C ends it).\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await close();
  return 0;
}

await main(import.meta.url, serve);
