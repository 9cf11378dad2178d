import { type BatchResult, type BatchScenarioResult, type Indicator, verdictWorth } from '@taper/engine';
import { type Column, type Row, fits, grid } from '../text/grid.ts';
import type { Paint } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';
import { differenceCells, ownCells } from './outcome-cells.ts';

const OPTION: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const HEADER = ['mean', '95% interval'];
const DIFFERENCE_HEADER = ['difference', '95% interval', 'verdict'];

/** A line of the table, and the worth of the difference it tells of. */
interface Line {
  readonly cells: Row;
  readonly worth: 'better' | 'worse' | null;
}

/** Where the difference from another scenario is told: nowhere, beside the own numbers, or in a line of its own. */
type Differences = 'none' | 'beside' | 'below';

/**
 * Lays out a block for each outcome, with a line for each scenario: its options, mean and interval, and where it is held
 * against another the difference. Where that is too wide, the difference has a line of its own.
 */
export function batchTable(
  result: BatchResult,
  shown: readonly Indicator[],
  width: number,
  paint: Paint,
): string[] {
  const compares = result.scenarios.some(({ against }) => against !== null);
  const tableFor = (differences: Differences) => ({
    columns: columnsOf(result, differences),
    lines: linesOf(result, shown, differences, width, paint),
  });
  const first = tableFor(compares ? 'beside' : 'none');
  const rowsOf = (lines: readonly Line[]) => lines.map(({ cells }) => cells);
  const isTooWide = compares && !fits(first.columns, rowsOf(first.lines), width);
  const { columns, lines } = isTooWide ? tableFor('below') : first;
  const verdictColumn = isTooWide ? 0 : columns.length - 1;
  return grid(columns, rowsOf(lines), width, (text, row, column) => {
    if (row === 0) return paint('dim', text);
    const worth = lines[row]?.worth ?? null;
    return worth !== null && column === verdictColumn ? paint(worth, text) : text;
  });
}

function columnsOf({ factors }: BatchResult, differences: Differences): Column[] {
  const difference = differences === 'beside' ? [NUMBER, TEXT, TEXT] : [];
  return [...factors.map(() => OPTION), NUMBER, TEXT, ...difference];
}

function linesOf(
  result: BatchResult,
  shown: readonly Indicator[],
  differences: Differences,
  width: number,
  paint: Paint,
): Line[] {
  const options = result.factors.map(({ id }, index) => `${index === 0 ? '  ' : ''}${id}`);
  const header = [...options, ...HEADER, ...(differences === 'beside' ? DIFFERENCE_HEADER : [])];
  return [
    plain(header),
    ...shown.flatMap((indicator) => [
      ...['', ...wrap(indicator.label, width).map((line) => paint('bold', line))].map(plain),
      ...block(indicator, result, differences),
    ]),
  ];
}

function block(indicator: Indicator, result: BatchResult, differences: Differences): Line[] {
  const found = result.scenarios.map(({ indicators }) => indicators.find(({ id }) => id === indicator.id));
  const magnitude = Math.max(0, ...found.map((one) => Math.abs(one?.mean ?? 0)));
  return result.scenarios.flatMap((scenario, index): Line[] => {
    const own = found[index];
    const cells = [...optionCells(scenario, result), ...ownCells(own, indicator.unit, magnitude)];
    if (scenario.against === null || differences === 'none') return [plain(cells)];
    const difference = own?.difference ?? null;
    const worth = difference === null ? null : verdictWorth(difference.verdict, indicator.good);
    const [change, range, , verdict] = differenceCells(difference, indicator);
    if (differences === 'beside') return [{ cells: [...cells, change, range, verdict], worth }];
    const others = result.factors.slice(1).map(() => '');
    return [plain(cells), { cells: [`    ${verdict}`, ...others, change, range], worth }];
  });
}

function plain(cells: Row): Line {
  return { cells, worth: null };
}

function optionCells({ options }: BatchScenarioResult, { factors }: BatchResult): string[] {
  return factors.map(({ id, options: known }, index) => {
    const label = known.find((option) => option.id === options[id])?.label ?? '';
    return `${index === 0 ? '  ' : ''}${label}`;
  });
}
