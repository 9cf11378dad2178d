import { costKindLabel, moneyThatMatters } from '../../outcomes/indicators/costs.ts';
import { COST_KINDS, type CostKind, hasCosts } from '../../scenario/money/cost-cells.ts';
import type { Scenario } from '../../scenario/types.ts';
import { type FinishedRun, baseOf, designOfRun } from '../results/finished-run.ts';
import { breakEven } from './break-even.ts';
import { type CellMoney, cellMoney, differenceOf, isCash, sumOf } from './cell-money.ts';
import { type Estimating, difference, estimate, ratioOf } from './estimates.ts';
import { financialYears } from './financial-years.ts';
import type { AvoidedCost, MoneyOfYear, MoneyResult, MoneySensitivity } from './money-result.ts';
import { notCosted } from './not-costed.ts';

/** Months of the first year, after which outcomes may last or not. */
const FIRST_YEAR = 12;
/** Shares at which the sums are made once more: of those who would have entered care, and of outcomes that last. */
const SHARES = [1, 0.5];

const PLACEMENTS: readonly CostKind[] = ['placed', 'empty'];

/** Sums over all replications, and how they become estimates. */
interface Sums extends Estimating {
  readonly months: number;
  readonly replications: number;
}

/**
 * Sets what a scenario costs against its base (MODEL.md section 12): each part, by kind of cost, who bears it and
 * service, rises or falls by its mean, and what falls is what is avoided. Null for the base, without replications, and
 * where one of the two has no costs.
 */
export function valueForMoney(run: FinishedRun, index: number): MoneyResult | null {
  const base = baseOf(run.request);
  const scenario = run.request.scenarios[index]!;
  const replications = run.outcomes.replications.length;
  if (index === 0 || replications === 0 || !hasCosts(base) || !hasCosts(scenario)) return null;
  const { months } = scenario.horizon;
  const sums: Sums = {
    design: designOfRun(run),
    matters: (moneyThatMatters(scenario.place.children) * months) / 12,
    months,
    replications,
  };
  const own = cellMoney(run.outcomes, index, scenario);
  const theirs = cellMoney(run.outcomes, 0, base);
  const cells = differenceOf(own, theirs);
  const total = (some: readonly CellMoney[]) => sumOf(some, 0, months, replications);
  const isMore = (cell: CellMoney, sign: 1 | -1) => estimate(total([cell]), sums).mean * sign > 0;
  const more = cells.filter((cell) => isMore(cell, 1));
  const less = cells.filter((cell) => isMore(cell, -1));
  const all = SHARES.flatMap((entered) =>
    SHARES.map((lasting) => sensitivity(more, less, entered, lasting, sums)),
  );
  const { avoided, net, ratio } = all[0]!;
  return {
    unit: scenario.money.currency,
    basis: 'simulated',
    priceYear: scenario.money.priceYear,
    months,
    notCosted: notCosted([base, scenario]),
    cost: estimate(total(own), sums),
    comparator: estimate(total(theirs), sums),
    extra: { total: difference(total(more), sums), byKind: byKind(more, sums) },
    avoided: { total: avoided, byBearer: byBearer(less, scenario, base, sums) },
    ...{ net, ratio },
    years: yearsOf(own, theirs, cells, scenario, sums),
    breakEven: breakEven(
      Array.from({ length: months }, (_, month) => sumOf(cells, month, month + 1, replications)),
    ),
    sensitivities: all,
  };
}

function byKind(more: readonly CellMoney[], sums: Sums): MoneyResult['extra']['byKind'] {
  return COST_KINDS.flatMap((kind) => {
    const own = more.filter((cell) => cell.kind === kind);
    if (own.length === 0) return [];
    const amounts = sumOf(own, 0, sums.months, sums.replications);
    return [{ kind, label: costKindLabel(kind), ...difference(amounts, sums) }];
  });
}

function byBearer(less: readonly CellMoney[], scenario: Scenario, base: Scenario, sums: Sums): AvoidedCost[] {
  const bearers = [...new Set(less.map(({ bearer }) => bearer))].sort((a, b) => (a < b ? -1 : 1));
  return bearers.map((bearer) => {
    const own = less.filter((cell) => cell.bearer === bearer);
    const avoided = (some: readonly CellMoney[]) =>
      difference(
        sumOf(some, 0, sums.months, sums.replications, () => -1),
        sums,
      );
    return {
      bearer,
      label: (scenario.money.bearers[bearer] ?? base.money.bearers[bearer])?.label ?? bearer,
      total: avoided(own),
      cashable: avoided(own.filter(isCash)),
      staffTime: avoided(own.filter((cell) => !isCash(cell))),
    };
  });
}

function sensitivity(
  more: readonly CellMoney[],
  less: readonly CellMoney[],
  entered: number,
  lasting: number,
  sums: Sums,
): MoneySensitivity {
  const { months, replications } = sums;
  const extra = sumOf(more, 0, months, replications);
  const avoided = sumOf(less, 0, months, replications, ({ kind }, month) => {
    const share = PLACEMENTS.includes(kind) ? entered : 1;
    return -share * (month < FIRST_YEAR ? 1 : lasting);
  });
  const net = extra.map((amount, replication) => amount - avoided[replication]!);
  return {
    ...{ entered, lasting },
    avoided: difference(avoided, sums),
    net: difference(net, sums),
    ratio: ratioOf(avoided, extra, sums),
  };
}

function yearsOf(
  own: readonly CellMoney[],
  theirs: readonly CellMoney[],
  cells: readonly CellMoney[],
  { horizon }: Scenario,
  sums: Sums,
): MoneyOfYear[] {
  return financialYears(horizon).map(({ year, from, to }) => {
    const part = { ...sums, matters: (sums.matters * (to - from)) / sums.months };
    const of = (some: readonly CellMoney[]) => sumOf(some, from, to, sums.replications);
    return {
      ...{ year, months: to - from },
      cost: estimate(of(own), part),
      comparator: estimate(of(theirs), part),
      difference: difference(of(cells), part),
      cashable: difference(of(cells.filter(isCash)), part),
    };
  });
}
