import { formatChange, formatRange, formatValue } from '@taper/engine';
import type { MoneyDifference, MoneyResult } from '@taper/engine';
import type { BarOf, BarRow } from '../../charts/bar-chart.ts';
import type { ChartTable } from '../../charts/chart.ts';
import { moneyRange } from '../../words/answer/money.ts';

/** Whether all that differs is cash, so that it need not be told apart. */
export function isAllCash({ years, unit }: MoneyResult): boolean {
  return years.every(
    ({ difference, cashable }) => formatChange(difference.mean, unit) === formatChange(cashable.mean, unit),
  );
}

/** What each financial year costs more or less: all of it, and where that is another sum the part that is cash. */
export function yearRows(money: MoneyResult, colour: string): BarRow[] {
  const { years, unit } = money;
  const bar = (amount: MoneyDifference, look: BarOf['look'], what: string): BarOf => ({
    ...{ value: amount.mean, range: moneyRange(amount), colour, look },
    text: `${formatChange(amount.mean, unit)}${what}`,
  });
  const isCash = isAllCash(money);
  return years.map(({ year, months, difference, cashable }) => ({
    label: months === 12 ? year : `${year}, ${months} months`,
    bars: isCash
      ? [bar(difference, 'solid', '')]
      : [bar(difference, 'faint', ' in all'), bar(cashable, 'solid', ' cash')],
  }));
}

/** The same in numbers, with what each costs. */
export function yearTable({ years, unit }: MoneyResult): ChartTable {
  const change = (amount: MoneyDifference) =>
    `${formatChange(amount.mean, unit)} (${formatRange(moneyRange(amount), unit, formatChange)})`;
  return {
    head: ['Year', 'Cost', 'Cost of the base', 'Difference', 'Of which cash'],
    rows: years.map(({ year, cost, comparator, difference, cashable }) => [
      ...[year, formatValue(cost.mean, unit), formatValue(comparator.mean, unit)],
      ...[change(difference), change(cashable)],
    ]),
  };
}
