import type { Cell } from './csv.ts';

/** A column of a table: the same in every format that the table is written in. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly type: 'number' | 'whole number' | 'date' | 'text';
  /** Whether some rows have nothing to say here. */
  readonly optional?: true;
  /** What a row says: dates as ISO days. */
  readonly of: (row: Row) => Cell;
}
