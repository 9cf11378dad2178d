import {
  type JudgedMean,
  type SettlingResult,
  type WarmUpResult,
  formatChange,
  formatRange,
  formatValue,
} from '@taper/engine';
import type { UsableFile } from '../input/read-scenarios.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { type Column, type Row, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap } from '../text/wrap.ts';
import type { WarmUpOptions } from '../warm-up/warm-up-options.ts';
import { bare } from './outcome-cells.ts';
import { warningLines } from './text-parts.ts';

const NAME: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const COLUMNS = [NAME, NUMBER, NUMBER, NUMBER, NUMBER, TEXT];
const HEADER = ['', 'starts at', 'settles at', 'leave out', 'left over', ''];
const STATUS: Readonly<Record<SettlingResult['status'], string>> = {
  covered: 'covered',
  small: 'not covered, too small to matter',
  short: 'not covered',
  'not-judged': 'not counted in some months',
};

/** Writes how long outcomes take to settle, and whether the warm-up covers it, for people. */
export function warmUpText(
  result: WarmUpResult,
  { file }: UsableFile,
  options: WarmUpOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const rows: Row[] = [HEADER, ...result.series.map(rowOf)];
  const drifting = result.series.flatMap(driftText);
  const drift =
    drifting.length === 0
      ? 'What is not left out does not clearly drift, or by too little to matter.'
      : `Clearly drifting even after that, on average over the runs: ${drifting.join('; ')}.`;
  const lines = [
    '',
    ...wrap(`How long “${result.scenario.name}” takes to settle`, width).map((line) => paint('bold', line)),
    ...wrap(explanation(result), width).map((line) => paint('dim', line)),
    '',
    ...grid(COLUMNS, rows, width, (text, row) => (row === 0 ? paint('dim', text) : text)),
    '',
    ...wrap(answer(result), width).map((line) => paint('bold', line)),
    ...wrap(drift, width),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${command(result, file, options)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function explanation({ months, replications, seed, warmUp }: WarmUpResult): string {
  return [
    `Run for ${plural(months, 'month')} from where its warm-up of ${plural(Math.round(warmUp), 'month')} starts, with what is in force on the first day held, and without dated changes. ${plural(replications, 'run')}, seed “${seed}”.`,
    'Leave out: months at the start that are still of the start, by the rule MSER-5 on means over the runs; a dash: it does not settle within the first half. Left over: by how much the first year after the warm-up is off the last years.',
  ].join(' ');
}

function rowOf({ label, unit, starts, settles, leaveOut, left, status }: SettlingResult): Row {
  const size = Math.max(Math.abs(starts ?? 0), Math.abs(settles ?? 0));
  const value = (of: number | null) => formatValue(of, unit, size).replace(/ (days|a year)$/, '');
  return [
    label,
    value(starts),
    value(settles),
    leaveOut === null ? '–' : String(leaveOut),
    left === null ? '–' : bare(formatChange(left.mean, unit, size)),
    STATUS[status],
  ];
}

function driftText({ label, unit, drift }: SettlingResult): string[] {
  if (drift === null || !isClear(drift)) return [];
  const { mean, ci95 } = drift;
  return [
    `${label} ${formatChange(mean, unit, Math.abs(mean))} a year (${bare(formatRange(ci95, unit, formatChange))})`,
  ];
}

function isClear({ verdict }: JudgedMean): boolean {
  return verdict === 'lower' || verdict === 'higher';
}

function answer({ series, warmUp }: WarmUpResult): string {
  const months = plural(Math.round(warmUp), 'month');
  const count = (status: SettlingResult['status']) => series.filter((one) => one.status === status).length;
  const [covered, small, short] = [count('covered'), count('small'), count('short')];
  const judged = covered + small + short;
  if (short > 0) return `The warm-up of ${months} is too short for ${short} of ${plural(judged, 'outcome')}.`;
  const rest = small === 0 ? '' : ` for ${covered}; for ${small} what is left is too small to matter`;
  return `The warm-up of ${months} is long enough${rest}.`;
}

function command(
  { replications, months, seed, assumptions }: WarmUpResult,
  file: string,
  { set }: WarmUpOptions,
): string {
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', 'warm-up', shellArgument(file)],
    `--months ${months}`,
    ...set.map((one) => shellOption('--set', one)),
    shellOption('--seed', seed),
    `--replications ${replications}`,
    `--assumptions ${assumptions}`,
  ].join(' ');
}
