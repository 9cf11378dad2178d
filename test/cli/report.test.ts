import { strFromU8, unzipSync } from 'fflate';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportPage } from '../../packages/cli/src/report/report-page.ts';
import { readStudy } from '../../packages/cli/src/study/read-study.ts';
import { studySheets } from '../../packages/cli/src/workbook/study-workbook.ts';
import { copyOf, smallGrid } from '../support/batch.ts';
import { folderWith, staffedCouncil, taper } from '../support/cli.ts';

const short = [
  ...['--set', 'horizon.months=3', '--set', 'opening.warmUp=90d', '--set', 'opening.past=1y'],
  ...['--workers', '1', '--replications', '4'],
];
const HOSTILE = '</style><script>alert(1)</script>" onload="x';
const variant = `taper: 1
extends: council.yaml
name: '${HOSTILE}'
services: { social-work: { cap: { perFte: { value: 12, basis: published, source: 'A <b>council</b>', year: 2020 } } } }
`;
const files = {
  'council.yaml': staffedCouncil.replace(
    /^about:.*$/m,
    `about: { question: 'What if <i>caps</i> & "more"?' }`,
  ),
  'cap.yaml': variant,
  'grid.yaml': smallGrid.replace('label: A tenth more', `label: '${HOSTILE}'`),
};
const folder = folderWith(files);
const extra = ['--workbook', '--report', '--out'];
const compared = taper(folder, 'compare', 'council.yaml', 'cap.yaml', ...short, ...extra, 'compared');
const gridded = taper(folder, 'batch', 'grid.yaml', ...short, ...extra, 'gridded');
const comparison = async () => (await compared, join(folder, 'compared'));
const batch = async () => (await gridded, join(folder, 'gridded'));
const faultOf = (dir: string): string => {
  try {
    readStudy(dir);
    return 'no fault';
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
};

describe('the report of a comparison', () => {
  it('has the question, what was changed with its source, what is clear and what is not, and how to see it again', async () => {
    expect((await compared).code).toBe(0);
    const page = readFileSync(join(await comparison(), 'report.html'), 'utf8');
    expect(page).toContain('<h1>What if &#60;i&#62;caps&#60;/i&#62; &#38; &#34;more&#34;?</h1>');
    expect(page).toContain('services.social-work.cap.perFte');
    expect(page).toContain('published, A &#60;b&#62;council&#60;/b&#62;, 2020');
    expect(page).toMatch(/Too (close to call|small to matter):<\/strong>/);
    expect(page).toContain('taper compare council.yaml cap.yaml --set horizon.months=3');
    expect(page.match(/<svg /g)!.length).toBeGreaterThan(5);
    expect(page).toMatch(/[0-9a-f]{64}/);
  });

  it('stands by itself, and names from files are text in it', async () => {
    for (const dir of [await comparison(), await batch()]) {
      const page = readFileSync(join(dir, 'report.html'), 'utf8');
      expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|href=/);
      expect(page.match(/<\/style>/g)).toHaveLength(1);
      expect(page).toContain('&#60;script&#62;alert(1)');
    }
  });

  it('is made again from the folder alone, the same', async () => {
    const dir = copyOf(await comparison());
    expect(reportPage(readStudy(dir))).toBe(readFileSync(join(dir, 'report.html'), 'utf8'));
    const again = await taper(dir, 'report', '.', '--out', 'again.xlsx');
    expect([again.code, again.out]).toEqual([0, 'again.xlsx\n']);
    expect(readFileSync(join(dir, 'again.xlsx'))).toEqual(readFileSync(join(dir, 'workbook.xlsx')));
  });

  it('is not made from what is damaged or missing, and says what to do', async () => {
    const dir = copyOf(await comparison());
    const runs = join(dir, 'runs.bin');
    truncateSync(runs, 5000);
    expect(faultOf(dir)).toBe(
      `InputFault: ${runs} is damaged: it is cut short, or has more than it says. To mend it, run it again with the same --out.`,
    );
    rmSync(runs);
    expect(faultOf(dir)).toMatch(/^InputFault: .*runs\.bin cannot be read/);
    truncateSync(join(dir, 'inputs.json'), 3000);
    expect(faultOf(dir)).toMatch(/inputs\.json is damaged: it is cut short/);
    rmSync(join(dir, 'inputs.json'));
    expect(faultOf(dir)).toMatch(/^InputFault: .* holds no results that can be read back/);
    expect(faultOf(join(dir, 'nothing'))).toMatch(/is no folder: give one/);
  });

  it('needs a folder that can be written, and a name that says what to write', async () => {
    const dir = await comparison();
    const page = await taper(dir, 'report', '.', '--out', 'report.pdf');
    expect([page.code, page.err]).toEqual([
      ...[2, 'report.pdf is neither a page nor a workbook: end its name with .html or .xlsx.\n'],
    ]);
    const blocked = await taper(dir, 'report', '.', '--out', join('run.json', 'report.html'));
    expect([blocked.code, blocked.err]).toEqual([2, expect.stringMatching(/^Results cannot be written to/)]);
    const nowhere = await taper(folder, 'run', 'council.yaml', ...short, '--report');
    expect([nowhere.code, nowhere.err]).toEqual([
      ...[2, '--report is written to the folder of --out: give that too.\n'],
    ]);
  });
});

