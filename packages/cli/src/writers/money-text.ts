import {
  type CompareResult,
  type MoneyResult,
  formatChange,
  formatRange,
  formatValue,
  verdictWords,
  verdictWorth,
} from '@taper/engine';
import { plural } from '../text/findings-text.ts';
import { type Column, type Row, fits, grid } from '../text/grid.ts';
import type { Paint } from '../text/paint.ts';
import { periodText } from '../text/period.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import { type MoneyRow, moneyRows, sensitivityLabel } from './money-rows.ts';

const COLUMNS: readonly Column[] = [
  { align: 'left', wraps: true },
  { align: 'right' },
  { align: 'left' },
  { align: 'left', wraps: true },
];
const HEADER = ['', 'mean', '95% interval', 'verdict'];

const IN_IT = 'Delay, and children who come back into care, are in the simulation already.';

/** Writes what the scenarios of a comparison cost against the base; no lines where none is known to cost anything. */
export function moneyLines(result: CompareResult, width: number, paint: Paint): string[] {
  return result.scenarios.flatMap(({ name, money }) =>
    money === undefined ? [] : ['', ...section(name, money, result, width, paint)],
  );
}

function section(
  name: string,
  money: MoneyResult,
  { base, horizon }: CompareResult,
  width: number,
  paint: Paint,
): string[] {
  const rows = moneyRows(money, name, base);
  const main = rows.filter(({ part, item }) => part !== 'year' && !item.startsWith('entered='));
  const years = rows.filter(({ part, item }) => part === 'year' && /\.(difference|cashable)$/.test(item));
  const cases = money.sensitivities.slice(1).flatMap((one): (MoneyRow | string)[] => {
    const item = `entered=${one.entered}.lasting=${one.lasting}`;
    return [`${sensitivityLabel(one)}:`, ...rows.filter((row) => row.item === item)];
  });
  const cells = (row: MoneyRow | string): Row[] =>
    typeof row === 'string' ? wrapAfter('  ', row, width) : [cellsOf(row)];
  const table: Row[] = [
    HEADER,
    ...main.flatMap(cells),
    '',
    '  Difference by financial year, April to March',
    ...years.flatMap(cells),
    '',
    ...cases.flatMap(cells),
  ];
  return [
    ...wrap(`Money: “${name}” against “${base}”`, width).map((line) => paint('bold', line)),
    ...wrap(about(money, horizon) + judgedBy(money), width).map((line) => paint('dim', line)),
    '',
    ...laidOut(table, width, paint),
    '',
    ...wrapAfter('  ', breakEvenText(money, horizon), width),
    ...wrapAfter('  ', IN_IT, width),
    ...(money.notCosted.length === 0
      ? []
      : wrapAfter('  ', `No cost is given, and none is counted, for: ${money.notCosted.join('; ')}.`, width)),
  ];
}

/** Where there is no room beside an amount, its verdict stands below it. */
function laidOut(table: readonly Row[], width: number, paint: Paint): string[] {
  const dim = (text: string, row: number) => (row === 0 ? paint('dim', text) : text);
  if (fits(COLUMNS, table, width)) return grid(COLUMNS, table, width, dim);
  const rows = table.flatMap((row, place): Row[] => {
    if (typeof row === 'string') return [row];
    const verdict = row[3] ?? '';
    return [row.slice(0, 3), ...(place === 0 || verdict === '' ? [] : [`    ${verdict}`])];
  });
  return grid(COLUMNS.slice(0, 3), rows, width, dim);
}

function judgedBy({ net }: MoneyResult): string {
  if (net.plausible === undefined) return '';
  return ' Verdicts go by what the assumptions leave open as well, which is wider than the interval.';
}

function about({ unit, months, priceYear }: MoneyResult, horizon: CompareResult['horizon']): string {
  const prices = priceYear === null ? 'in prices of no year that is said' : `in prices of ${priceYear}`;
  const period = /^\d/.test(periodText(horizon))
    ? periodText(horizon)
    : `${plural(months, 'month')}, ${periodText(horizon)}`;
  return `${unit} over the whole of ${period}, ${prices}. Simulated, not actual.`;
}

function cellsOf({ label, unit, amount, signed, good }: MoneyRow): string[] {
  if (amount === null) return [`  ${label}`, '–', '–', 'nothing rises'];
  const { mean, ci95 } = amount;
  const magnitude = Math.max(Math.abs(mean), ...(ci95 ?? []).map(Math.abs));
  const format = signed ? formatChange : formatValue;
  const verdict = 'verdict' in amount ? amount.verdict : null;
  const worth = verdict === null ? null : verdictWorth(verdict, good);
  // Only what is judged as good or bad has a verdict here: every part is more than nothing by what it is.
  const words = verdict === null || good === null ? '' : verdictWords(verdict);
  return [
    `  ${label}`,
    format(mean, unit, magnitude),
    formatRange(ci95, unit, format, magnitude),
    words + (worth === null ? '' : `, ${worth}`),
  ];
}

function breakEvenText({ breakEven, months }: MoneyResult, horizon: CompareResult['horizon']): string {
  const { share, month } = breakEven;
  if (month === null) return `Breaks even: not within the horizon of ${plural(months, 'month')}, in any run.`;
  const when = `month ${formatMonth(month)}, ${monthName(horizon.start, Math.ceil(month))}`;
  const rest = share < 1 ? '; in the others not within the horizon' : '';
  return `Breaks even: in ${formatValue(share, 'share')} of runs, the median month being ${when}${rest}.`;
}

/** The median of an even number of runs may lie between two months. */
function formatMonth(month: number): string {
  return Number.isInteger(month) ? String(month) : month.toFixed(1);
}

function monthName(start: string, month: number): string {
  const [year = 0, first = 1] = start.split('-').map(Number);
  const count = year * 12 + first - 1 + month - 1;
  const iso = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  return periodText({ start: iso, months: 1 });
}
