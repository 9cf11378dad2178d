import { csvFormatRows } from 'd3-dsv';

/** A cell: text, a number at full precision, or nothing. */
export type Cell = string | number | null;

/** Writes a table as CSV: UTF-8, decimal point, LF after every line; empty where there is no number. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return `${csvFormatRows([[...header], ...texts])}\n`;
}
