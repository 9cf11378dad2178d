import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { STYLES, type Sheet, sheetXml } from './sheet.ts';
import { HEAD, MAIN, escaped } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes an Office Open XML workbook (ECMA-376) into memory. */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  writeWorkbook(sheets, (chunk) => chunks.push(chunk));
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Writes an Office Open XML workbook (ECMA-376) piece by piece, so that no sheet is in memory as a whole. In this
 * thread: what packs files in threads of its own starts these in ways that the policy of a page forbids.
 * @param write takes the bytes of the file, in their order
 * @throws RangeError for more rows than a sheet holds
 */
export function writeWorkbook(sheets: readonly Sheet[], write: (bytes: Uint8Array) => void): void {
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    write(chunk);
  });
  sheets.forEach((sheet, index) => addPart(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)));
  for (const [name, xml] of Object.entries(frame(sheets))) addPart(zip, name, [xml]);
  zip.end();
}

function addPart(zip: Zip, name: string, pieces: Iterable<string>): void {
  const file = new ZipDeflate(name);
  // The same tables give the same bytes, whatever the day and the time zone.
  file.mtime = new Date(2000, 0, 1);
  zip.add(file);
  file.push(strToU8(HEAD));
  for (const piece of pieces) file.push(strToU8(piece));
  file.push(new Uint8Array(0), true);
}

/** The parts that say which sheets there are. */
function frame(sheets: readonly Sheet[]): Record<string, string> {
  const named = sheets.map(({ name }, index) => ({ name: escaped(name), id: index + 1 }));
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/>${named.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${SHEETML}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': related([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${named.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="r${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related([
      ...named.map(({ id }) => ['worksheet', `worksheets/sheet${id}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
}

function related(targets: readonly (readonly [kind: string, target: string])[]): string {
  const links = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}
