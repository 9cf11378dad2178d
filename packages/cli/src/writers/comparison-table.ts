import { type CompareResult, type Driver, verdictWorth } from '@taper/engine';
import { type Column, type Row, grid } from '../text/grid.ts';
import type { Paint } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';
import { driverLines, driverText } from './driver-text.ts';
import { type Outcome, differenceCells, sameEverywhere } from './outcome-cells.ts';

/**
 * From this width on a scenario has one line an outcome; below, its difference has a line of its own, and so has its
 * plausible range.
 */
const ONE_LINE = 100;
const ONE_LINE_WITH_PLAUSIBLE = 120;

const NAME: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const WIDE = [NAME, NUMBER, TEXT, NUMBER, TEXT];
const WIDE_HEADER = ['', 'mean', '95% interval', 'difference', '95% interval'];
const NARROW = [NAME, NUMBER, TEXT];
const NARROW_HEADER = ['', 'mean', '95% interval'];
const PLAUSIBLE = 'plausible range';

/** A line of the table: what stands in the columns, and the worth of the difference it tells of. */
interface Line {
  readonly cells: Row;
  readonly worth: 'better' | 'worse' | null;
}

/**
 * Lays out one block an outcome with a line a scenario: mean, interval, difference, interval, plausible range where
 * assumptions are drawn, verdict. Outcomes that read the same in every scenario follow at the end, in a line each.
 */
export function comparisonTable(
  result: CompareResult,
  outcomes: readonly Outcome[],
  width: number,
  paint: Paint,
): string[] {
  const isDrawn = result.draws !== null;
  const isWide = width >= (isDrawn ? ONE_LINE_WITH_PLAUSIBLE : ONE_LINE);
  const layout = { isWide, isDrawn };
  const columns = isWide ? [...WIDE, ...(isDrawn ? [TEXT] : []), TEXT] : NARROW;
  const header = isWide ? [...WIDE_HEADER, ...(isDrawn ? [PLAUSIBLE] : []), 'verdict'] : NARROW_HEADER;
  const same = outcomes.filter(sameEverywhere);
  const lines: Line[] = [
    plain(header),
    ...outcomes
      .filter((outcome) => !same.includes(outcome))
      .flatMap((outcome) => block(outcome, result, layout, width, paint)),
    ...sameBlock(same, width, paint),
  ];
  const rows = lines.map(({ cells }) => cells);
  return grid(columns, rows, width, (text, row, column) => {
    if (row === 0) return paint('dim', text);
    const worth = lines[row]?.worth ?? null;
    return worth !== null && column === (isWide ? columns.length - 1 : 0) ? paint(worth, text) : text;
  });
}

function block(
  { indicator, own, ownDrivers, differences }: Outcome,
  { scenarios }: CompareResult,
  { isWide, isDrawn }: { isWide: boolean; isDrawn: boolean },
  width: number,
  paint: Paint,
): Line[] {
  const assumed = scenarios.flatMap((scenario) => scenario.assumed);
  const moved = (drivers: readonly Driver[] | undefined) =>
    driverLines(driverText(drivers, assumed), width).map(plain);
  const rows = scenarios.flatMap(({ name }, scenario): Line[] => {
    const cells = [`  ${name}`, ...(own[scenario] ?? [])];
    if (scenario === 0) return [plain(cells), ...moved(ownDrivers)];
    const difference = differences[scenario] ?? null;
    const worth = difference === null ? null : verdictWorth(difference.verdict, indicator.good);
    const [change, range, all, verdict] = differenceCells(difference, indicator);
    const plausible = isDrawn ? [all] : [];
    const lines = isWide
      ? [{ cells: [...cells, change, range, ...plausible, verdict], worth }]
      : [
          plain(cells),
          { cells: [`    ${verdict}`, change, range], worth },
          ...plausible.map((text) => plain([`    ${PLAUSIBLE}`, '', text])),
        ];
    return [...lines, ...moved(difference?.drivenBy)];
  });
  return [...heading(indicator.label, width, paint), ...rows];
}

function sameBlock(same: readonly Outcome[], width: number, paint: Paint): Line[] {
  if (same.length === 0) return [];
  const rows = same.map(({ indicator, own }) => plain([`  ${indicator.label}`, ...(own[0] ?? [])]));
  return [...heading('The same in every scenario', width, paint), ...rows];
}

function heading(text: string, width: number, paint: Paint): Line[] {
  return ['', ...wrap(text, width).map((line) => paint('bold', line))].map(plain);
}

function plain(cells: Row): Line {
  return { cells, worth: null };
}
