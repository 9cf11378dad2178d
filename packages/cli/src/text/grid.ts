import { wrap } from './wrap.ts';

/** A column of a grid. */
export interface Column {
  readonly align: 'left' | 'right';
  /** A column whose text is wrapped when the grid is too wide for the terminal. */
  readonly wraps?: boolean;
}

/** A row of cells, or a line that runs over all columns. */
export type Row = readonly string[] | string;

/** Text of a cell and how it looks, applied after the cell is laid out. */
export type CellPaint = (text: string, row: number, column: number) => string;

const GAP = '  ';
const NARROWEST_WRAPPED = 14;

/**
 * Lays rows out in columns, as wide as their text and no wider than `width` while a wrapping column can give way.
 * @returns lines without trailing space
 */
export function grid(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  paint: CellPaint = (text) => text,
): string[] {
  const widths = fit(columns, naturalWidths(columns, rows), width);
  return rows.flatMap((row, index) =>
    typeof row === 'string'
      ? [row]
      : layOut(columns, widths, row, (text, column) => paint(text, index, column)),
  );
}

/** Whether rows can be laid out within `width`, wrapping what can be wrapped. */
export function fits(columns: readonly Column[], rows: readonly Row[], width: number): boolean {
  return totalWidth(fit(columns, naturalWidths(columns, rows), width)) <= width;
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1);
}

function naturalWidths(columns: readonly Column[], rows: readonly Row[]): number[] {
  return columns.map((_, column) =>
    Math.max(0, ...rows.map((row) => (typeof row === 'string' ? 0 : (row[column] ?? '').length))),
  );
}

/** Narrows the widest of the wrapping columns, a column at a time, until all fit or none can give way. */
function fit(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const canGive = (column: number) =>
    columns[column]?.wraps === true && (widths[column] ?? 0) > NARROWEST_WRAPPED;
  for (let excess = totalWidth(widths) - width; excess > 0; excess--) {
    const givers = [...widths.keys()].filter(canGive);
    if (givers.length === 0) break;
    const widest = givers.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function layOut(
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly string[],
  paint: (text: string, column: number) => string,
): string[] {
  const cells = columns.map(({ wraps }, column) => {
    const text = row[column] ?? '';
    return wraps ? wrapKeepingIndent(text, widths[column] ?? 0) : [text];
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, column) => {
        const text = cells[column]?.[line] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - text.length));
        const painted = paint(text, column);
        return align === 'right' ? space + painted : painted + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}

function wrapKeepingIndent(text: string, width: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return wrap(text.trimStart(), width - indent.length).map((line) => indent + line);
}
