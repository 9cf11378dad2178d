import {
  type Indicator,
  type ScenarioDifference,
  type WhyDifference,
  type WhyIndicator,
  type WhyResult,
  formatChange,
  formatRange,
  verdictWords,
  verdictWorth,
  indicatorsOf,
} from '@taper/engine';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { type Column, type Row, grid } from '../text/grid.ts';
import { type Paint, painter } from '../text/paint.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import type { UsableWhy } from '../why/read-why.ts';
import type { WhyOptions } from '../why/why-options.ts';
import { withDistinctLabels } from './distinct-labels.ts';
import { bare } from './outcome-cells.ts';
import { headingLines, warningLines } from './text-parts.ts';

const NAME: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
/** From this width on there is room for what the assumptions leave open. */
const WIDE = 100;
/** Values of a change that are told one by one; of more, only how many. */
const MOST_VALUES = 4;

/** An outcome of the table, with what is known of it. */
interface Shown {
  readonly indicator: Indicator;
  readonly result: WhyIndicator;
}

/** Writes how much of each difference each change makes, for people. */
export function whyText(
  result: WhyResult,
  { files, asked }: UsableWhy,
  options: WhyOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const [base, file] = files;
  const candidates =
    asked.length > 0 ? asked : indicatorsOf(base.scenario).filter(({ headline }) => headline);
  const outcomes = withDistinctLabels(candidates).flatMap((indicator): Shown[] => {
    const found = result.indicators.find(({ id }) => id === indicator.id);
    return found === undefined ? [] : [{ indicator, result: found }];
  });
  const shown = outcomes.filter(({ result: { whole } }) => asked.length > 0 || isClear(whole));
  const isWide = result.assumptions === 'range' && width >= WIDE;
  const plausible = isWide ? ['plausible range'] : [];
  const header: Row = ['', 'difference', '95% interval', ...plausible, 'share', 'verdict'];
  const columns = [NAME, NUMBER, TEXT, ...(isWide ? [TEXT] : []), NUMBER, TEXT];
  const rows: Row[] = [header, ...shown.flatMap((one) => block(one, isWide, width, paint))];
  const lines = [
    '',
    ...headingLines(file.scenario, result, width, paint),
    ...wrap(explanation(result), width).map((line) => paint('dim', line)),
    '',
    ...changeLines(result, width, paint),
    '',
    ...grid(columns, rows, width, (text, row) => (row === 0 ? paint('dim', text) : text)),
    ...restLines(outcomes, shown, width),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${command(
      result,
      files.map(({ file: path }) => path),
      options,
    )}`,
  ];
  return `${lines.join('\n')}\n`;
}

function explanation({ base, changes, orders, replications, assumptions }: WhyResult): string {
  const what = `How much of the difference from “${base.name}” each change makes. The changes are switched on one after the other, in another order in each run, and each counts with what it adds on average over the orders; the parts add up to the whole.`;
  const one = 'Here there is one change, and it makes all of it.';
  const drawn =
    'The interval is of what the runs leave open; the plausible range is of the assumptions as well, and verdicts go by it.';
  const few = `So few runs have no interval: --replications ${2 * replications} or more gives one.`;
  return [
    what,
    ...(changes.length === 1 ? [one] : []),
    ...(assumptions === 'range' ? [drawn] : []),
    ...(orders.blocks < 2 ? [few] : []),
  ].join(' ');
}

function changeLines({ changes }: WhyResult, width: number, paint: Paint): string[] {
  const paragraphs = changes.flatMap(({ label, because, differences }, index) => {
    const values =
      differences.length <= MOST_VALUES
        ? differences.map(valueText).join('; ')
        : `${differences.length} values`;
    const why = because === 'together' ? ', which cannot be without each other' : '';
    return [
      ...wrapAfter(`  ${index + 1}  `, label, width),
      ...wrapAfter('     ', values + why, width).map((line) => paint('dim', line)),
    ];
  });
  return [paint('bold', plural(changes.length, 'change')), ...paragraphs];
}

function valueText({ path, from, to }: ScenarioDifference): string {
  return `${path}: ${from ?? '–'} → ${to ?? '–'}`;
}

/** The whole difference, and below it the part of each change. */
function block(
  { indicator, result: { whole, parts } }: Shown,
  isWide: boolean,
  width: number,
  paint: Paint,
): Row[] {
  const heading = ['', ...wrap(indicator.label, width).map((line) => paint('bold', line))];
  if (whole === null) return [...heading, '  cannot be compared'];
  const magnitude = Math.max(...[whole, ...parts].map(({ mean }) => Math.abs(mean)));
  const range = (of: WhyDifference['ci95']) => bare(formatRange(of, indicator.unit, formatChange, magnitude));
  const cells = (name: string, one: WhyDifference, share: string): Row => [
    name,
    bare(formatChange(one.mean, indicator.unit, magnitude)),
    range(one.ci95),
    ...(isWide ? [range(one.plausible)] : []),
    share,
    verdictText(one, indicator),
  ];
  return [
    ...heading,
    cells('  all changes', whole, ''),
    ...parts.map((part, index) =>
      cells(
        `    ${index + 1} ${part.change}`,
        part,
        part.share === null ? '–' : `${Math.round(part.share * 100)}%`.replace('-', '\u2212'),
      ),
    ),
  ];
}

function verdictText({ verdict }: WhyDifference, { good }: Indicator): string {
  if (verdict === null) return 'no interval';
  const worth = verdictWorth(verdict, good);
  return verdictWords(verdict) + (worth === null ? '' : `, ${worth}`);
}

/** Tells of outcomes that are left out of the table because their whole difference is not clear. */
function restLines(outcomes: readonly Shown[], shown: readonly Shown[], width: number): string[] {
  const rest = outcomes.filter((one) => !shown.includes(one));
  if (rest.length === 0) return [];
  const labels = rest.map(({ indicator }) => indicator.label).join('; ');
  const text = `Not clear, too small to matter or not counted as a whole: ${labels}. --indicator ID shows one all the same; --json and --out have all.`;
  return ['', ...wrap(text, width)];
}

function isClear(whole: WhyDifference | null): boolean {
  return (
    whole !== null && (whole.verdict === null || whole.verdict === 'lower' || whole.verdict === 'higher')
  );
}

function command(
  { replications, seed, assumptions }: WhyResult,
  files: readonly string[],
  { set, group, indicator }: WhyOptions,
): string {
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', 'why', ...files.map(shellArgument)],
    ...group.map(({ label, paths }) => shellOption('--group', `${label}=${paths.join(',')}`)),
    ...indicator.map((id) => shellOption('--indicator', id)),
    ...set.map((one) => shellOption('--set', one)),
    shellOption('--seed', seed),
    `--replications ${replications}`,
    `--assumptions ${assumptions}`,
  ].join(' ');
}
