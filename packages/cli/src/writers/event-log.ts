import type { StoryEvent } from '@taper/engine';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { InputFault } from '../stops.ts';
import { csv } from './csv.ts';
import { checkOutDir, writeOutDir } from './out-dir.ts';

const HEADER = ['day', 'date', 'family', 'event', 'stage', 'worker', 'reason', 'waits_for'];

/** Writes the events of one run as CSV, a row an event, by the ids of the scenario. */
export function eventLog(events: readonly StoryEvent[]): string {
  return csv(
    HEADER,
    events.map(({ day, date, family, event, stage, worker, reason, waitsFor }) => [
      ...[day, date, family, event],
      ...[stage, worker, reason, waitsFor],
    ]),
  );
}

/**
 * Makes sure, before the run, that a log can be written there.
 * @throws InputFault when it cannot
 */
export function checkLogFile(path: string): void {
  if (path === '') throw new InputFault('Give --log the name of a file.');
  if (existsSync(path) && statSync(path).isDirectory())
    throw new InputFault(`The log cannot be written to ${path}: it is a folder.`);
  checkOutDir(dirname(path));
}

/**
 * Writes a log so that it is never half there.
 * @throws InputFault when the folder does not take it
 */
export function writeLogFile(path: string, log: string): void {
  writeOutDir(dirname(path), { [basename(path)]: log });
}
