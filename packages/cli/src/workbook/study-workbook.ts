import { type Sheet, writeWorkbook } from '@taper/workbook';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Study } from '../study/study.ts';
import { beside, cannotWrite } from '../writers/out-dir.ts';
import { assumptionSheet, inputSheet, sourceSheet } from './input-sheets.ts';
import { moneySheet, valueSheet } from './money-sheet.ts';
import type { Portion } from './portion.ts';
import { type SheetNotes, readMeSheet } from './read-me-sheet.ts';
import { monthSheets, runSheets } from './run-sheets.ts';
import { differenceSheets, summarySheets } from './summary-sheets.ts';

/** The name of the workbook in a folder of results. */
export const WORKBOOK_FILE = 'workbook.xlsx';

/** Lists the sheets of a study, the one that explains the others first. */
export function studySheets(study: Study): Sheet[] {
  const told: [what: string, portion: Portion | null][] = [
    ['a row for each scenario and outcome', summarySheets(study)],
    ['differences, run by run, with verdicts in words', differenceSheets(study)],
    ['what was changed, with sources', alone(inputSheet(study))],
    ['a row for each scenario, run and outcome, to pivot; empty where nothing was counted', runSheets(study)],
    ['a row for each scenario, series and month', monthSheets(study)],
    [
      'a row for each scenario, financial year and kind of cost, as far as costs are known; cash apart from the time of staff',
      alone(moneySheet(study)),
    ],
    ['what rises, what is avoided, and by whom', alone(valueSheet(study))],
    ['what the results rest on beside the numbers of the files', alone(assumptionSheet(study))],
    ['every number of the base that says where it comes from', alone(sourceSheet(study))],
  ];
  const notes: SheetNotes = told.flatMap(([what, portion]) =>
    portion === null
      ? []
      : [[portion.sheets[0]!.name, portion.note === '' ? what : `${what}: ${portion.note}`] as const],
  );
  return [readMeSheet(study, notes), ...told.flatMap(([, portion]) => portion?.sheets ?? [])];
}

/**
 * Writes the workbook of a study, scenario by scenario, beside its place, then moves it there.
 * @throws InputFault when the folder does not take it
 */
export function writeStudyWorkbook(path: string, study: Study): void {
  const dir = dirname(path);
  const place = beside(dir, basename(path));
  try {
    const file = openSync(place, 'w');
    try {
      writeWorkbook(studySheets(study), (bytes) => writeAll(file, bytes));
    } finally {
      closeSync(file);
    }
    renameSync(place, path);
  } catch (error) {
    rmSync(place, { force: true });
    throw error instanceof Error && 'code' in error ? cannotWrite(dir, error) : error;
  }
}

/** A disk that is nearly full takes less than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function alone(sheet: Sheet | null): Portion | null {
  return sheet === null ? null : { sheets: [sheet], note: '' };
}
