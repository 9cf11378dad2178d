import { formatChange, formatRange, verdictWords } from '@taper/engine';
import type { CompareResult, ComparedIndicator, Difference, Indicator, Verdict } from '@taper/engine';
import { inSentence } from './in-sentence.ts';
import { groupsOf } from './indicator-groups.ts';
import { weightOf } from './weight.ts';

/** What a scenario changes, in words. */
export interface Answer {
  /** Place of the scenario in the comparison. */
  readonly scenario: number;
  readonly name: string;
  /** Follows the name: `lowers re-referrals by 1.9 points (1.5–2.3).` */
  readonly text: string;
}

interface Change {
  readonly indicator: Indicator;
  readonly difference: Difference;
}

/** The changes that answer one part of the question. */
interface Part {
  readonly title: string;
  readonly changes: readonly Change[];
}

/**
 * Writes the answer to the question from the results: one sentence for each scenario but the base, in the order in
 * which people ask. The first indicator is always spoken of; of every other part, the clear change that is largest
 * beside what matters, or else the verdict.
 * @param indicators that a reader asks about first, in order
 */
export function answersOf({ scenarios }: CompareResult, indicators: readonly Indicator[]): Answer[] {
  const groups = groupsOf(indicators);
  return scenarios.slice(1).map(({ name, indicators: results }, index) => {
    const parts = groups.map((group) => ({
      title: group.title,
      changes: group.indicators.flatMap((indicator) => changeOf(indicator, results)),
    }));
    return { scenario: index + 1, name, text: sentence(parts.filter(({ changes }) => changes.length > 0)) };
  });
}

function changeOf(indicator: Indicator, results: readonly ComparedIndicator[]): Change[] {
  const difference = results.find(({ id }) => id === indicator.id)?.difference ?? null;
  return difference === null ? [] : [{ indicator, difference }];
}

function sentence(parts: readonly Part[]): string {
  const [first] = parts.flatMap(({ changes }) => changes);
  if (first === undefined) return 'cannot be compared yet.';
  const clear = parts.flatMap(({ changes }) => changes.filter(isClear));
  if (clear.length === 0) return 'makes no clear difference to any of these outcomes.';
  const said = [first, ...parts.slice(1).flatMap(largestClear)];
  const quiet = parts.slice(1).filter(({ changes }) => !changes.some(isClear));
  const open = quiet.filter(isOpen);
  const more = clear.filter((change) => !said.includes(change)).length;
  return `${[
    ...inRuns(said).map(runText),
    ...listed('too-close-to-call', open),
    ...listed(
      'too-small-to-matter',
      quiet.filter((part) => !open.includes(part)),
    ),
    ...(more === 0 ? [] : [`${more} more clear ${more === 1 ? 'change' : 'changes'} below`]),
  ].join('; ')}.`;
}

/** Puts neighbours of one verdict together, so that their verb is said once. */
function inRuns(changes: readonly Change[]): Change[][] {
  return changes.reduce<Change[][]>((runs, change) => {
    const run = runs.at(-1);
    if (run?.[0]?.difference.verdict !== change.difference.verdict) return [...runs, [change]];
    return [...runs.slice(0, -1), [...run, change]];
  }, []);
}

function runText(changes: readonly Change[]): string {
  const [first] = changes;
  if (first === undefined) return '';
  const { verdict } = first.difference;
  if (isClear(first))
    return `${verdict === 'lower' ? 'lowers' : 'raises'} ${inSeries(changes.map(byHowMuch))}`;
  const { label, unit } = first.indicator;
  const range = formatRange(first.difference.ci95, unit, formatChange);
  return `has an effect on ${named(label)} that is ${verdictWords(verdict)} (${range})`;
}

/** The verb says which way, so the numbers need no sign: `re-referrals by 1.9 points (1.5–2.3)`. */
function byHowMuch({ indicator: { label, unit }, difference: { mean, ci95 } }: Change): string {
  const [low = 0, high = 0] = ci95.map(Math.abs).sort((a, b) => a - b);
  const change = formatChange(Math.abs(mean), unit, high).replace('+', '');
  const [from, to] = [low, high].map((end) => formatChange(end, unit, high).replace(/^\+| .*$/g, ''));
  return `${named(label)} by ${change} (${from}\u2060–\u2060${to})`;
}

/** Names the parts of the question to which nothing clear happens. */
function listed(verdict: Verdict, parts: readonly Part[]): string[] {
  const titles = parts.map(({ title }) => inSentence(title));
  return titles.length === 0 ? [] : [`${verdictWords(verdict)}: ${inSeries(titles)}`];
}

function largestClear({ changes }: Part): Change[] {
  return changes.filter(isClear).sort(byWeight).slice(0, 1);
}

function isClear({ difference }: Change): boolean {
  return difference.verdict === 'lower' || difference.verdict === 'higher';
}

/** Whether more runs might yet show a change. */
function isOpen({ changes }: Part): boolean {
  return changes.some(({ difference }) => difference.verdict === 'too-close-to-call');
}

/** Largest first. */
function byWeight(a: Change, b: Change): number {
  return weightOf(b.difference, b.indicator) - weightOf(a.difference, a.indicator);
}

function inSeries(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** What follows a comma in a label would be lost among the commas of a sentence. */
function named(label: string): string {
  const [what = '', ...where] = label.split(', ');
  return where.length === 0 ? inSentence(what) : `${inSentence(what)} (${where.join(', ')})`;
}
