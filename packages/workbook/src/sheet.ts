import { MAIN, escaped } from './xml.ts';

/** A cell: text, a number at full precision, a day (midnight UTC), or nothing. */
export type Cell = string | number | Date | null | undefined;

/** A table with a name; its first row is the header. Rows are read once. */
export interface Sheet {
  readonly name: string;
  readonly rows: Iterable<readonly Cell[]>;
  /** Whether it is to be read rather than sorted: lines break within cells, and there are no filters. */
  readonly isText?: boolean;
}

/** Rows that a sheet of Excel holds, the header among them. */
export const MOST_ROWS = 1_048_576;

/** Styles of cells, in the order of styles.xml. */
const [PLAIN, BOLD, DAY, WRAPPED] = [0, 1, 2, 3];
/** Letters that a cell of Excel holds. */
const MOST_LETTERS = 32_767;
/** Rows by which the widths of columns are judged: they are told before the rows. */
const JUDGED_ROWS = 200;
/** Rows in a piece of text. */
const ROWS_A_PIECE = 500;
/** Letters of a column that is not too narrow, or not too wide. */
const [NARROW, WIDE, WIDE_TEXT] = [8, 48, 90];
const DAY_IN_MS = 86_400_000;
/** Day 0 of Excel, which takes 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The formats of cells that sheets refer to. */
export const STYLES = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0"/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/**
 * Writes a sheet as XML, piece by piece: the header is bold and stays in sight, columns are as wide as what stands in
 * them, and each has a filter.
 * @throws RangeError for more rows than a sheet holds
 */
export function* sheetXml({ rows, isText = false }: Sheet): Generator<string> {
  const all = rows[Symbol.iterator]();
  const first = taken(all, JUDGED_ROWS);
  yield `<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns(first, isText)}<sheetData>`;
  let count = 0;
  for (let piece = first; piece.length > 0; piece = taken(all, ROWS_A_PIECE)) {
    if (count + piece.length > MOST_ROWS) throw new RangeError(`A sheet has at most ${MOST_ROWS} rows.`);
    const before = count;
    yield piece.map((row, place) => rowXml(row, before + place + 1, isText)).join('');
    count += piece.length;
  }
  const filter =
    isText || count < 2 ? '' : `<autoFilter ref="A1:${columnName(first[0]?.length ?? 1)}${count}"/>`;
  yield `</sheetData>${filter}</worksheet>`;
}

function taken(rows: Iterator<readonly Cell[]>, most: number): (readonly Cell[])[] {
  const piece: (readonly Cell[])[] = [];
  while (piece.length < most) {
    const next = rows.next();
    if (next.done === true) break;
    piece.push(next.value);
  }
  return piece;
}

function columns(rows: readonly (readonly Cell[])[], isText: boolean): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(NARROW, ...rows.map((row) => 2 + lettersOf(row[column]))),
  );
  if (widths.length === 0) return '';
  const most = isText ? WIDE_TEXT : WIDE;
  const parts = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(most, width)}" customWidth="1"/>`,
  );
  return `<cols>${parts.join('')}</cols>`;
}

function lettersOf(cell: Cell): number {
  if (cell === null || cell === undefined) return 0;
  if (cell instanceof Date) return 10;
  return typeof cell === 'number' ? Math.min(10, String(cell).length) : cell.length;
}

/** Rows and cells say where they are: not all that reads workbooks counts them. */
function rowXml(row: readonly Cell[], number: number, isText: boolean): string {
  const style = number === 1 ? BOLD : isText ? WRAPPED : PLAIN;
  const cells = row.map((cell, column) => cellXml(cell, `${columnName(column + 1)}${number}`, style));
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** Text stays text, so that a name that begins like a formula is none. */
function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === undefined) return '';
  const at = style === PLAIN ? `r="${place}"` : `r="${place}" s="${style}"`;
  if (cell instanceof Date)
    return `<c r="${place}" s="${DAY}"><v>${(cell.getTime() - DAY_ZERO) / DAY_IN_MS}</v></c>`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c ${at}><v>${cell}</v></c>`;
  const text = escaped(String(cell).slice(0, MOST_LETTERS));
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const columnNames: string[] = [];

/** Names a column: 1 is A, 27 is AA. */
function columnName(number: number): string {
  return (columnNames[number] ??= lettersFor(number));
}

function lettersFor(number: number): string {
  const last = (number - 1) % 26;
  const before = (number - 1 - last) / 26;
  return (before === 0 ? '' : columnName(before)) + String.fromCharCode(65 + last);
}
