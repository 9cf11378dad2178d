import type { SchemaElement } from 'hyparquet';
import type { ColumnSource } from 'hyparquet-writer';
import type { Cell } from './csv.ts';
import type { TableColumn } from './table-column.ts';

/** How a type of column is kept in Parquet, and how a cell is handed over for it. */
interface Storage {
  readonly element: Pick<SchemaElement, 'type' | 'converted_type'>;
  readonly store: (cell: NonNullable<Cell>) => unknown;
}

const storages: Readonly<Record<TableColumn<never>['type'], Storage>> = {
  number: { element: { type: 'DOUBLE' }, store: Number },
  'whole number': { element: { type: 'INT64' }, store: BigInt },
  date: { element: { type: 'INT32', converted_type: 'DATE' }, store: (cell) => new Date(cell) },
  text: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, store: String },
};

/** Describes a table to Parquet, with a type to each column. */
export function parquetSchema<Row>(name: string, columns: readonly TableColumn<Row>[]): SchemaElement[] {
  return [{ name, num_children: columns.length }, ...columns.map(schemaElement)];
}

/** Hands rows over to Parquet, column by column. */
export function parquetColumns<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): ColumnSource[] {
  return columns.map(({ name, type, of }) => {
    const { store } = storages[type];
    const data = rows.map((row) => {
      const cell = of(row);
      return cell === null ? null : store(cell);
    });
    return { name, data };
  });
}

function schemaElement<Row>({ name, type, optional }: TableColumn<Row>): SchemaElement {
  return { name, ...storages[type].element, repetition_type: optional ? 'OPTIONAL' : 'REQUIRED' };
}
