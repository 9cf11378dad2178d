import {
  type CompareResult,
  type ComparedIndicator,
  type Difference,
  type Indicator,
  formatChange,
  formatRange,
  formatValue,
  verdictWords,
  verdictWorth,
} from '@taper/engine';
import { type Column, type Row, grid } from '../text/grid.ts';
import type { Paint } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';

/** From this width on a scenario has one line an outcome; below, its difference has a line of its own. */
const ONE_LINE = 100;

/** A line of the table: what stands in the columns, and the worth of the difference it tells of. */
interface Line {
  readonly cells: Row;
  readonly worth: 'better' | 'worse' | null;
}

/** Lays out one block an outcome with a line a scenario: mean, interval, difference, interval, verdict. */
export function comparisonTable(
  result: CompareResult,
  indicators: readonly Indicator[],
  width: number,
  paint: Paint,
): string[] {
  const isWide = width >= ONE_LINE;
  const lines = [
    { cells: isWide ? WIDE_HEADER : NARROW_HEADER, worth: null },
    ...indicators.flatMap((indicator) => block(indicator, result, isWide, width, paint)),
  ];
  const columns = isWide ? WIDE : NARROW;
  return grid(
    columns,
    lines.map(({ cells }) => cells),
    width,
    (text, row, column) => {
      if (row === 0) return paint('dim', text);
      const worth = lines[row]?.worth ?? null;
      return worth !== null && (isWide ? column === 5 : column === 0) ? paint(worth, text) : text;
    },
  );
}

const NAME: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const WIDE = [NAME, NUMBER, TEXT, NUMBER, TEXT, TEXT];
const WIDE_HEADER = ['', 'mean', '95% interval', 'difference', '95% interval', 'verdict'];
const NARROW = [NAME, NUMBER, TEXT];
const NARROW_HEADER = ['', 'mean', '95% interval'];

function block(
  indicator: Indicator,
  result: CompareResult,
  isWide: boolean,
  width: number,
  paint: Paint,
): Line[] {
  const rows = result.scenarios.map(({ name, indicators }) => ({
    name,
    found: indicators.find(({ id }) => id === indicator.id),
  }));
  const magnitude = Math.max(0, ...rows.map(({ found }) => Math.abs(found?.mean ?? 0)));
  return [
    { cells: '', worth: null },
    ...wrap(indicator.label, width).map((line) => ({ cells: paint('bold', line), worth: null })),
    ...rows.flatMap(({ name, found }, scenario) => {
      const own = ownCells(name, found, indicator.unit, magnitude);
      if (scenario === 0) return [{ cells: own, worth: null }];
      const difference = differenceCells(found?.difference ?? null, indicator);
      const worth = found?.difference ? verdictWorth(found.difference.verdict, indicator.good) : null;
      if (isWide) return [{ cells: [...own, ...difference], worth }];
      const [change = '', range = '', verdict = ''] = difference;
      return [
        { cells: own, worth: null },
        { cells: [`    ${verdict}`, change, range], worth },
      ];
    }),
  ];
}

function ownCells(
  name: string,
  found: ComparedIndicator | undefined,
  unit: string,
  magnitude: number,
): string[] {
  return [
    `  ${name}`,
    formatValue(found?.mean ?? null, unit, magnitude),
    bare(formatRange(found?.ci95 ?? null, unit, formatValue, magnitude)),
  ];
}

function differenceCells(difference: Difference | null, { unit, good }: Indicator): string[] {
  if (difference === null) return ['–', '–', 'cannot be compared'];
  const { mean, ci95, verdict } = difference;
  const magnitude = Math.max(Math.abs(ci95[0]), Math.abs(ci95[1]));
  const worth = verdictWorth(verdict, good);
  return [
    formatChange(mean, unit, magnitude),
    bare(formatRange(ci95, unit, formatChange, magnitude)),
    verdictWords(verdict) + (worth === null ? '' : `, ${worth}`),
  ];
}

/** The unit stands beside the mean already. */
function bare(range: string): string {
  return range.replace(/ [a-z]+$/, '');
}
