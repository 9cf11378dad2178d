import { type SeekTrial, formatRange, formatValue, goalStateWords } from '@taper/engine';
import type { UsableFile } from '../input/read-scenarios.ts';
import { goalText } from '../seek/goal-option.ts';
import type { SeekOptions } from '../seek/seek-options.ts';
import type { SeekResult } from '../seek/seek-result.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Column, type Row, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import { answerLines, costText, goalInWords } from './seek-answer.ts';
import { leverText } from './lever-text.ts';
import { searchLine, warningLines } from './text-parts.ts';

const NUMBER: Column = { align: 'right' };
const WRAPPED: Column = { align: 'right', wraps: true };
const TEXT: Column = { align: 'left' };
/** Points that are shown; the files have all. */
const MOST_ROWS = 30;

/** Writes what a search came to for people: the answer, then all that was tried. */
export function seekText(
  result: SeekResult,
  { file, scenario }: UsableFile,
  options: SeekOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const [first = '', ...rest] = answerLines(result);
  const lines = [
    '',
    ...wrap(questionOf(result), width).map((line) => paint('bold', line)),
    ...wrap(searchLine(result, scenario.place.name, 'a value'), width).map((line) => paint('dim', line)),
    '',
    ...wrap(first, width).map((line) => paint('bold', line)),
    ...rest.flatMap((line) => wrap(line, width)),
    '',
    paint('bold', 'What was tried'),
    ...tableOf(result, width, (text) => paint('dim', text)),
    ...wrap(
      '“Met” and “missed” are clear: the 95% interval of the mean, of luck and of the assumptions that are drawn, does not reach over the goal. All values have the same families.',
      width,
    ).map((line) => paint('dim', line)),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${command(result, file, options)}`,
    ...wrapAfter('  ', `engine ${result.engine}, scenario ${result.scenario.hash.slice(0, 8)}`, width),
  ];
  return `${lines.join('\n')}\n`;
}

function questionOf({ goals, indicators, levers, least }: SeekResult): string {
  const wanted = goals.map((goal) => goalInWords(goal, indicators)).join(', and ');
  const ranges = levers.map(({ path, from, to, unit, step }) => {
    const steps = step === null || step === 1 ? '' : ` by ${step}`;
    return `${path} from ${from}${unit} to ${to}${unit}${steps}`;
  });
  const aim = least === null ? '' : `, with the least of: ${labelOf(least, indicators)}`;
  return `${wanted}${aim}? ${ranges.join('; ')}`;
}

function labelOf(id: string, indicators: SeekResult['indicators']): string {
  return indicators.find((indicator) => indicator.id === id)?.label ?? id;
}

function tableOf(result: SeekResult, width: number, dim: (text: string) => string): string[] {
  const { levers, indicators, trials, base, answer } = result;
  const hasCost = trials.some(({ price }) => price !== null);
  const inBase = levers.map((lever) => lever.inBase);
  const columns = [
    ...levers.map(() => NUMBER),
    ...(hasCost ? [NUMBER] : []),
    ...indicators.flatMap(() => [WRAPPED, TEXT]),
    ...[NUMBER, TEXT, TEXT],
  ];
  const rowOf = (trial: SeekTrial, mark: string): Row => [
    ...levers.map(({ unit }, lever) => {
      const value = trial.values[lever] ?? inBase[lever] ?? null;
      return value === null ? '' : `${value}${unit}`;
    }),
    ...(hasCost ? [trial.values.includes(null) ? '' : costText(trial, result)] : []),
    ...trial.outcomes.flatMap(({ mean, ci95 }, place) => {
      const { unit } = indicators[place]!;
      return [formatValue(mean, unit), formatRange(ci95, unit)];
    }),
    ...[String(trial.replications), goalStateWords[trial.state], mark],
  ];
  const isSame = (trial: SeekTrial) => answer !== null && trial.values.join() === answer.values.join();
  // Of several levers the cheapest first, and the answer in any case.
  const ordered = levers.length === 1 ? trials : [...trials].sort((a, b) => (a.price ?? 0) - (b.price ?? 0));
  const shown = ordered.filter((trial, place) => place < MOST_ROWS || isSame(trial));
  const rows: Row[] = [
    [
      ...levers.map(({ path }) => shortPath(path)),
      ...(hasCost ? [inBase.includes(null) ? 'cost a year' : 'cost a year, change'] : []),
      ...indicators.flatMap(({ label }) => [label, '95% interval']),
      ...['runs', levers.length > 0 && result.goals.length > 1 ? 'goals' : 'goal', ''],
    ],
    ...(base === null ? [] : [rowOf(base, 'as it is')]),
    ...shown.map((trial) => rowOf(trial, isSame(trial) ? '← the answer' : '')),
    ...(shown.length < trials.length ? [`… and ${trials.length - shown.length} more: --out has all.`] : []),
  ];
  return grid(columns, rows, width, (text, row) => (row === 0 ? dim(text) : text));
}

/** The end of a path, which is told in full above. */
function shortPath(path: string): string {
  return path.split('.').at(-1) ?? path;
}

function command({ levers, goals }: SeekResult, file: string, options: SeekOptions): string {
  const { replications, atMost, within, steps, least, seed, assumptions, set } = options;
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', 'seek', shellArgument(file)],
    ...levers.map((lever) => shellOption('--lever', leverText(lever))),
    ...goals.map((goal) => shellOption('--goal', goalText(goal))),
    ...(least === undefined ? [] : [shellOption('--least', least)]),
    ...(levers.length > 1 ? [`--steps ${steps}`] : [`--within ${within}`]),
    ...set.map((one) => shellOption('--set', one)),
    shellOption('--seed', seed),
    ...[`--replications ${replications}`, `--at-most ${atMost}`, `--assumptions ${assumptions}`],
  ].join(' ');
}
