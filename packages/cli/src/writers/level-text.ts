import { formatChange, formatRange, formatValue } from '@taper/engine';
import type { LevelResult } from '../level/level-costs.ts';
import type { LevelOptions } from '../level/level-options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { type Column, type Row, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { periodText } from '../text/period.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import { warningLines } from './text-parts.ts';

const COLUMNS: readonly Column[] = [{ align: 'right' }, { align: 'right' }, { align: 'left' }];

/** Writes what levelling came to for people: every value that was tried, and the one found. */
export function levelText(
  result: LevelResult,
  files: readonly string[],
  options: LevelOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const { by, unit, trials } = result;
  const rows: Row[] = [
    ['value', 'costs more', '95% interval'],
    ...trials.map(({ value, difference: { mean, ci95 } }): Row => {
      const magnitude = Math.max(Math.abs(mean), ...(ci95 ?? []).map(Math.abs));
      return [
        String(value),
        formatChange(mean, unit, magnitude),
        formatRange(ci95, unit, formatChange, magnitude),
      ];
    }),
  ];
  const lines = [
    '',
    ...wrap(`“${result.scenario.name}” at the cost of “${result.base}”`, width).map((line) =>
      paint('bold', line),
    ),
    ...wrap(about(result), width).map((line) => paint('dim', line)),
    '',
    ...wrap(by.path, width),
    ...grid(COLUMNS, rows, width, (text, row) => (row === 0 ? paint('dim', text) : text)),
    '',
    ...wrap(answer(result), width).map((line) => paint('bold', line)),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${command(files, options)}`,
    ...wrapAfter('  ', `engine ${result.engine}, scenario ${result.scenario.hash.slice(0, 8)}`, width),
  ];
  return `${lines.join('\n')}\n`;
}

function about({ horizon, unit, priceYear, replications, seed, comparator }: LevelResult): string {
  return [
    `${unit} over the whole of ${plural(horizon.months, 'month')}`,
    periodText(horizon),
    ...(priceYear === null ? [] : [`in prices of ${priceYear}`]),
    'simulated, not actual',
    plural(replications, 'run'),
    `seed “${seed}”`,
    `the base costs ${formatValue(comparator.mean, unit)}`,
  ].join(' · ');
}

function answer({ verdict, by, base, tolerance, difference, unit }: LevelResult): string {
  const within = `${Number((tolerance * 100).toPrecision(3))}%`;
  const value = String(by.value);
  const off = `with it the scenario costs ${formatChange(difference.mean, unit)}`;
  if (verdict === 'level') return `With ${value} it costs what “${base}” costs, within ${within}.`;
  if (verdict === 'outside-bounds')
    return `Not within the bounds ${by.low} to ${by.high}: nearest is ${value}, and ${off}.`;
  if (verdict === 'between-whole-numbers')
    return `No whole number comes within ${within}: nearest is ${value}, and ${off}.`;
  return `Not known within ${within} from so few runs: nearest is ${value}, and ${off}. Raise --replications or --tolerance.`;
}

function command(
  files: readonly string[],
  { by, tolerance, set, seed, replications, assumptions }: LevelOptions,
): string {
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', 'level'],
    ...files.map(shellArgument),
    shellOption('--by', `${by.path}[${by.low},${by.high}]`),
    `--tolerance ${tolerance}`,
    ...set.map((one) => shellOption('--set', one)),
    shellOption('--seed', seed),
    `--replications ${replications}`,
    `--assumptions ${assumptions}`,
  ].join(' ');
}
