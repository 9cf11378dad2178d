import { type Paragraph, dateText, daysText } from '@taper/engine';
import type { TraceOptions } from '../options/options.ts';
import type { OneRun } from '../trace/one-run.ts';
import type { Picks, Tally } from '../trace/tally.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { fits, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { periodText } from '../text/period.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';

type Look = Pick<Terminal, 'width' | 'colour'>;

/** Writes the story of one family for people. */
export function storyText(
  run: OneRun,
  story: readonly Paragraph[],
  counted: Tally,
  options: TraceOptions,
  { width, colour }: Look,
): string {
  const paint = painter(colour);
  const frailty = run.families.get(counted.family)?.frailty ?? 1;
  const summary = [
    `${plural(counted.steps, 'step')}, ${waitingText(counted.daysWaiting)}, ${plural(counted.workers, 'worker')}, ${returnsText(counted.returns)}.`,
    ...(run.scenario.families.frailty === 0
      ? []
      : [`Its lasting risk of stepping up and of coming back is ${frailty.toFixed(1)} times the average.`]),
  ];
  const rows = story.map(({ date, text }) => [dateText(date), text]);
  const lines = [
    '',
    paint('bold', `Family ${counted.family}: ${childrenText(counted.children)}`),
    ...wrap(about(run, options), width).map((line) => paint('dim', line)),
    '',
    ...wrap(summary.join(' '), width),
    '',
    ...grid([{ align: 'right' }, { align: 'left', wraps: true }], rows, width, (text, _, column) =>
      column === 0 ? paint('dim', text) : text,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Names families worth following, and how to follow one. */
export function picksText(
  run: OneRun,
  picks: Picks,
  file: string,
  options: TraceOptions,
  { width, colour }: Look,
): string {
  const paint = painter(colour);
  const table = (title: string, tallies: readonly Tally[]) => [
    paint('bold', title),
    ...(tallies.length === 0 ? ['  none'] : tallyLines(tallies.map(cells), width)),
    '',
  ];
  const [first] = [...picks.mostSteps, ...picks.longestWait];
  const lines = [
    '',
    ...wrap(about(run, options), width).map((line) => paint('dim', line)),
    '',
    ...table('Most steps', picks.mostSteps),
    ...table('Longest wait for a worker', picks.longestWait),
    ...table('Most returns', picks.mostReturns),
    ...(first === undefined
      ? ['Nothing happens to any family in this run.']
      : [
          paint('bold', 'To follow one of them'),
          ...wrapAfter('  ', command(file, first.family, options), width),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

const COLUMNS = [
  { align: 'left' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
  { align: 'left', wraps: true },
] as const;

/** Lays tallies out in columns, or, where there is no room for them, each as a sentence beside its family. */
function tallyLines(rows: readonly string[][], width: number): string[] {
  if (fits(COLUMNS, rows, width)) return grid(COLUMNS, rows, width);
  const joined = rows.map(([family = '', ...counts]) => [family, counts.join(', ')]);
  return grid([{ align: 'left' }, { align: 'left', wraps: true }], joined, width);
}

function cells({ family, children, steps, longestWait, returns }: Tally): string[] {
  const wait = longestWait === 0 ? 'no wait' : `longest wait ${daysText(longestWait)}`;
  return [`  family ${family}`, childrenText(children), plural(steps, 'step'), wait, returnsText(returns)];
}

function about({ scenario: { place, name, horizon } }: OneRun, { replication, seed }: TraceOptions): string {
  const what = [place.name, name, periodText(horizon), `run ${replication}`, `seed “${seed}”`];
  return what.filter((part) => part !== '').join(' · ');
}

function command(
  file: string,
  family: number,
  { set, seed, replication, assumptions }: TraceOptions,
): string {
  return [
    ...[
      'npx pnpm@10.34.9 --silent taper trace',
      shellArgument(file),
      `--family ${family}`,
      `--replication ${replication}`,
    ],
    ...[shellOption('--seed', seed), `--assumptions ${assumptions}`],
    ...set.map((one) => shellOption('--set', one)),
  ].join(' ');
}

function childrenText(children: number): string {
  return children === 1 ? '1 child' : `${children} children`;
}

function waitingText(days: number): string {
  return days === 0 ? 'no waiting for a worker' : `${plural(days, 'day')} of waiting for a worker`;
}

function returnsText(returns: number): string {
  if (returns === 0) return 'did not come back';
  return returns === 1 ? 'came back once' : `came back ${returns} times`;
}
