import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, defaultServerConditions } from 'vite';
import { root } from '../support/paths.mjs';

const FOLDER = join(root, 'node_modules', '.cache', 'taper', 'verify');

/**
 * Compiles the registry of cases and the engine’s sources that it looks into: Node 20 runs no TypeScript.
 * @returns {Promise<string>} address of a module that has all that `test/verification/program.ts` has
 */
export async function bundleCases() {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { conditions: ['@taper/source', ...defaultServerConditions] },
    ssr: { noExternal: true, resolve: { conditions: ['@taper/source', ...defaultServerConditions] } },
    build: {
      ssr: 'test/verification/program.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return pathToFileURL(join(FOLDER, 'program.mjs')).href;
}
