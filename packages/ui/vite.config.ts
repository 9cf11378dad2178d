import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses, so that the built page works from any folder of any server.
  base: './',
  resolve: { conditions: ['@taper/source', ...defaultClientConditions] },
  worker: {
    format: 'es',
    // A worker reads no files: without this it would carry the YAML reader and the schema. Its entry always stays.
    rolldownOptions: { treeshake: { moduleSideEffects: false } },
  },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
});
