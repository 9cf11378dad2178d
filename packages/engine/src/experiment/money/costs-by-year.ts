import { costKindLabel } from '../../outcomes/indicators/costs.ts';
import { type FinishedRun, designOfRun } from '../results/finished-run.ts';
import { cellMoney, isCash, sumOf } from './cell-money.ts';
import { estimate } from './estimates.ts';
import { financialYears } from './financial-years.ts';
import type { MoneyEstimate } from './money-result.ts';

/** What one part of a scenario costs in a financial year, over replications; simulated, not actual. */
export interface CostOfYear extends MoneyEstimate {
  /** April to March, such as `2025-26`. */
  readonly year: string;
  /** Months of it that the results have. */
  readonly months: number;
  readonly kind: string;
  readonly bearer: string;
  /** Null for a cost of no one service, as of placements. */
  readonly service: string | null;
  /** Whether it is cash, not the time of people who are paid anyway. */
  readonly isCash: boolean;
  /** The currency. */
  readonly unit: string;
  readonly priceYear: string | null;
}

/**
 * Lists what each part of a scenario costs in each financial year, by kind of cost, who bears it and service; empty
 * where nothing has a cost.
 * @param index place of the scenario in the run
 */
export function costsByYear(run: FinishedRun, index: number): CostOfYear[] {
  const scenario = run.request.scenarios[index]!;
  const { horizon, money, services } = scenario;
  const design = designOfRun(run);
  const replications = run.outcomes.replications.length;
  return cellMoney(run.outcomes, index, scenario).flatMap((cell) =>
    financialYears(horizon).map(({ year, from, to }) => ({
      ...{ year, months: to - from, kind: costKindLabel(cell.kind) },
      bearer: money.bearers[cell.bearer]?.label ?? cell.bearer,
      service: cell.service === null ? null : (services[cell.service]?.label ?? cell.service),
      ...{ isCash: isCash(cell), unit: money.currency, priceYear: money.priceYear },
      ...estimate(sumOf([cell], from, to, replications), { design, matters: 0 }),
    })),
  );
}
