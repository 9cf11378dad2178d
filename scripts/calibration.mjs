import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPrograms } from './build.mjs';
import { fitOf, pageOf } from './calibration/fit.mjs';
import { main } from './support/main.mjs';
import { root } from './support/paths.mjs';

/** The places whose published figures the model is held against. */
const FILES = [
  'scenarios/england/council.yaml',
  'scenarios/durham/today.yaml',
  'scenarios/durham/before-families-first.yaml',
  'scenarios/newcastle/geographic-unprotected.yaml',
];

/** Prints each place's figures beside the model's, and writes them to docs/calibration.md. */
async function calibrate() {
  await buildPrograms();
  const fits = [];
  for (const file of FILES) fits.push(await fitOf(file, { seed: 'calibration', replications: 40 }));
  const page = pageOf(fits);
  writeFileSync(join(root, 'docs', 'calibration.md'), page);
  process.stdout.write(page);
}

await main(import.meta.url, calibrate);
