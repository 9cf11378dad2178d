/** A cell: text, a number at full precision, or nothing. */
export type Cell = string | number | null | undefined;

/** Writes a table as CSV as the command line does: decimal point, LF after every line; empty where there is no number. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  // A text that begins like a formula would be one where the table is opened; names come from anybody.
  const text = typeof cell === 'string' && /^[=+\-@\t]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
