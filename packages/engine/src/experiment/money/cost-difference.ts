import { monthStarts } from '../../calendar/dates.ts';
import { daysAYear } from '../../scenario/duration.ts';
import { type FinishedRun, baseOf, designOfRun } from '../results/finished-run.ts';
import { differencesOf } from '../intervals/difference.ts';
import { estimate } from './estimates.ts';
import type { MoneyEstimate } from './money-result.ts';

/** What a base costs over the horizon, and what the next scenario of its run costs more, replication by replication. */
export interface CostDifference {
  readonly comparator: MoneyEstimate;
  readonly difference: MoneyEstimate;
}

/** Sets the cost of the second scenario of a run against that of its base, in money over the whole horizon. */
export function costDifference(run: FinishedRun): CostDifference {
  const { start, months } = baseOf(run.request).horizon;
  const years = monthStarts(start, months).at(-1)! / daysAYear;
  const [base, own] = [0, 1].map((index) =>
    run.outcomes.indicator(index, 'cost.perYear').map((perYear) => perYear * years),
  ) as [Float64Array, Float64Array];
  const how = { design: designOfRun(run), matters: 0 };
  return { comparator: estimate(base, how), difference: estimate(differencesOf(base, own), how) };
}
