import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { offline } from './offline-plugin.ts';

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  // Relative addresses, so that the built page works from any folder of any server.
  base: './',
  plugins: [offline(readdirSync(join(import.meta.dirname, 'public')))],
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
