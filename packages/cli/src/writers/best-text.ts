import { type Verdict, formatChange, formatRange, formatValue, verdictWords } from '@taper/engine';
import type { BestOptions } from '../best/best-options.ts';
import type { BestResult, RankedCandidate } from '../best/best-result.ts';
import type { UsableBest } from '../best/read-best.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Column, type Row, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import { leverText } from './lever-text.ts';
import { searchLine, warningLines } from './text-parts.ts';

/** Candidates that are named in a sentence, at most. */
const MOST_NAMED = 5;

const NAME: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const WRAPPED: Column = { align: 'right', wraps: true };
const TEXT: Column = { align: 'left' };

/** Writes which candidate is the best, for people: what is promised of it, then all of them. */
export function bestText(
  result: BestResult,
  { base, files }: UsableBest,
  options: BestOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const [first = '', ...rest] = answerLines(result);
  const runs = result.candidates.map((one) => one.runs);
  const early =
    Math.min(...runs) < Math.max(...runs)
      ? ' Those that were clearly not the best were left out early, and have fewer runs.'
      : '';
  const dim = (text: string) => wrap(text, width).map((line) => paint('dim', line));
  const lines = [
    '',
    ...wrap(questionOf(result), width).map((line) => paint('bold', line)),
    ...dim(searchLine(result, base.scenario.place.name, 'of each')),
    '',
    ...wrap(first, width).map((line) => paint('bold', line)),
    ...rest.flatMap((line) => wrap(line, width)),
    '',
    ...tableOf(result, width, (text) => paint('dim', text)),
    ...dim(`Differences are from the best, on the same families; their 95% intervals hold together.${early}`),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${command(
      files.map(({ file }) => file),
      result,
      options,
    )}`,
    ...wrapAfter('  ', `engine ${result.engine}`, width),
  ];
  return `${lines.join('\n')}\n`;
}

function questionOf({ by, good, candidates, levers, budget, currency }: BestResult): string {
  const of = `Which of ${candidates.length} has the ${good === 'lower' ? 'lowest' : 'highest'} of: ${by.label}?`;
  if (budget === null) return of;
  return `${of} Each costs ${formatValue(budget, currency)} a year or a little less: ${levers.map(leverText).join('; ')}`;
}

function answerLines({
  verdict,
  best,
  by,
  matters,
  confidence,
  mostNeeded,
  candidates,
  atMost,
}: BestResult): string[] {
  const [first] = candidates as [RankedCandidate];
  const mean = `${by.label} ${formatValue(first.mean, by.unit)} (${formatRange(first.ci95, by.unit)})`;
  const apart = formatChange(matters, by.unit).replace(/^\+/, '');
  const closeLine = [
    ...namedLine('No worse by as much as matters', candidates, 'too-small-to-matter'),
    ...namedLine('Too close to call', candidates, 'too-close-to-call'),
  ];
  if (verdict === 'selected')
    return [
      `“${best}”: ${mean}.`,
      `With a probability of at least ${Number((100 * confidence).toPrecision(3))}% it is the best, if the best is better than all others by ${apart} or more. Others may be as good within that.`,
      ...closeLine,
    ];
  const why =
    verdict === 'stopped'
      ? 'Stopped before it was clear which is the best.'
      : `Not clear with ${atMost} runs of each${mostNeeded === null ? '' : `; it takes ${mostNeeded} at the most`}. Raise --at-most or --matters.`;
  return [why, `So far “${best}” has the best mean, without any promise: ${mean}.`, ...closeLine];
}

/** Names candidates whose difference from the best has a verdict; no line where there are none. */
function namedLine(title: string, candidates: readonly RankedCandidate[], verdict: Verdict): string[] {
  const names = candidates.flatMap(({ name, difference }) =>
    difference?.verdict === verdict ? [`“${name}”`] : [],
  );
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [`${title}: ${names.slice(0, MOST_NAMED).join('; ')}${more}.`];
}

function tableOf(result: BestResult, width: number, dim: (text: string) => string): string[] {
  const { by, levers, candidates, currency } = result;
  const { unit } = by;
  const short = levers.map(({ path }) => path.split('.').at(-1) ?? path);
  const columns = [NAME, ...levers.map(() => NUMBER), ...(levers.length > 0 ? [NUMBER] : [])];
  const rows: Row[] = candidates.map(({ name, values, price, mean, ci95, difference, runs }): Row => [
    levers.length > 0 && values.length > 0 && name !== 'as it is' ? '' : name,
    ...levers.map((lever, place) => (values[place] === undefined ? '' : `${values[place]}${lever.unit}`)),
    ...(levers.length > 0 ? [formatValue(price, currency)] : []),
    ...[formatValue(mean, unit), formatRange(ci95, unit)],
    ...(difference === null
      ? ['', 'the best']
      : [
          `${formatChange(difference.mean, unit)} (${formatRange(difference.simultaneous, unit, formatChange)})`,
          verdictWords(difference.verdict),
        ]),
    String(runs),
  ]);
  const head = [
    '',
    ...short,
    ...(levers.length > 0 ? ['cost a year'] : []),
    by.label,
    '95% interval',
    'from the best',
    '',
    'runs',
  ];
  return grid([...columns, WRAPPED, TEXT, TEXT, TEXT, NUMBER], [head, ...rows], width, (text, row) =>
    row === 0 ? dim(text) : text,
  );
}

function command(files: readonly string[], { levers }: BestResult, options: BestOptions): string {
  const { by, good, matters, confidence, budget, steps, replications, atMost, assumptions, seed, set } =
    options;
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', 'best', ...files.map(shellArgument)],
    ...levers.map((lever) => shellOption('--lever', leverText(lever))),
    shellOption('--by', by),
    ...(good === null ? [] : [`--good ${good}`]),
    ...(matters === null ? [] : [`--matters ${matters}`]),
    ...(levers.length === 0 ? [] : [...(budget === null ? [] : [`--budget ${budget}`]), `--steps ${steps}`]),
    ...set.map((one) => shellOption('--set', one)),
    shellOption('--seed', seed),
    ...[`--confidence ${confidence}`, `--replications ${replications}`, `--at-most ${atMost}`],
    `--assumptions ${assumptions}`,
  ].join(' ');
}
