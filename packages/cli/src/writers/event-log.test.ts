import { readScenario } from '@taper/engine';
import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { playOneRun } from '../trace/one-run.ts';
import { eventLogCsv } from './event-log-csv.ts';
import { eventLogParquet } from './event-log-parquet.ts';

/** A scenario in which families are screened, placed, wait, are held, let go too early and come of age. */
const { scenario } = readScenario('test/model/whole-pathway.yaml', (path) => readFileSync(path, 'utf8'), {
  set: ['horizon.months=12', 'stages.upper.stepDown={ kept: 0.2, early: 0.5, again: 3w }'],
});
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
      ...{ need: 'INT64', seen: 'INT64', instead_of: 'UTF8', placement: 'UTF8', children: 'INT64' },
    });
    const required = children.filter(({ element }) => element.repetition_type === 'REQUIRED');
    expect(required.map(({ element }) => element.name)).toEqual(['day', 'date', 'family', 'event', 'need']);
  });

  it('is the same bytes every time', () => {
    expect(eventLogParquet(events)).toEqual(bytes);
  });

  it('of a run without events has columns and no rows', async () => {
    const empty = eventLogParquet([]).slice().buffer;
    expect(await parquetReadObjects({ file: empty })).toEqual([]);
    expect(parquetSchema(parquetMetadata(empty)).children).toHaveLength(16);
    expect(eventLogCsv([]).split('\n')).toHaveLength(2);
  });
});
