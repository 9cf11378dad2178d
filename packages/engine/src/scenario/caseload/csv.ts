/** One cell of a table, and where it starts; lines and columns start at 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A table as it was read. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Where a quote starts that nothing closes: the table is read up to there. */
  readonly openQuote: Cell | null;
}

/**
 * Reads comma-separated values (RFC 4180). Every cell knows its place, so that what is wrong with it can be pointed
 * at. Lines with nothing in them are left out, and so is white space around a cell.
 */
export function readCsv(text: string): Table {
  // A mark of byte order is not part of the first cell.
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  while (at <= source.length) {
    const place = { line, column: at - lineStart + 1 };
    const quoted = source[at] === '"';
    const closing = quoted ? closingQuote(source, at + 1) : at;
    if (closing < 0) return { rows, openQuote: { text: source.slice(at), ...place } };
    const end = cellEnd(source, closing);
    const inside = quoted ? source.slice(at + 1, closing).replaceAll('""', '"') : '';
    row.push({ text: (inside + source.slice(quoted ? closing + 1 : at, end)).trim(), ...place });
    line += countOf('\n', source, at, closing);
    if (line > place.line) lineStart = source.lastIndexOf('\n', closing) + 1;
    at = end + 1;
    if (source[end] === ',') continue;
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
    line += 1;
    lineStart = at;
  }
  return { rows, openQuote: null };
}

/** The quote that closes a quoted cell; two together stand for one inside it. -1 when there is none. */
function closingQuote(source: string, from: number): number {
  let at = source.indexOf('"', from);
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  return at;
}

function cellEnd(source: string, from: number): number {
  let end = from;
  while (end < source.length && source[end] !== ',' && source[end] !== '\n') end += 1;
  return end;
}

function countOf(character: string, source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (source[at] === character) count += 1;
  return count;
}
