import type { StoryEvent } from '@taper/engine';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { InputFault } from '../ending/stops.ts';
import { eventLogCsv } from './event-log-csv.ts';
import { eventLogParquet } from './event-log-parquet.ts';
import { checkOutDir, writeOutDir } from './out-dir.ts';

/** Formats of the log, by how the name of its file ends. */
const formats: Readonly<Record<string, (events: readonly StoryEvent[]) => string | Uint8Array>> = {
  '.csv': eventLogCsv,
  '.parquet': eventLogParquet,
};

/**
 * Makes sure, before the run, that a log can be written there.
 * @throws InputFault when it cannot
 */
export function checkLogFile(path: string): void {
  if (path === '') throw new InputFault('Give --log the name of a file.');
  if (existsSync(path) && statSync(path).isDirectory())
    throw new InputFault(`The log cannot be written to ${path}: it is a folder.`);
  if (formatOf(path) === undefined)
    throw new InputFault(`Give --log a name that ends in .csv or .parquet, not ${path}.`);
  checkOutDir(dirname(path), [basename(path)]);
}

/**
 * Writes the events of one run in the format that the name asks for, so that the file is never half there.
 * @throws InputFault when the folder does not take it
 */
export function writeLogFile(path: string, events: readonly StoryEvent[]): void {
  const format = formatOf(path);
  if (format === undefined) throw new RangeError(`The log ${path} has not been checked.`);
  writeOutDir(dirname(path), { [basename(path)]: format(events) });
}

function formatOf(path: string) {
  return formats[extname(path).toLowerCase()];
}
