import { type MonthlyResult, indicatorsOf, seriesOf } from '@taper/engine';
import type { Cell } from '@taper/workbook';
import type { StudiedScenario, Study } from '../study/study.ts';
import { type Portion, portionOf } from './portion.ts';
import { scenarioCells, scenarioHeader } from './scenario-cells.ts';

const NO_RANGE = [null, null] as const;

/** A row for each scenario, run and outcome, to pivot. */
export function runSheets(study: Study): Portion {
  return portionOf({
    name: 'Runs',
    header: [...scenarioHeader(study), 'replication', 'indicator', 'label', 'unit', 'value'],
    counts: countsOf(study, ({ scenario }, isTold) => {
      return study.replications * indicatorsOf(scenario).filter(({ id }) => isTold(id)).length;
    }),
    rows: function* (isShownOnly) {
      const isTold = toldOf(study, isShownOnly);
      for (const scenario of study.scenarios) {
        const { run, index } = scenario.runs();
        const own = scenarioCells(study, scenario);
        const columns = indicatorsOf(scenario.scenario)
          .filter(({ id }) => isTold(id))
          .map(({ id, label, unit }) => ({ id, label, unit, values: run.outcomes.indicator(index, id) }));
        for (const [place, replication] of run.outcomes.replications.entries())
          for (const { id, label, unit, values } of columns)
            yield [...own, replication + 1, id, label, unit, counted(values[place]!)];
      }
    },
    elsewhere: study.kind === 'batch' ? 'replications.csv, or its Parquet' : 'runs.bin',
  });
}

/** A row for each scenario, series and month. */
export function monthSheets(study: Study): Portion {
  return portionOf({
    name: 'Monthly',
    header: [
      ...[...scenarioHeader(study), 'month', 'series', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high'],
      ...['p10', 'p50', 'p90', 'plausible_low', 'plausible_high'],
    ],
    counts: countsOf(study, ({ scenario, horizon }, isTold) => {
      return horizon.months * seriesOf(scenario).filter(({ id }) => isTold(id)).length;
    }),
    rows: function* (isShownOnly) {
      const isTold = toldOf(study, isShownOnly);
      for (const scenario of study.scenarios) {
        const own = scenarioCells(study, scenario);
        for (const month of scenario.monthly()) if (isTold(month.series)) yield monthCells(own, month);
      }
    },
    elsewhere: study.kind === 'batch' ? 'monthly.csv, or its Parquet' : 'monthly.csv',
  });
}

function monthCells(own: readonly string[], month: MonthlyResult): Cell[] {
  const { series, label, unit, mean, ci95, p10, p50, p90, plausible } = month;
  return [
    ...[...own, new Date(month.month), series, label, unit, mean, ...(ci95 ?? NO_RANGE)],
    ...[p10, p50, p90, ...(plausible ?? NO_RANGE)],
  ];
}

function countsOf(
  study: Study,
  count: (scenario: StudiedScenario, isTold: (id: string) => boolean) => number,
): { all: number; shown: number } {
  const sum = (isShownOnly: boolean) =>
    study.scenarios.reduce((total, one) => total + count(one, toldOf(study, isShownOnly)), 0);
  return { all: sum(false), shown: sum(true) };
}

function toldOf({ shown }: Study, isShownOnly: boolean): (id: string) => boolean {
  if (!isShownOnly) return () => true;
  const ids = new Set(shown.map(({ id }) => id));
  return (id) => ids.has(id);
}

/** Nothing stands where nothing was counted. */
function counted(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
