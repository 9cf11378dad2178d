import { basename, dirname } from 'node:path';
import type { Study } from '../study/study.ts';
import { writeOutDir } from '../writers/out-dir.ts';

/** The name of the report in a folder of results. */
export const REPORT_FILE = 'report.html';

/**
 * Writes the report of a study.
 * @throws InputFault when the folder does not take it
 */
export async function writeReport(path: string, study: Study): Promise<void> {
  // What draws charts takes a while to load, which no other command has to wait for.
  const { reportPage } = await import('./report-page.ts');
  writeOutDir(dirname(path), { [basename(path)]: reportPage(study) });
}
