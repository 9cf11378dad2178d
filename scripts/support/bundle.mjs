import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** Packages that are loaded as they are installed: they are large, seldom wanted, and expect their own files. */
const APART = ['bullmq', 'ioredis'];

const CACHE = join(root, 'node_modules', '.cache', 'taper');

/**
 * Compiles a module of the tests and the engine’s sources that it looks into: Node 20 runs no TypeScript.
 * @param {string} entry path of the module, from the root
 * @param {string} name of the folder that the compiled module goes to
 * @returns {Promise<string>} address of a module that has all that the module has
 */
export async function bundle(entry, name) {
  const outDir = join(CACHE, name);
  // In node_modules, only the name of a file says that it is a module.
  await bundleInto(outDir, { 'program.mjs': entry });
  return pathToFileURL(join(outDir, 'program.mjs')).href;
}

/**
 * Compiles modules, with all that they import, into few files: hundreds take longer to load than to run. What several
 * of them import is in files that they share, and what is imported later, in files of its own.
 * @param {string} outDir emptied before, absolute
 * @param {Record<string, string>} entries path of each module from the root, by the file it becomes
 */
export async function bundleInto(outDir, entries) {
  const { build, defaultServerConditions } = await import('vite');
  const conditions = ['@taper/source', ...defaultServerConditions];
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)]));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { conditions },
    ssr: { noExternal: true, external: APART, resolve: { conditions } },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      // What tells where in the sources a fault was.
      sourcemap: true,
      rolldownOptions: {
        input,
        // A thread reads no files: without this it would carry the YAML reader and the schema.
        treeshake: { moduleSideEffects: (id) => !/engine\/src\/|node_modules/.test(id) },
        output: { entryFileNames: '[name]', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
