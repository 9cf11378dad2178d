import type { StoryEvent } from '@taper/engine';
import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell } from './csv.ts';
import { type LogColumn, logColumns } from './log-columns.ts';

/** How a type of column is kept in Parquet, and how a cell is handed over for it. */
interface Storage {
  readonly element: Pick<SchemaElement, 'type' | 'converted_type'>;
  readonly store: (cell: NonNullable<Cell>) => unknown;
}

const storages: Readonly<Record<LogColumn['type'], Storage>> = {
  number: { element: { type: 'DOUBLE' }, store: Number },
  'whole number': { element: { type: 'INT64' }, store: BigInt },
  date: { element: { type: 'INT32', converted_type: 'DATE' }, store: (cell) => new Date(cell) },
  text: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, store: String },
};

/** Writes the events of one run as Parquet, with a type to each column; the same bytes for the same events. */
export function eventLogParquet(events: readonly StoryEvent[]): Uint8Array {
  const root: SchemaElement = { name: 'events', num_children: logColumns.length };
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [root, ...logColumns.map(schemaElement)],
      columnData: logColumns.map((column) => ({ name: column.name, data: cellsOf(column, events) })),
    }),
  );
}

function schemaElement({ name, type, optional }: LogColumn): SchemaElement {
  return { name, ...storages[type].element, repetition_type: optional ? 'OPTIONAL' : 'REQUIRED' };
}

function cellsOf({ type, of }: LogColumn, events: readonly StoryEvent[]): unknown[] {
  const { store } = storages[type];
  return events.map((event) => {
    const cell = of(event);
    return cell === null ? null : store(cell);
  });
}
