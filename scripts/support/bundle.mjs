import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, defaultServerConditions } from 'vite';
import { root } from './paths.mjs';

const CACHE = join(root, 'node_modules', '.cache', 'taper');

/**
 * Compiles a module of the tests and the engine’s sources that it looks into: Node 20 runs no TypeScript.
 * @param {string} entry path of the module, from the root
 * @param {string} name of the folder that the compiled module goes to
 * @returns {Promise<string>} address of a module that has all that the module has
 */
export async function bundle(entry, name) {
  const outDir = join(CACHE, name);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { conditions: ['@taper/source', ...defaultServerConditions] },
    ssr: { noExternal: true, resolve: { conditions: ['@taper/source', ...defaultServerConditions] } },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return pathToFileURL(join(outDir, 'program.mjs')).href;
}
