import { readScenario } from '@taper/engine';
import { csvParseRows } from 'd3-dsv';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { council } from '../../../../test/support/small-council.ts';
import { playOneRun } from '../trace/one-run.ts';
import { eventLogCsv } from './event-log-csv.ts';
import { eventLogParquet } from './event-log-parquet.ts';

/** So little support that families wait and are held, and a route that some have time to take. */
const text = council(
  ['support-worker: 4', 'support-worker: 1'],
  ['warmUp: 8y', 'warmUp: 1y'],
  ['scale: 12.9y', 'scale: 30d'],
);
const { scenario } = readScenario('council.yaml', () => text, { set: ['horizon.months=6'] });
const { events } = playOneRun(scenario!, { seed: 'taper', replication: 1, assumptions: 'mid' });
const bytes = eventLogParquet(events);
const file = bytes.slice().buffer;

/** Writes a cell of Parquet as CSV does. */
function written(cell: string | number | bigint | Date | null): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? '' : String(cell);
}

describe('the event log', () => {
  it('is the same in both formats, row by row', async () => {
    const [header = [], ...rows] = csvParseRows(eventLogCsv(events));
    const read = await parquetReadObjects({ file });
    expect(rows).toHaveLength(events.length);
    expect(
      read.map((row) => header.map((name) => written(row[name] as Parameters<typeof written>[0]))),
    ).toEqual(rows);
    expect(Object.keys(read[0] ?? {})).toEqual(header);
  });

  it('tells of everything that there is a column for', () => {
    const [header = [], ...rows] = csvParseRows(eventLogCsv(events));
    const empty = header.filter((_, column) => rows.every((row) => row[column] === ''));
    expect(empty).toEqual([]);
  });

  it('has a type to each column in Parquet, and nothing only where an event has nothing to say', () => {
    const { children } = parquetSchema(parquetMetadata(file));
    const types = children.map(({ element }) => [element.name, element.converted_type ?? element.type]);
    expect(Object.fromEntries(types)).toMatchObject({
      ...{ day: 'DOUBLE', date: 'DATE', family: 'INT64', event: 'UTF8', stage: 'UTF8', worker: 'UTF8' },
      ...{ reason: 'UTF8', route: 'UTF8', waits_for: 'UTF8', work_planned: 'DOUBLE', work_left: 'DOUBLE' },
    });
    const required = children.filter(({ element }) => element.repetition_type === 'REQUIRED');
    expect(required.map(({ element }) => element.name)).toEqual(['day', 'date', 'family', 'event']);
  });

  it('is the same bytes every time', () => {
    expect(eventLogParquet(events)).toEqual(bytes);
  });

  it('of a run without events has columns and no rows', async () => {
    const empty = eventLogParquet([]).slice().buffer;
    expect(await parquetReadObjects({ file: empty })).toEqual([]);
    expect(parquetSchema(parquetMetadata(empty)).children).toHaveLength(11);
    expect(eventLogCsv([]).split('\n')).toHaveLength(2);
  });
});
