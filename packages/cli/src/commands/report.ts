import type { Command } from 'commander';
import { extname, join } from 'node:path';
import { InputFault } from '../ending/stops.ts';
import { readStudy } from '../study/read-study.ts';
import type { Study } from '../study/study.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeStudyWorkbook } from '../workbook/study-workbook.ts';
import { REPORT_FILE, writeReport } from '../report/write-report.ts';

/** What a report is written as, by the ending of its name. */
const writers: Readonly<Record<string, (path: string, study: Study) => Promise<void> | void>> = {
  '.html': writeReport,
  '.xlsx': writeStudyWorkbook,
};

/** Adds `taper report RUN`: makes the report of results, or their workbook, from their folder. */
export function addReport(program: Command, terminal: Terminal): void {
  program
    .command('report')
    .description(
      'Writes a report of results that a folder has: a page to read or print, or an Excel workbook.',
    )
    .argument('<run>', 'folder that run, compare, batch or merge has written with --out')
    .option('--out <file>', `FILE.html or FILE.xlsx; left out: ${REPORT_FILE} in that folder`)
    .action((dir: string, options: { out?: string }) => report(dir, options.out, terminal));
}

async function report(dir: string, out = join(dir, REPORT_FILE), terminal: Terminal): Promise<void> {
  const write = writers[extname(out)];
  if (write === undefined)
    throw new InputFault(`${out} is neither a page nor a workbook: end its name with .html or .xlsx.`);
  await write(out, readStudy(dir));
  terminal.out(`${out}\n`);
}
