import { formatChange, formatRange, formatValue, verdictWords } from '@taper/engine';
import type { CompareResult, ComparedIndicator, Difference, Indicator } from '@taper/engine';
import { inSentence } from '../in-sentence.ts';
import type { InputChange } from '../scenario/input-changes.ts';
import { joined } from '../joined.ts';
import { groupsOf } from '../outcomes/indicator-groups.ts';
import type { IndicatorGroup } from '../outcomes/indicator-groups.ts';
import { judgedBy } from './spreads.ts';
import { notCountedInWords } from './not-counted.ts';
import { spokenOf } from '../spoken.ts';
import { weightOf } from './weight.ts';
import { betweenInWords, whenInWords } from './when.ts';

/** What a scenario changes, in words. */
export interface Answer {
  /** Place of the scenario in the comparison. */
  readonly scenario: number;
  readonly name: string;
  /** Sentences: `Re-referrals fall from 20.9% to about 19.0% (difference −2.7 to −1.1 points). Clear from month 14 …`. */
  readonly text: string;
}

interface Change {
  readonly indicator: Indicator;
  readonly difference: Difference;
  /** Mean of the base. */
  readonly base: number;
}

/** The changes that answer one part of the question. */
interface Part {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** More clear changes than this, beside what is asked first, are counted. */
const MOST_SAID = 3;

/** Title of the part of what nobody may overlook. */
const UNMISSABLE = 'Families without a worker';

/** Money has a sentence of its own, at the end. */
const COST = 'cost.perYear';

/**
 * Writes the answer to the question from the results, a few sentences for each scenario but the base: what is asked
 * first, with when it shows; then, of what nobody may overlook and of every other part, the clear change that is largest
 * beside what matters; what it costs; and what cannot be told.
 * @param indicators that a reader asks about first, in order
 * @param first outcomes that nobody may overlook
 * @param changed what each scenario changes, the base first
 */
export function answersOf(
  { scenarios, horizon }: CompareResult,
  indicators: readonly Indicator[],
  first: readonly Indicator[] = [],
  changed: readonly (readonly InputChange[])[] = [],
): Answer[] {
  const [asked, ...others] = askedAbout(indicators, first);
  const [base] = scenarios;
  return scenarios.slice(1).map(({ name, indicators: results, money }, index) => {
    const partOf = (title: string, of: readonly Indicator[]): Part => ({
      title,
      changes: of.flatMap((indicator) => changeOf(indicator, results, base?.indicators ?? [])),
    });
    const parts = [
      ...(asked === undefined ? [] : [partOf(asked.title, asked.indicators)]),
      partOf(UNMISSABLE, first),
      ...others.map((group) => partOf(group.title, group.indicators)),
    ];
    const told = parts.filter(({ changes }) => changes.length > 0);
    const notCounted = notCountedInWords(money?.notCosted ?? [], changed[index + 1] ?? []);
    return { scenario: index + 1, name, text: sentences(told, horizon.start, notCounted) };
  });
}

/**
 * Which outcome an answer begins with; undefined where there is none.
 * @param results of the scenario that the answer is about
 */
export function leadOf(
  indicators: readonly Indicator[],
  first: readonly Indicator[],
  results: readonly Pick<ComparedIndicator, 'id' | 'difference'>[],
): Indicator | undefined {
  const [asked, ...others] = askedAbout(indicators, first).map((group) => group.indicators);
  const isTold = ({ id }: Indicator) => results.some((one) => one.id === id && one.difference !== null);
  return [...(asked ?? []), ...first, ...others.flat()].find(isTold);
}

/** The parts of the question but for what nobody may overlook, which stands between the first and the others. */
function askedAbout(indicators: readonly Indicator[], first: readonly Indicator[]): IndicatorGroup[] {
  const ids = new Set(first.map(({ id }) => id));
  return groupsOf(indicators.filter(({ id }) => !ids.has(id)));
}

function changeOf(
  indicator: Indicator,
  results: readonly ComparedIndicator[],
  bases: readonly ComparedIndicator[],
): Change[] {
  const difference = results.find(({ id }) => id === indicator.id)?.difference ?? null;
  const base = bases.find(({ id }) => id === indicator.id)?.mean ?? null;
  return difference === null || base === null ? [] : [{ indicator, difference, base }];
}

function sentences(parts: readonly Part[], start: string, notCounted: string): string {
  const [first] = parts.flatMap(({ changes }) => changes);
  if (first === undefined) return 'It cannot be compared yet.';
  const clear = parts.flatMap(({ changes }) => changes.filter(isClear));
  const passed = passing(parts, start);
  if (clear.length === 0)
    return ['No clear difference in any of these outcomes', unclear(first), ...passed]
      .map((sentence) => `${capital(sentence)}.`)
      .join(' ');
  const said = weightiest(parts.slice(1).filter(isNotMoney).flatMap(largestClear));
  const money = parts.flatMap(({ changes }) => changes.filter(({ indicator }) => indicator.id === COST));
  const more = clear.filter((one) => ![first, ...said, ...money].includes(one)).length;
  return [
    isClear(first) ? moved(first, 'difference ') : unclear(first),
    ...(isClear(first) ? [whenInWords(first.difference, start)] : []),
    ...passed,
    ...(said.length === 0
      ? []
      : [
          inSeries(
            said.map((change) => moved(change)),
            ';',
          ),
        ]),
    ...money.map((change) => costOf(change, notCounted)),
    ...closeCalls(parts.slice(1).filter(isNotMoney)),
    ...(more === 0 ? [] : [`${more} more clear ${more === 1 ? 'change is' : 'changes are'} in Compare`]),
  ]
    .flatMap((sentence) => (sentence === null ? [] : [joined(`${capital(sentence)}.`)]))
    .join(' ');
}

/**
 * From where to about where, with the range of the difference that the verdict goes by, as the table has it: one of where
 * it ends up would be taken for that of the mean.
 */
function moved({ indicator: { id, label, unit }, difference, base }: Change, called = ''): string {
  const { subject, isMany } = spokenOf(id, label);
  const falls = difference.verdict === 'lower';
  const verb = falls ? (isMany ? 'fall' : 'falls') : isMany ? 'rise' : 'rises';
  const to = base + difference.mean;
  const size = Math.max(Math.abs(base), Math.abs(to));
  const [from, about] = [base, to].map((value) => formatValue(value, unit, size));
  const range = formatRange(judgedBy(difference), unit, formatChange);
  return `${subject} ${verb} from ${from} to about ${about} (${called}${range})`;
}

/** What is asked first, and who has no worker: when it was clear on the way, where on the whole it is not. */
function passing(parts: readonly Part[], start: string): string[] {
  const [first] = parts.flatMap(({ changes }) => changes);
  const unmissable = parts.find(({ title }) => title === UNMISSABLE)?.changes[0];
  return [...new Set([first, unmissable])].flatMap((change) => {
    if (change === undefined || isClear(change)) return [];
    const between = betweenInWords(change.difference, start);
    const { subject, isMany } = spokenOf(change.indicator.id, change.indicator.label);
    return between === null ? [] : [`On the way ${subject} ${isMany ? 'are' : 'is'} ${between}`];
  });
}

/** How large a change may be that cannot be told from none, or does not matter. */
function unclear({ indicator: { id, label, unit }, difference, base }: Change): string {
  const { subject, isMany } = spokenOf(id, label);
  const [low, high] = judgedBy(difference);
  const range = formatRange([low, high], unit, formatChange);
  const is = isMany ? 'are' : 'is';
  if (difference.verdict === 'too-small-to-matter')
    return `${subject} ${isMany ? 'stay' : 'stays'} at about ${formatValue(base, unit)}; any change is too small to matter`;
  return `${subject} ${is} too close to call (${formatValue(base, unit)} today, ${range} different)`;
}

/** Of people who have no cost nothing can be said, however clear the rest is: it would read as if they paid for themselves. */
function costOf(change: Change, notCounted: string): string {
  return notCounted.startsWith(':')
    ? `What it costs cannot be said${notCounted}`
    : `${cost(change)}${notCounted}`;
}

function cost({ indicator: { unit }, difference }: Change): string {
  const range = judgedBy(difference);
  if (!isClear({ difference }))
    return `Cost is ${verdictWords(difference.verdict)} (${formatRange(range, unit, formatChange)})`;
  const [low, high] = [...range].map(Math.abs).sort((a, b) => a - b) as [number, number];
  const amount = formatValue(Math.abs(difference.mean), unit);
  const more = difference.verdict === 'higher' ? 'more' : 'less';
  const words = amount.replace(/ a year$/, ` ${more} a year`);
  return `Costs ${words === amount ? `${amount} ${more}` : words} (${formatRange([low, high], unit).replace(/ a year$/, '')})`;
}

/** Names the parts of the question in which nothing is clear, and more runs might yet show something. */
function closeCalls(parts: readonly Part[]): string[] {
  const open = parts.filter(
    ({ changes }) =>
      !changes.some(isClear) && changes.some(({ difference }) => difference.verdict === 'too-close-to-call'),
  );
  const titles = open.map(({ title }) => inSentence(title));
  return titles.length === 0 ? [] : [`Too close to call: ${inSeries(titles)}`];
}

function isNotMoney({ changes }: Part): boolean {
  return !changes.some(({ indicator }) => indicator.id === COST);
}

/** What counts all services together comes before any one of them. */
function largestClear({ changes }: Part): Change[] {
  const clear = changes.filter(isClear);
  const whole = clear.filter(({ indicator }) => !indicator.id.includes('='));
  return (whole.length > 0 ? whole : clear).sort(byWeight).slice(0, 1);
}

/** The first few by weight, in the order of asking. */
function weightiest(changes: readonly Change[]): Change[] {
  const kept = [...changes].sort(byWeight).slice(0, MOST_SAID);
  return changes.filter((change) => kept.includes(change));
}

function isClear({ difference }: Pick<Change, 'difference'>): boolean {
  return difference.verdict === 'lower' || difference.verdict === 'higher';
}

/** Largest first. */
function byWeight(a: Change, b: Change): number {
  return weightOf(b.difference, b.indicator) - weightOf(a.difference, a.indicator);
}

function inSeries(parts: readonly string[], stop: '' | ';' = ''): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2
    ? last
    : `${parts.slice(0, -1).join(`${stop === '' ? ',' : stop} `)}${stop} and ${last}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
