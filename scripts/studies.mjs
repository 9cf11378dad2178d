import { buildPrograms } from './build.mjs';
import { studyRoles } from './studies/roles.mjs';
import { studyUnitSize } from './studies/unit-size.mjs';
import { main } from './support/main.mjs';

/** Runs the ready batch files that pages of the docs rest on, and writes their tables and pictures. */
await main(import.meta.url, async () => {
  await buildPrograms();
  await studyUnitSize();
  await studyRoles();
});
