import {
  type Difference,
  type SensitivityOf,
  type SweepResult,
  formatChange,
  formatRange,
  formatValue,
  verdictWords,
} from '@taper/engine';
import type { UsableFile } from '../input/read-scenarios.ts';
import type { SweepOptions } from '../sweep/sweep-options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { type Column, type Row, grid } from '../text/grid.ts';
import { type Paint, painter } from '../text/paint.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap } from '../text/wrap.ts';
import { bare } from './outcome-cells.ts';
import { headingLines, warningLines } from './text-parts.ts';

const NAME: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const BAR = 16;
/** Points beside each other in a table; the files have all. */
const MOST_ROWS = 40;

const EXPLAINED: Readonly<Record<SweepResult['design'], string>> = {
  'one-at-a-time':
    'Each field alone goes to either end of its range, all others as in the base; the longest bar first. Changes are against the base, on the same families, with the 95% interval.',
  grid: 'Every combination. Changes are against the base, on the same families, with the 95% interval.',
  'latin-hypercube':
    'Points spread evenly over all ranges at once. Changes are against the base, on the same families, with the 95% interval.',
  morris:
    'Elementary effects over the whole range of a field (Morris 1991): how much it moves the outcome at all, with the 95% interval; its mean with its sign; and how much that depends on the other fields.',
  sobol:
    'Shares of the variance that the ranges make (Saltelli 2010, Jansen 1999), with 95% intervals by resampling: of the field by itself, and with all it does together with others.',
};

/** Writes what came of a sweep, for people. */
export function sweepText(
  result: SweepResult,
  base: UsableFile,
  options: SweepOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const ranges = result.fields.map(({ path, from, to, unit }) => `${path} ${from}${unit} to ${to}${unit}`);
  const lines = [
    '',
    ...headingLines(base.scenario, result, width, paint),
    ...wrap(`${plural(result.points.length, 'point')} beside the base: ${ranges.join('; ')}.`, width),
    ...wrap(EXPLAINED[result.design], width).map((line) => paint('dim', line)),
    ...result.sensitivity.flatMap((one, place) => ['', ...tableOf(one, place, result, width, paint)]),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${command(result, base.file, options)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function tableOf(
  one: SensitivityOf,
  place: number,
  result: SweepResult,
  width: number,
  paint: Paint,
): string[] {
  const { label, unit, base } = one;
  const title = `${label}: ${formatValue(base.mean, unit)} in the base (${formatRange(base.ci95, unit)})`;
  const [columns, rows] = rowsOf(one, place, result);
  return [
    ...wrap(title, width).map((line) => paint('bold', line)),
    ...grid(columns, rows.slice(0, MOST_ROWS + 1), width, (text, row) =>
      row === 0 ? paint('dim', text) : text,
    ),
    ...(rows.length > MOST_ROWS + 1 ? [`… and ${rows.length - MOST_ROWS - 1} more: --out has all.`] : []),
  ];
}

function rowsOf(
  { tornado, effects, indices, unit }: SensitivityOf,
  place: number,
  { fields, points }: SweepResult,
): [Column[], Row[]] {
  const path = (field: number) => fields[field]!.path;
  const end = (field: number, at: 'from' | 'to') => `${fields[field]![at]}${fields[field]!.unit}`;
  if (tornado !== undefined) {
    const longest = Math.max(...tornado.map(({ swing }) => swing || 0));
    return [
      [NAME, NUMBER, TEXT, NUMBER, TEXT, TEXT],
      [
        ['', 'at', 'change', 'at', 'change', ''],
        ...tornado.map(({ field, low, high, swing }) => [
          ...[path(field), end(field, 'from'), changeText(low, unit), end(field, 'to')],
          ...[changeText(high, unit), '█'.repeat(longest > 0 ? Math.round((BAR * swing) / longest) : 0)],
        ]),
      ],
    ];
  }
  if (effects !== undefined)
    return [
      [NAME, NUMBER, TEXT, NUMBER, NUMBER],
      [
        ['', 'moves it by', '95% interval', 'with sign', 'spread'],
        ...effects.map(({ field, size, ci95, mean, spread }) => [
          ...[path(field), plain(size, unit), bare(formatRange(ci95, unit, plain))],
          ...[bare(formatChange(mean, unit, Math.abs(mean))), plain(spread, unit)],
        ]),
      ],
    ];
  if (indices !== undefined)
    return [
      [NAME, NUMBER, TEXT, NUMBER, TEXT],
      [
        ['', 'by itself', '95% interval', 'in all', '95% interval'],
        ...indices.map(({ field, first, total }) => [
          ...[path(field), share(first.share), `${share(first.ci95[0])} to ${share(first.ci95[1])}`],
          ...[share(total.share), `${share(total.ci95[0])} to ${share(total.ci95[1])}`],
        ]),
      ],
    ];
  return [
    [...fields.map(() => NUMBER), NUMBER, TEXT],
    [
      [...fields.map(({ path: name }) => name), 'mean', 'change'],
      ...points.map(({ values, indicators }) => [
        ...values.map((value, field) => `${value ?? ''}${fields[field]!.unit}`),
        formatValue(indicators[place]?.mean ?? null, unit),
        changeText(indicators[place]?.difference ?? null, unit),
      ]),
    ],
  ];
}

function changeText(difference: Difference | null, unit: string): string {
  if (difference === null) return 'cannot be compared';
  const { mean, ci95, verdict } = difference;
  const magnitude = Math.max(...ci95.map(Math.abs));
  const told = verdict === 'higher' || verdict === 'lower' ? '' : `, ${verdictWords(verdict)}`;
  return `${bare(formatChange(mean, unit, magnitude))} (${bare(formatRange(ci95, unit, formatChange, magnitude))})${told}`;
}

/** A size without a sign, in the unit that changes of an outcome have. */
function plain(value: number | null, unit: string): string {
  return bare(formatChange(value ?? NaN, unit, Math.abs(value ?? NaN))).replace(/^[+−±]/, '');
}

function share(value: number): string {
  return Number.isNaN(value) ? '–' : `${Math.round(100 * value)}%`;
}

function command(
  { replications, seed, assumptions, design, count, fields }: SweepResult,
  file: string,
  { set, show }: SweepOptions,
): string {
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', 'sweep', shellArgument(file)],
    ...fields.map(({ path, from, to, unit }) =>
      shellOption('--vary', `${path}=${from}${unit}..${to}${unit}`),
    ),
    `--design ${design}`,
    ...(design === 'one-at-a-time' ? [] : [`--points ${count}`]),
    ...show.map((id) => shellOption('--show', id)),
    ...set.map((one) => shellOption('--set', one)),
    shellOption('--seed', seed),
    `--replications ${replications}`,
    `--assumptions ${assumptions}`,
  ].join(' ');
}
