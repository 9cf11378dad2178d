import type { StoryEvent } from '@taper/engine';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { logColumns } from './log-columns.ts';
import { parquetColumns, parquetSchema } from './parquet-columns.ts';

/** Writes the events of one run as Parquet, with a type to each column; the same bytes for the same events. */
export function eventLogParquet(events: readonly StoryEvent[]): Uint8Array {
  const schema = parquetSchema('events', logColumns);
  return new Uint8Array(parquetWriteBuffer({ schema, columnData: parquetColumns(logColumns, events) }));
}