describe('the report of a batch', () => {
  it('has what options change, and every scenario with its difference and verdict', async () => {
    expect((await gridded).code).toBe(0);
    const page = readFileSync(join(await batch(), 'report.html'), 'utf8');
    expect(page).toMatch(/<caption>\s*cap: 12\s*<\/caption>/);
    expect(page).toContain('As now, 12, against As now, 20');
    expect(page).toMatch(/(clearly (lower|higher)|too close to call|too small to matter)/);
    expect(reportPage(readStudy(await batch()))).toBe(page);
  });

  it('tells of the scenarios that there are when the batch was stopped', async () => {
    const dir = copyOf(await batch());
    rmSync(join(dir, 'runs', '00004.bin'));
    expect(reportPage(readStudy(dir))).toContain('3 of 4 scenarios');
    for (const number of [1, 2, 3]) rmSync(join(dir, 'runs', `0000${number}.bin`));
    expect(faultOf(dir)).toBe(
      `InputFault: No scenario of ${dir} is finished: go on with taper batch grid.yaml --out ${dir} --continue.`,
    );
  });

  it('is not made from damaged runs, and names the command that mends them', async () => {
    const dir = copyOf(await batch());
    truncateSync(join(dir, 'runs', '00002.bin'), 5000);
    expect(faultOf(dir)).toMatch(/00002\.bin is damaged: it is cut short.* --continue\.$/);
    copyFileSync(join(dir, 'runs', '00001.bin'), join(dir, 'runs', '00002.bin'));
    expect(faultOf(dir)).toMatch(/00002\.bin has runs of something else/);
    writeFileSync(join(dir, 'runs', 'plan.json'), '{');
    expect(faultOf(dir)).toMatch(/plan\.json is damaged/);
  });
});

describe('the workbook', () => {
  const sheet = (book: string, place: number) =>
    strFromU8(unzipSync(readFileSync(book))[`xl/worksheets/sheet${place}.xml`]!);

  it('has sheets to pivot, with real numbers and days, and says what each has', async () => {
    const dir = await comparison();
    const names = studySheets(readStudy(dir)).map(({ name }) => name);
    expect(names).toEqual([
      ...['Read me', 'Summary', 'Differences', 'Inputs changed', 'Runs', 'Monthly', 'Assumptions', 'Sources'],
    ]);
    const book = join(dir, 'workbook.xlsx');
    expect(sheet(book, 1)).toContain('a row for each scenario, run and outcome, to pivot');
    expect(sheet(book, 3)).toMatch(/too small to matter|clearly|too close/);
    expect(sheet(book, 5)).toMatch(/<c r="B2"><v>1<\/v><\/c>/);
    expect(sheet(book, 6)).toMatch(/<c r="B2" s="2"><v>\d+<\/v><\/c>/);
  });

  it('has of a batch a column for each factor, and every run', async () => {
    const rows = sheet(join(await batch(), 'workbook.xlsx'), 5).match(/<row /g)!.length;
    const csv = readFileSync(join(await batch(), 'replications.csv'), 'utf8')
      .trimEnd()
      .split('\n').length;
    expect(rows).toBe(csv);
    const [, summary] = studySheets(readStudy(await batch()));
    expect([...summary!.rows][0]!.slice(0, 4)).toEqual(['scenario', 'demand', 'cap', 'indicator']);
  });

  it('is not half there where the folder does not take it, and the results still are', async () => {
    const own = folderWith(files);
    mkdirSync(join(own, 'out', 'workbook.xlsx'), { recursive: true });
    const { code, err } = await taper(own, 'run', 'council.yaml', ...short, '--workbook', '--out', 'out');
    expect([code, err]).toEqual([2, expect.stringContaining('workbook.xlsx is not a file')]);
    expect(existsSync(join(own, 'out', 'run.json'))).toBe(false);
  });
});
