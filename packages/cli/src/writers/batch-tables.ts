import { type FinishedRun, indicatorsOf, monthlyResults } from '@taper/engine';
import type { UsableScenario } from '../batch/read-batch.ts';
import type { TableColumn } from './table-column.ts';

/** A scenario of a batch and what it ran. */
export interface RunScenario {
  readonly scenario: UsableScenario;
  readonly run: FinishedRun;
}

/** A table that has rows for every scenario of a batch. */
export interface BatchTable<Row> {
  /** Name of its file, without the ending. */
  readonly name: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rowsOf: (of: RunScenario) => Row[];
}

/** A row, and the scenario it is of. */
interface OfScenario {
  readonly of: UsableScenario;
}

interface ReplicationRow extends OfScenario {
  readonly replication: number;
  readonly indicator: string;
  readonly value: number | null;
}

type MonthRow = OfScenario & ReturnType<typeof monthlyResults>[number];

/**
 * One row a scenario, run and indicator; runs are counted from 1, and a value is left out where nothing was counted.
 * @param factors ids of the factors, each a column
 */
export function replicationTable(factors: readonly string[]): BatchTable<ReplicationRow> {
  return {
    name: 'replications',
    columns: [
      ...scenarioColumns<ReplicationRow>(factors),
      { name: 'replication', type: 'whole number', of: ({ replication }) => replication },
      { name: 'indicator', type: 'text', of: ({ indicator }) => indicator },
      { name: 'value', type: 'number', optional: true, of: ({ value }) => value },
    ],
    rowsOf: ({ scenario, run: { outcomes } }) => {
      const columns = indicatorsOf(scenario.scenario).map(
        ({ id }) => [id, outcomes.indicator(0, id)] as const,
      );
      return outcomes.replications.flatMap((replication, place) =>
        columns.map(([indicator, values]) => {
          const value = values[place]!;
          return {
            of: scenario,
            ...{ replication: replication + 1, indicator, value: Number.isNaN(value) ? null : value },
          };
        }),
      );
    },
  };
}

/**
 * One row a scenario, series and month, over the runs, with the columns that `monthly.csv` of a run has.
 * @param factors ids of the factors, each a column
 */
export function monthTable(factors: readonly string[]): BatchTable<MonthRow> {
  const number = (name: string, of: (row: MonthRow) => number | null | undefined) =>
    ({ name, type: 'number', optional: true, of: (row: MonthRow) => of(row) ?? null }) as const;
  return {
    name: 'monthly',
    columns: [
      ...scenarioColumns<MonthRow>(factors),
      { name: 'month', type: 'date', of: ({ month }) => month },
      { name: 'series', type: 'text', of: ({ series }) => series },
      { name: 'label', type: 'text', of: ({ label }) => label },
      { name: 'unit', type: 'text', of: ({ unit }) => unit },
      number('mean', ({ mean }) => mean),
      number('ci95_low', ({ ci95 }) => ci95?.[0]),
      number('ci95_high', ({ ci95 }) => ci95?.[1]),
      ...[number('p10', ({ p10 }) => p10), number('p50', ({ p50 }) => p50), number('p90', ({ p90 }) => p90)],
      number('plausible_low', ({ plausible }) => plausible?.[0]),
      number('plausible_high', ({ plausible }) => plausible?.[1]),
    ],
    rowsOf: ({ scenario, run }) => monthlyResults(run).map((month) => ({ ...month, of: scenario })),
  };
}

/** The name of the scenario, and its option of each factor. */
function scenarioColumns<Row extends OfScenario>(factors: readonly string[]): TableColumn<Row>[] {
  return [
    { name: 'scenario', type: 'text', of: ({ of }) => of.name },
    ...factors.map((name, index): TableColumn<Row> => ({
      ...{ name, type: 'text' },
      of: ({ of }) => of.options[index]?.id ?? '',
    })),
  ];
}
