import { type CompareResult, type Driver, verdictWorth } from '@taper/engine';
import { type Column, type Row, grid } from '../text/grid.ts';
import type { Paint } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';
import { driverLines, driverText } from './driver-text.ts';
import { type Outcome, differenceCells, sameEverywhere } from './outcome-cells.ts';

/** From this width on a scenario has one line an outcome; below, its difference has a line of its own. */
const ONE_LINE = 100;

const NAME: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const WIDE = [NAME, NUMBER, TEXT, NUMBER, TEXT, TEXT];
const WIDE_HEADER = ['', 'mean', '95% interval', 'difference', '95% interval', 'verdict'];
const NARROW = [NAME, NUMBER, TEXT];
const NARROW_HEADER = ['', 'mean', '95% interval'];

/** A line of the table: what stands in the columns, and the worth of the difference it tells of. */
interface Line {
  readonly cells: Row;
  readonly worth: 'better' | 'worse' | null;
}

/**
 * Lays out one block an outcome with a line a scenario: mean, interval, difference, interval, verdict. Outcomes that
 * read the same in every scenario follow at the end, in a line each.
 */
export function comparisonTable(
  result: CompareResult,
  outcomes: readonly Outcome[],
  width: number,
  paint: Paint,
): string[] {
  const isWide = width >= ONE_LINE;
  const same = outcomes.filter(sameEverywhere);
  const lines: Line[] = [
    plain(isWide ? WIDE_HEADER : NARROW_HEADER),
    ...outcomes
      .filter((outcome) => !same.includes(outcome))
      .flatMap((outcome) => block(outcome, result, isWide, width, paint)),
    ...sameBlock(same, width, paint),
  ];
  const rows = lines.map(({ cells }) => cells);
  return grid(isWide ? WIDE : NARROW, rows, width, (text, row, column) => {
    if (row === 0) return paint('dim', text);
    const worth = lines[row]?.worth ?? null;
    return worth !== null && column === (isWide ? 5 : 0) ? paint(worth, text) : text;
  });
}

function block(
  { indicator, own, ownDrivers, differences }: Outcome,
  { scenarios }: CompareResult,
  isWide: boolean,
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
    const [change, range, verdict] = differenceCells(difference, indicator);
    const lines = isWide
      ? [{ cells: [...cells, change, range, verdict], worth }]
      : [plain(cells), { cells: [`    ${verdict}`, change, range], worth }];
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
