import { dayNumber, isoDate, monthStarts } from '../../calendar/dates.ts';
import { seriesOf } from '../../outcomes/registry.ts';
import { distinctNames } from './distinct-names.ts';
import { type FinishedRun, designOfRun } from './finished-run.ts';
import { type Summary, summarise } from './summary.ts';

/** One monthly series of one scenario in one month, over replications. */
export interface MonthlyResult extends Summary {
  readonly scenario: string;
  /** First day of the month, for example `2015-04-01`. */
  readonly month: string;
  readonly series: string;
  readonly label: string;
  readonly unit: string;
}

/** Sums up every monthly series of every scenario of a run: by scenario, then series, then month. */
export function monthlyResults(run: FinishedRun): MonthlyResult[] {
  const { request, outcomes } = run;
  const names = distinctNames(request.scenarios.map(({ name }) => name));
  const design = designOfRun(run);
  return request.scenarios.flatMap((scenario, index) =>
    seriesOf(scenario).flatMap(({ id, label, unit }) =>
      monthDays(scenario.horizon.start, scenario.horizon.months).map((month, position) => ({
        scenario: names[index] ?? scenario.name,
        ...{ month, series: id, label, unit },
        ...summarise(outcomes.month(index, id, position), design),
      })),
    ),
  );
}

/** Lists the first days of the months of a horizon, as they are reported. */
export function monthDays(start: string, months: number): string[] {
  const first = dayNumber(start);
  return [...monthStarts(start, months).subarray(0, months)].map((offset) => isoDate(first + offset));
}
