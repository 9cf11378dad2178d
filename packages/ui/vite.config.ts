import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses, so that the built page works from any folder of any server.
  base: './',
  resolve: { conditions: ['@taper/source', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
});
