import { parquetReadObjects } from 'hyparquet';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { indicatorsOf, seriesOf, type Outcomes, type TableForm } from '@taper/engine';
import { finishedRun } from '../../../../test/support/finished-run.ts';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { FinishedScenarios } from '../batch/finished-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import { writeTables } from './write-tables.ts';

const council = readText(smallCouncil);
const options = ['small', 'large'].map((id) => ({ id, label: id.toUpperCase(), file: null, set: [] }));
const scenarios = options.map((option) => ({
  ...council,
  scenario: { ...council.scenario!, name: option.label },
  ...{ file: 'council.yaml', name: option.label, options: [option], against: null },
}));
const batch = {
  ...{ file: 'grid.yaml', name: 'Sizes', base: 'council.yaml', replications: null, seed: null },
  ...{
    assumptions: null,
    tables: null,
    workbook: false,
    report: false,
    about: {},
    sweep: null,
    show: [],
    against: [],
  },
  ...{ precision: [], atMost: null },
  factors: [{ id: 'size', options }],
};
const usable = { batch, scenarios, shown: [], findings: [] };
const finished = new FinishedScenarios(usable, { replications: 3, seed: 'tests', assumptions: 'mid' });

/** In the first scenario nothing was counted in the second run; in the other a third more each run. */
const outcomesOf = (place: number): Outcomes =>
  finishedRun([scenarios[place]!.scenario], (r) => (place === 0 ? (r === 1 ? NaN : r) : r / 3), 3).outcomes;

function written(form: TableForm): string {
  const dir = mkdtempSync(join(tmpdir(), 'taper-'));
  writeTables(dir, form, finished, 2, outcomesOf);
  return dir;
}

const parquet = (dir: string, name: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(join(dir, name));
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) });
};
const rowsOf = (dir: string, name: string) => csvParse(readFileSync(join(dir, name), 'utf8'));

const both = written('both');

describe('tables of a batch', () => {
  it('have a row for each scenario, run and indicator, empty where nothing was counted', () => {
    const rows = rowsOf(both, 'replications.csv');
    expect(rows.columns).toEqual(['scenario', 'size', 'replication', 'indicator', 'value']);
    const ids = indicatorsOf(scenarios[0]!.scenario).map(({ id }) => id);
    expect(rows.slice(0, ids.length).map(({ indicator }) => indicator)).toEqual(ids);
    expect(rows).toHaveLength(2 * 3 * ids.length);
    const values = rows.filter(({ indicator }) => indicator === 'rereferrals.share');
    expect(values.map((row) => Object.values(row).join())).toEqual([
      ...['SMALL,small,1,rereferrals.share,0', 'SMALL,small,2,rereferrals.share,'],
      ...['SMALL,small,3,rereferrals.share,2', 'LARGE,large,1,rereferrals.share,0'],
      `LARGE,large,2,rereferrals.share,${1 / 3}`,
      `LARGE,large,3,rereferrals.share,${2 / 3}`,
    ]);
  });

  it('have a row for each scenario, series and month, summed up over the runs', () => {
    const rows = rowsOf(both, 'monthly.csv');
    const { scenario } = scenarios[0]!;
    expect(rows).toHaveLength(2 * seriesOf(scenario).length * scenario.horizon.months);
    expect(rows.columns.slice(0, 7)).toEqual([
      ...['scenario', 'size', 'month', 'series', 'label', 'unit', 'mean'],
    ]);
    expect(rows[0]).toMatchObject({ scenario: 'SMALL', size: 'small', month: '2015-04-01', mean: '1' });
    expect(rows.at(-1)).toMatchObject({ scenario: 'LARGE', month: '2018-03-01', mean: String(1 / 3) });
  });

  it.each(['replications', 'monthly'])('say the same in Parquet as in CSV: %s', async (name) => {
    const texts = rowsOf(both, `${name}.csv`).map((row) => ({ ...row }));
    const typed = await parquet(both, `${name}.parquet`);
    const text = (cell: unknown) =>
      cell === null || cell === undefined
        ? ''
        : cell instanceof Date
          ? cell.toISOString().slice(0, 10)
          : `${cell as number | string}`;
    expect(
      typed.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, text(cell)]))),
    ).toEqual(texts);
  });

  it('are the same bytes every time, and only those that are asked for', () => {
    const again = written('parquet');
    expect(readdirSync(again).sort()).toEqual(['monthly.parquet', 'replications.parquet']);
    for (const name of readdirSync(again))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(both, name)))).toBe(true);
    expect(readdirSync(written('csv')).sort()).toEqual(['monthly.csv', 'replications.csv']);
    expect(readdirSync(written('none'))).toEqual([]);
  });

  it('leave nothing half written where they cannot be written', () => {
    const dir = mkdtempSync(join(tmpdir(), 'taper-'));
    const breaks = (place: number) => {
      if (place === 1) throw new InputFault('no more runs');
      return outcomesOf(place);
    };
    expect(() => writeTables(dir, 'both', finished, 2, breaks)).toThrow('no more runs');
    expect(readdirSync(dir)).toEqual([]);
    expect(() => writeTables(join(dir, 'nowhere'), 'csv', finished, 2, outcomesOf)).toThrow(InputFault);
  });
});
