import { formatRange, formatValue, verdictWords } from '@taper/engine';
import type { CompareResult, ComparedIndicator, Difference, Indicator, Verdict } from '@taper/engine';
import { inSentence } from './in-sentence.ts';
import { weightOf } from './weight.ts';

/** What a scenario changes, in words. */
export interface Answer {
  /** Place of the scenario in the comparison. */
  readonly scenario: number;
  readonly name: string;
  /** Follows the name: `lowers re-referrals from 20.9% to about 19.0% (18.2–19.8%).` */
  readonly text: string;
}

interface Change {
  readonly indicator: Indicator;
  readonly result: ComparedIndicator;
  readonly difference: Difference;
  readonly base: number | null;
}

/** Clear changes said beside the first outcome; the table has them all. */
const OTHERS = 2;

/**
 * Writes the answer to the question from the results: one sentence for each scenario but the base. The first
 * indicator is always spoken of, clear or not; of the others, the clear changes that are largest beside what matters.
 * @param indicators that a reader asks about first, in order
 */
export function answersOf({ scenarios }: CompareResult, indicators: readonly Indicator[]): Answer[] {
  const [base, ...variants] = scenarios;
  if (base === undefined) return [];
  return variants.map((variant, index) => {
    const changes = indicators.flatMap((indicator) =>
      changeOf(indicator, base.indicators, variant.indicators),
    );
    return { scenario: index + 1, name: variant.name, text: sentence(changes) };
  });
}

function changeOf(
  indicator: Indicator,
  base: readonly ComparedIndicator[],
  variant: readonly ComparedIndicator[],
): Change[] {
  const result = variant.find(({ id }) => id === indicator.id);
  if (result === undefined || result.difference === null) return [];
  const mean = base.find(({ id }) => id === indicator.id)?.mean ?? null;
  return [{ indicator, result, difference: result.difference, base: mean }];
}

function sentence([first, ...others]: readonly Change[]): string {
  if (first === undefined) return 'cannot be compared yet.';
  const largest = others.filter(isClear).sort(byWeight).slice(0, OTHERS);
  const clear = isClear(first) ? [first, ...largest] : largest;
  if (clear.length === 0) return 'makes no clear difference to any of these outcomes.';
  const parts = [
    ...said('lowers', clear, 'lower'),
    ...said('raises', clear, 'higher'),
    ...(isClear(first) ? [] : [unclear(first)]),
  ];
  return `${parts.join('; ')}${furtherChanges([first, ...others].filter(isClear).length - clear.length)}.`;
}

function furtherChanges(count: number): string {
  if (count === 0) return '';
  return `; ${count} more clear ${count === 1 ? 'change' : 'changes'} below`;
}

function said(verb: string, changes: readonly Change[], verdict: Verdict): string[] {
  const such = changes.filter(({ difference }) => difference.verdict === verdict);
  return such.length === 0 ? [] : [`${verb} ${inSeries(such.map(fromTo))}`];
}

function fromTo({ indicator, result, base }: Change): string {
  const { unit, label } = indicator;
  const magnitude = Math.max(Math.abs(base ?? 0), Math.abs(result.mean ?? 0));
  const from = formatValue(base, unit, magnitude);
  const to = formatValue(result.mean, unit, magnitude);
  const range = unbroken(formatRange(result.ci95, unit, formatValue, magnitude));
  return `${named(label)} from ${from} to about ${to} (${range})`;
}

function unclear({ indicator, difference }: Change): string {
  return `its effect on ${named(indicator.label)} is ${verdictWords(difference.verdict)}`;
}

function isClear({ difference }: Change): boolean {
  return difference.verdict === 'lower' || difference.verdict === 'higher';
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

/** Keeps the two ends of a range on one line. */
function unbroken(range: string): string {
  return range.replaceAll('–', '\u2060–\u2060');
}
