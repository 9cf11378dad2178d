import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPage } from './build.mjs';
import { ScriptError, main } from './support/main.mjs';
import { pageFolder } from './support/paths.mjs';

/**
 * The most each part of the page may weigh, in bytes of gzip. A change that needs more says so here.
 * @type {readonly { part: string, belongs: (name: string, folder: string) => boolean, most: number }[]}
 */
const BUDGETS = [
  { part: 'worker that simulates', belongs: (name) => /^replication-worker-/.test(name), most: 62_000 },
  // It reads files, so it has the YAML reader and the schema, and the texts of all ready places.
  { part: 'worker that reads', belongs: (name) => /^desk-worker-/.test(name), most: 290_000 },
  {
    part: 'twelve numbers, fetched when asked for',
    belongs: (name) => /^twelve-numbers-/.test(name),
    // The form, and what was found of it with its uncertainty.
    most: 7_000,
  },
  { part: 'Excel, fetched when asked for', belongs: (name) => /^excel-/.test(name), most: 8_000 },
  // Nearly all of it is pptxgenjs, and jszip, with which that packs files.
  { part: 'PowerPoint, fetched when asked for', belongs: (name) => /^powerpoint-/.test(name), most: 130_000 },
  { part: 'page as one file, to be taken away', belongs: (name) => name === 'taper.html', most: 700_000 },
  { part: 'icons, to be installed with', belongs: (name) => /^icon-.*\.png$/.test(name), most: 12_000 },
  // Every passage of the documentation in words; the evidence register alone is a third.
  {
    part: 'search of the documentation, fetched when used',
    belongs: (name) => /^(docs-passages|passages)-/.test(name),
    most: 150_000,
  },
  {
    part: 'documentation, with its pictures',
    belongs: (name, folder) => /^docs-/.test(name) || /^docs\b/.test(folder),
    most: 250_000,
  },
  // Ten views, fetched one by one; projects beside each other and units cut in one step came last.
  { part: 'page', belongs: () => true, most: 168_000 },
];

/**
 * Weighs the built page.
 * @returns {{ part: string, bytes: number, most: number }[]} bytes of gzip a part
 */
export function pageSizes() {
  const sizes = BUDGETS.map(({ part, most }) => ({ part, most, bytes: 0 }));
  for (const file of filesOfPage()) {
    const index = BUDGETS.findIndex(({ belongs }) => belongs(file.name, file.folder));
    const size = sizes[index];
    if (size !== undefined) size.bytes += file.bytes;
  }
  return sizes;
}

function filesOfPage() {
  return readdirSync(pageFolder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && extname(entry.name) !== '.map')
    .map(({ name, parentPath }) => ({
      name,
      folder: relative(pageFolder, parentPath),
      bytes: gzipSync(readFileSync(join(parentPath, name))).length,
    }));
}

await main(import.meta.url, async () => {
  await buildPage();
  const sizes = pageSizes();
  for (const { part, bytes, most } of sizes) {
    process.stdout.write(`${kilobytes(bytes)} of ${kilobytes(most)}  ${part}\n`);
  }
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  process.stdout.write(`${kilobytes(total)}  together, gzip\n`);
  const heavy = sizes.filter(({ bytes, most }) => bytes > most).map(({ part }) => part);
  if (heavy.length > 0) throw new ScriptError(`Heavier than its budget: ${heavy.join('; ')}.`);
});

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
