import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell } from './sheet.ts';
import { workbook, writeWorkbook } from './workbook.ts';

const rows: readonly (readonly Cell[])[] = [
  ['scenario', 'mean', 'month'],
  ['=1+1 & <b>', 0.1, new Date('2024-03-01')],
  ['none\u0007', null],
];

const partsOf = (bytes: Uint8Array) => {
  const files = unzipSync(bytes);
  return (name: string) => strFromU8(files[name]!);
};

describe('a workbook', () => {
  const bytes = workbook([
    { name: 'Outcomes', rows },
    { name: 'A & B', rows: [['to read']], isText: true },
  ]);
  const text = partsOf(bytes);
  const sheet = text('xl/worksheets/sheet1.xml');

  it('has a sheet for each table', () => {
    expect(text('xl/workbook.xml')).toContain('<sheet name="A &#38; B" sheetId="2" r:id="r2"/>');
    expect(text('xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet2.xml"');
  });

  it('has text as text, numbers as they are and days as days', () => {
    expect(sheet).toContain('<is><t xml:space="preserve">=1+1 &#38; &#60;b&#62;</t></is>');
    expect(sheet).toContain('<c r="B2"><v>0.1</v></c><c r="C2" s="2"><v>45352</v></c></row>');
    expect(sheet).toContain(
      '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">none</t></is></c></row>',
    );
  });

  it('keeps its header in sight, and has filters where there is something to sort', () => {
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:C3"/></worksheet>');
    expect(text('xl/worksheets/sheet2.xml')).not.toContain('autoFilter');
  });

  it('has columns as wide as what stands in them', () => {
    expect(sheet).toContain('<col min="1" max="1" width="12" customWidth="1"/>');
  });

  it('is the same bytes every time', () => {
    const again = workbook([
      { name: 'Outcomes', rows },
      { name: 'A & B', rows: [['to read']], isText: true },
    ]);
    expect(again).toEqual(bytes);
  });

  it('is written piece by piece, with many rows', () => {
    let asked = 0;
    const many = function* () {
      for (; asked < 5000; asked++) yield [`row ${asked}`, asked];
    };
    const chunks: Uint8Array[] = [];
    const seen: number[] = [];
    writeWorkbook([{ name: 'Many', rows: many() }], (chunk) => {
      chunks.push(chunk);
      seen.push(asked);
    });
    expect(seen.some((rowsSoFar) => rowsSoFar < 5000)).toBe(true);
    const written = partsOf(Buffer.concat(chunks))('xl/worksheets/sheet1.xml');
    expect(written.match(/<row r=/g)).toHaveLength(5000);
    expect(written).toContain('ref="A1:B5000"');
  });
});
