import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { buildPrograms } from './build.mjs';
import { generators } from './generate/generators.mjs';
import { main } from './support/main.mjs';
import { root } from './support/paths.mjs';

/**
 * Compares every generated file with what it should hold.
 * @returns {Promise<{ path: string, text: string }[]>} those that are stale, with their new text
 */
export async function staleFiles() {
  const stale = [];
  for (const { path, text } of generators) {
    const file = join(root, path);
    const wanted = await formatted(file, await text());
    const present = existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : undefined;
    if (present !== wanted) stale.push({ path, text: wanted });
  }
  return stale;
}

/**
 * Formats as `pnpm format` would, so that the two never disagree.
 * @param {string} file
 * @param {string} text
 */
async function formatted(file, text) {
  const { ignored } = await getFileInfo(file, { ignorePath: join(root, '.prettierignore') });
  if (ignored) return text;
  return format(text, { ...(await resolveConfig(file)), endOfLine: 'lf', filepath: file });
}

/** Writes the generated files; with --check only says which are stale, and fails if any is. */
await main(import.meta.url, async () => {
  await buildPrograms();
  const check = process.argv.includes('--check');
  const stale = await staleFiles();
  for (const { path, text } of stale) {
    if (!check) writeFileSync(join(root, path), text);
    process.stderr.write(check ? `${path} is stale: run pnpm generate.\n` : `Wrote ${path}.\n`);
  }
  return check && stale.length > 0 ? 1 : 0;
});
