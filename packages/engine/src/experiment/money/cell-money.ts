import { monthStarts } from '../../calendar/dates.ts';
import { costCellId } from '../../outcomes/indicators/costs.ts';
import type { Outcomes } from '../../outcomes/outcomes.ts';
import { daysAYear } from '../../scenario/duration.ts';
import { type CostCell, type CostKind, costCells } from '../../scenario/money/cost-cells.ts';
import type { Scenario } from '../../scenario/types.ts';

const STAFF_TIME: readonly CostKind[] = ['permanent', 'time'];

/** Money of one part that cost is counted in: by month, a number a replication. */
export interface CellMoney extends CostCell {
  readonly months: readonly Float64Array[];
}

/** What a scenario spent in each month, by the parts that its cost is counted in. */
export function cellMoney(outcomes: Outcomes, index: number, scenario: Scenario): CellMoney[] {
  const { start, months } = scenario.horizon;
  const starts = monthStarts(start, months);
  return costCells(scenario).cells.map((cell) => ({
    ...cell,
    months: Array.from({ length: months }, (_, month) => {
      const years = (starts[month + 1]! - starts[month]!) / daysAYear;
      return outcomes.month(index, costCellId(cell), month).map((perYear) => perYear * years);
    }),
  }));
}

/** What a scenario spent more than another, by part; a part that only one of them has costs the other nothing. */
export function differenceOf(variant: readonly CellMoney[], base: readonly CellMoney[]): CellMoney[] {
  const shared = variant.map((cell) => ({
    ...cell,
    months: minus(cell.months, base.find((other) => isSame(cell, other))?.months),
  }));
  const gone = base.filter((cell) => !variant.some((other) => isSame(cell, other)));
  const less = gone.map((cell) => ({
    ...cell,
    months: cell.months.map((amounts) => amounts.map((amount) => -amount)),
  }));
  return [...shared, ...less];
}

/** Adds up months of parts, replication by replication. `weight` scales each part in each month; left out: all alike. */
export function sumOf(
  cells: readonly CellMoney[],
  from: number,
  to: number,
  replications: number,
  weight: (cell: CellMoney, month: number) => number = () => 1,
): Float64Array {
  const sums = new Float64Array(replications);
  for (const cell of cells) {
    for (let month = from; month < to; month++) {
      const factor = weight(cell, month);
      cell.months[month]!.forEach((amount, replication) => {
        sums[replication]! += factor * amount;
      });
    }
  }
  return sums;
}

/** Whether a part is cash: not the time of people who are paid anyway. */
export function isCash({ kind }: CostCell): boolean {
  return !STAFF_TIME.includes(kind);
}

function isSame(one: CostCell, other: CostCell): boolean {
  return one.kind === other.kind && one.bearer === other.bearer && one.service === other.service;
}

function minus(
  months: readonly Float64Array[],
  others: readonly Float64Array[] | undefined,
): readonly Float64Array[] {
  if (others === undefined) return months;
  return months.map((amounts, month) =>
    amounts.map((amount, replication) => amount - others[month]![replication]!),
  );
}
