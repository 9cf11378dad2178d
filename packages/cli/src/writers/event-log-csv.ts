import type { StoryEvent } from '@taper/engine';
import { csv } from './csv.ts';
import { logColumns } from './log-columns.ts';

/** Writes the events of one run as CSV. */
export function eventLogCsv(events: readonly StoryEvent[]): string {
  return csv(
    logColumns.map(({ name }) => name),
    events.map((event) => logColumns.map(({ of }) => of(event))),
  );
}
