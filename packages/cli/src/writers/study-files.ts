import { join } from 'node:path';
import { REPORT_FILE, writeReport } from '../report/write-report.ts';
import type { Study } from '../study/study.ts';
import { InputFault } from '../ending/stops.ts';
import { WORKBOOK_FILE, writeStudyWorkbook } from '../workbook/study-workbook.ts';
import { checkOutDir } from './out-dir.ts';

/** Which files for people a folder of results is to have. */
export interface StudyFiles {
  readonly workbook?: boolean | undefined;
  readonly report?: boolean | undefined;
}

/**
 * Makes sure, before any work is done, that a folder takes the results, and that there is one if files for people are
 * wanted.
 * @param names of the files that are to be written there in any case
 * @throws InputFault when it does not
 */
export function checkResultsDir(
  dir: string | undefined,
  names: readonly string[],
  { workbook, report }: StudyFiles,
): void {
  if (dir !== undefined) return checkOutDir(dir, [...names, WORKBOOK_FILE, REPORT_FILE]);
  const wanted = [...(workbook === true ? ['--workbook'] : []), ...(report === true ? ['--report'] : [])];
  if (wanted.length === 0) return;
  const is = wanted.length === 1 ? 'is' : 'are';
  throw new InputFault(`${wanted.join(' and ')} ${is} written to the folder of --out: give that too.`);
}

/**
 * Writes the files for people that are wanted to a folder that has the results.
 * @throws InputFault when the folder does not take them; the results are still there
 */
export async function writeStudyFiles(
  dir: string,
  { workbook, report }: StudyFiles,
  study: () => Study,
): Promise<void> {
  if (workbook !== true && report !== true) return;
  const made = study();
  if (workbook === true) writeStudyWorkbook(join(dir, WORKBOOK_FILE), made);
  if (report === true) await writeReport(join(dir, REPORT_FILE), made);
}
