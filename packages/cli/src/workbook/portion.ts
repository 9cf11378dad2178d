import { type Cell, MOST_ROWS, type Sheet } from '@taper/workbook';

/** Rows up to which a table has all outcomes; beyond, Excel becomes slow, and the first ones are what is looked at. */
const COMFORTABLE_ROWS = 500_000;

/** A table that may be too long for a sheet. */
export interface LongTable {
  readonly name: string;
  readonly header: readonly string[];
  /** Rows that it has with all outcomes, and with those of the first table alone. */
  readonly counts: { readonly all: number; readonly shown: number };
  /** Gives the rows, once. */
  readonly rows: (isShownOnly: boolean) => Iterable<readonly Cell[]>;
  /** Where all rows are, for those who miss them. */
  readonly elsewhere: string;
}

/** The sheets that a table takes, and what is to be said of what is left out. */
export interface Portion {
  readonly sheets: readonly Sheet[];
  readonly note: string;
}

/**
 * Lays a table on as many sheets as it takes. One that is too long to work with has the outcomes of the first table only, and
 * says so.
 */
export function portionOf({ name, header, counts, rows, elsewhere }: LongTable): Portion {
  const isShownOnly = counts.all > COMFORTABLE_ROWS;
  const count = isShownOnly ? counts.shown : counts.all;
  const each = MOST_ROWS - 1;
  const sheets = Math.max(1, Math.ceil(count / each));
  const all = rows(isShownOnly)[Symbol.iterator]();
  const part = function* (): Generator<readonly Cell[]> {
    yield header;
    for (let row = 0; row < each; row++) {
      const next = all.next();
      if (next.done === true) return;
      yield next.value;
    }
  };
  const left = isShownOnly
    ? `only the outcomes of the first table: all of them would be ${counts.all} rows; they are in ${elsewhere}`
    : 'all outcomes';
  const split = sheets > 1 ? `, on ${sheets} sheets, since Excel has ${MOST_ROWS} rows` : '';
  return {
    sheets: Array.from({ length: sheets }, (_, sheet) => ({
      name: sheet === 0 ? name : `${name} ${sheet + 1}`,
      rows: part(),
    })),
    note: `${left}${split}`,
  };
}
