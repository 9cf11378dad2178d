import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../support/paths.mjs';

/**
 * Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` on a page of the docs.
 * @param {string} path from the root
 * @param {Readonly<Record<string, string>>} parts text by name
 */
export async function writeParts(path, parts) {
  const file = join(root, path);
  let page = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(parts)) {
    const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!pattern.test(page)) throw new Error(`${path} has no part ${name}.`);
    page = page.replace(pattern, (_, before, after) => `${before}\n\n${text}\n\n${after}`);
  }
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}
