import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { docsSite } from './docs-site/plugin.ts';
import { offline } from './offline-plugin.ts';

const PUBLIC = join(import.meta.dirname, 'public');
const SOURCES = join(import.meta.dirname, 'src');
const DOCS = join(import.meta.dirname, '..', '..', 'docs');

/** The mode in which scripts/support/single-file.mjs builds. */
const ONE_FILE = 'single-file';

export default defineConfig(({ command, mode }) => ({
  root: import.meta.dirname,
  // Relative addresses, so that the built page works from any folder of any server.
  base: './',
  // The page as one file has nothing beside it: no documentation, and nothing to keep for later.
  plugins: mode === ONE_FILE ? [] : [docsSite(DOCS, SOURCES), offline(readdirSync(PUBLIC))],
  resolve: {
    // By command and not by NODE_ENV, which tests set: what is built is always what ships.
    conditions: ['@taper/source', 'module', 'browser', command === 'build' ? 'production' : 'development'],
  },
  worker: {
    format: 'es',
    // A worker reads no files: without this it would carry the YAML reader and the schema. Its entry always stays.
    rolldownOptions: { treeshake: { moduleSideEffects: false }, checks: { pluginTimings: false } },
  },
  // Reading, with its schema, is done in a worker: the page itself takes of the engine what it uses, and no more.
  build: {
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/engine\/src\/|node_modules/.test(id) },
      checks: { pluginTimings: false },
    },
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1100,
  },
}));
