import { formatChange, formatRange, formatValue } from '@taper/engine';
import type { MoneyDifference, MoneyResult } from '@taper/engine';
import type { BarOf, BarRow } from '../../charts/bar-chart.ts';
import type { ChartTable } from '../../charts/chart.ts';

/** What each financial year costs more or less: all of it, and the part that is cash. */
export function yearRows({ years, unit }: MoneyResult, colour: string): BarRow[] {
  const bar = ({ mean, ci95 }: MoneyDifference, look: BarOf['look'], what: string): BarOf => ({
    ...{ value: mean, range: ci95, colour, look },
    text: `${formatChange(mean, unit)} ${what}`,
  });
  return years.map(({ year, months, difference, cashable }) => ({
    label: months === 12 ? year : `${year}, ${months} months`,
    bars: [bar(difference, 'faint', 'in all'), bar(cashable, 'solid', 'cash')],
  }));
}

/** The same in numbers, with what each costs. */
export function yearTable({ years, unit }: MoneyResult): ChartTable {
  const change = ({ mean, ci95 }: MoneyDifference) =>
    `${formatChange(mean, unit)} (${formatRange(ci95, unit, formatChange)})`;
  return {
    head: ['Year', 'Cost', 'Cost of the base', 'Difference', 'Of which cash'],
    rows: years.map(({ year, cost, comparator, difference, cashable }) => [
      ...[year, formatValue(cost.mean, unit), formatValue(comparator.mean, unit)],
      ...[change(difference), change(cashable)],
    ]),
  };
}
