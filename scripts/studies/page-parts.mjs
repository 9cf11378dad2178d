import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../support/paths.mjs';
import { withPart } from '../support/page-part.mjs';

/**
 * Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` on a page of the docs.
 * @param {string} path from the root
 * @param {Readonly<Record<string, string>>} parts text by name
 */
export async function writeParts(path, parts) {
  const file = join(root, path);
  let page = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(parts)) page = withPart(page, name, text);
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}
