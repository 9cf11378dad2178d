import { type CalibrationResult, formatValue } from '@taper/engine';
import type { CalibrateOptions } from '../options/options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { type Column, fits, grid } from '../text/grid.ts';
import { type Paint, painter } from '../text/paint.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import { parameterRows, targetRows } from './calibration-rows.ts';
import { warningLines } from './text-parts.ts';

const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const WORDS: Column = { align: 'left', wraps: true };
const TARGETS = [WORDS, NUMBER, TEXT, NUMBER, TEXT, NUMBER, TEXT];
const TARGET_HEADER = ['', 'published', '±', 'model', '95% interval', 'off by', ''];
/** Columns that give way where there is no room, the first one first: the interval, and ±. */
const GIVING_WAY = [4, 2];
const PARAMETERS = [WORDS, NUMBER, NUMBER, TEXT, TEXT];
const PARAMETER_HEADER = ['', 'start', 'fitted', '± one uncertainty', ''];
/** Sentences on what is left open; they say much the same from there on. */
const MOST_SHOWN = 6;
const EXPLAINED =
  'Off by: model less published, in uncertainties (±) of the figure; met up to 1, or from its low to its high. * no uncertainty is stated: 2% of the value. The model is judged by runs of another seed than it was fitted on.';

/** Writes what a calibration came to for people. */
export function calibrationText(
  result: CalibrationResult,
  file: string,
  options: CalibrateOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const fitted = result.targets.filter(({ holdOut }) => !holdOut);
  const heldOut = result.targets.filter(({ holdOut }) => holdOut);
  const lines = [
    '',
    ...wrap(result.name, width).map((line) => paint('bold', line)),
    ...wrap(what(result), width).map((line) => paint('dim', line)),
    ...wrap(EXPLAINED, width).map((line) => paint('dim', line)),
    '',
    ...targetTable(fitted, [TARGET_HEADER], width, paint),
    ...(heldOut.length === 0
      ? []
      : ['', paint('bold', 'Held out'), ...targetTable(heldOut, [], width, paint)]),
    '',
    paint('bold', 'Fitted'),
    ...table(PARAMETERS, [PARAMETER_HEADER, ...parameterRows(result.parameters)], width, paint),
    ...openLines(result, width, paint),
    '',
    ...wrap(verdict(result), width).map((line) => paint('bold', line)),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${command(result, file, options)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function what({ rounds, replications, seed }: CalibrationResult): string {
  return `${plural(rounds, 'round')} · ${plural(replications, 'run')} each · seed “${seed}” · assumptions at their middle`;
}

function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
  hasHeader = true,
): string[] {
  return grid(columns, rows, width, (text, row) => (hasHeader && row === 0 ? paint('dim', text) : text));
}

/** Lays out targets; the words of sources, the interval and ± are left out where there is no room. */
function targetTable(
  targets: CalibrationResult['targets'],
  header: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string[] {
  let columns = TARGETS;
  let rows = [...header, ...targetRows(targets)];
  if (!fits(columns, rows, width)) rows = [...header, ...targetRows(targets, false)];
  for (const gone of GIVING_WAY) {
    if (fits(columns, rows, width)) break;
    columns = columns.filter((_, at) => at !== gone);
    rows = rows.map((row) => row.filter((_, at) => at !== gone));
  }
  return table(columns, rows, width, paint, header.length > 0);
}

/** What the targets leave open. */
function openLines({ tradeOffs, openDirections }: CalibrationResult, width: number, paint: Paint): string[] {
  const all = [...openDirections, ...tradeOffs].map((one) => one.words);
  const words = all.slice(0, MOST_SHOWN);
  if (words.length < all.length) words.push(`${all.length - words.length} more are in --json and --out`);
  if (words.length === 0) return [];
  return [
    '',
    paint('bold', 'What these targets leave open'),
    ...words.flatMap((one) => wrapAfter('  ', `${one.charAt(0).toUpperCase()}${one.slice(1)}.`, width)),
  ];
}

function verdict({ targets, missed, score }: CalibrationResult): string {
  const unclear = targets.filter(({ holdOut, verdict: one }) => !holdOut && one === 'unclear');
  const labels = (ids: readonly string[]) =>
    targets.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join('; ');
  const sentences = [
    missed.length === 0
      ? 'All targets are met within their uncertainty.'
      : `Missed by more than their uncertainty: ${labels(missed)}.`,
    ...(unclear.length === 0
      ? []
      : [`More --replications would tell of: ${unclear.map(({ label }) => label).join('; ')}.`]),
    ...(score.heldOut === null
      ? []
      : [
          `Held-out figures are off by ${formatValue(score.heldOut, '')} uncertainties (root mean square), fitted ones by ${formatValue(score.fitted, '')}.`,
        ]),
  ];
  if (missed.length === 0 && unclear.length > 0) sentences[0] = 'No target is clearly missed.';
  return sentences.join(' ');
}

function command({ seed, replications }: CalibrationResult, file: string, options: CalibrateOptions): string {
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', 'calibrate', shellArgument(file)],
    shellOption('--targets', options.targets),
    ...options.free.map(({ path, low, high }) => shellOption('--free', `${path}[${low},${high}]`)),
    ...options.set.map((set) => shellOption('--set', set)),
    shellOption('--seed', seed),
    `--replications ${replications}`,
    `--rounds ${options.rounds}`,
  ].join(' ');
}
