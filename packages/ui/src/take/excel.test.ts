import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { csv } from './csv.ts';
import { workbook } from './excel.ts';

const rows = [
  ['scenario', 'mean'],
  ['=1+1 & <b>', 0.1],
  ['none\u0007', null],
] as const;

it('a workbook has a sheet for each table, text as text and numbers as they are', () => {
  const files = unzipSync(
    workbook([
      { name: 'Outcomes', rows },
      { name: 'A & B', rows: [] },
    ]),
  );
  const text = (name: string) => strFromU8(files[name]!);
  expect(text('xl/workbook.xml')).toContain('<sheet name="A &#38; B" sheetId="2" r:id="r2"/>');
  const sheet = text('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<is><t xml:space="preserve">=1+1 &#38; &#60;b&#62;</t></is>');
  expect(sheet).toContain('<c><v>0.1</v></c>');
  expect(sheet).toContain('>none</t></is></c><c/></row>');
  expect(text('xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet2.xml"');
});

it('a table as CSV quotes what must be, and makes a formula of nothing', () => {
  expect(csv([...rows, ['say "so", twice', -1]])).toBe(
    'scenario,mean\n\'=1+1 & <b>,0.1\nnone\u0007,\n"say ""so"", twice",-1\n',
  );
});
