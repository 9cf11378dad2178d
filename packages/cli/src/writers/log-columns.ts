import type { StoryEvent } from '@taper/engine';
import type { TableColumn } from './table-column.ts';

/** The columns of the event log, a row an event: days as numbers, everything else by the ids of the scenario. */
export const logColumns: readonly TableColumn<StoryEvent>[] = [
  { name: 'day', type: 'number', of: ({ day }) => day },
  { name: 'date', type: 'date', of: ({ date }) => date },
  { name: 'family', type: 'whole number', of: ({ family }) => family },
  { name: 'event', type: 'text', of: ({ event }) => event },
  { name: 'stage', type: 'text', optional: true, of: ({ stage }) => stage },
  { name: 'worker', type: 'text', optional: true, of: ({ worker }) => worker },
  { name: 'reason', type: 'text', optional: true, of: ({ reason }) => reason },
  { name: 'route', type: 'text', optional: true, of: ({ route }) => route },
  { name: 'waits_for', type: 'text', optional: true, of: ({ waitsFor }) => waitsFor },
  { name: 'need', type: 'whole number', of: ({ need }) => need },
  { name: 'seen', type: 'whole number', optional: true, of: ({ seen }) => seen },
  { name: 'instead_of', type: 'text', optional: true, of: ({ insteadOf }) => insteadOf },
  { name: 'placement', type: 'text', optional: true, of: ({ placement }) => placement },
  { name: 'children', type: 'whole number', optional: true, of: ({ children }) => children },
  { name: 'work_planned', type: 'number', optional: true, of: ({ work }) => work?.planned ?? null },
  { name: 'work_left', type: 'number', optional: true, of: ({ work }) => work?.left ?? null },
];
