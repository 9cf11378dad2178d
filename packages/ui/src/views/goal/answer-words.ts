import { formatChange, formatRange, formatValue } from '@taper/engine';
import type { SeekEdge, SeekFound, SeekTrial } from '@taper/engine';
import { numberWords } from '../../controls/unit-words.ts';
import { tidy } from '../../controls/scale.ts';
import type { ValueFound } from '../../desk/seek-value.ts';
import type { Lever } from '../../state/levers.ts';
import type { GoalQuestion } from '../../state/seeker.ts';
import { inSentence } from '../../words/in-sentence.ts';
import { joined } from '../../words/joined.ts';

/** Figures of a value that is read off between those that were tried. */
const FIGURES = 3;
/** Probabilities above this are not told apart. */
const NEARLY_SURE = 0.99;
/** Values that are named one by one, at most. */
const MOST_NAMED = 3;

/** What is counted one by one, by names that lose an s where there is one. */
const COUNTS = /^(posts|units|places|days|weeks|months|years|working days)$/;

/** An answer in words: the first sentence says it, the others what else is to be known. */
export interface AnswerWords {
  readonly first: string;
  readonly rest: readonly string[];
}

/** What an answer is written from. */
export interface AnswerParts {
  readonly question: GoalQuestion;
  readonly result: ValueFound;
  readonly atMost: number;
  /** Of the prices of the scenario, such as `£`. */
  readonly currency: string;
}

/** Writes a value of a field for readers: `16 posts`, `35%`, `13 weeks`. */
export function valueWords({ times, counted }: Lever, value: number): string {
  const number = numberWords(tidy(value * times));
  if (times === 100) return `${number}%`;
  return `${number} ${number === '1' && COUNTS.test(counted) ? counted.slice(0, -1) : counted}`.trim();
}

/** Writes what is asked of an outcome: `re-referrals at most 15%`. */
function goalWords({ indicator, is, value }: GoalQuestion): string {
  const words = { 'at-most': 'at most', 'at-least': 'at least', equal: 'just' }[is];
  return `${inSentence(indicator.label)} ${words} ${formatValue(value, indicator.unit)}`;
}

/** Writes the whole question. */
export function questionWords(question: GoalQuestion): string {
  const { lever, range, name } = question;
  const steps = range.step === null ? '' : `, in steps of ${numberWords(tidy(range.step * lever.times))}`;
  const low = numberWords(tidy(range.from * lever.times));
  return `${name}: ${lever.label} from ${low} to ${valueWords(lever, range.to)}${steps}; ${goalWords(question)}?`;
}

/** Writes what came of a search. */
export function answerWords(parts: AnswerParts): AnswerWords {
  const { result } = parts;
  const isStopped = result.found.verdict === 'stopped';
  const [first = '', ...rest] = [
    ...answerOf(parts),
    ...todayOf(parts),
    ...shapeOf(parts),
    ...rivalsOf(parts),
  ];
  if (!isStopped) return { first, rest };
  return result.found.trials.length === 0
    ? { first: 'Stopped before the first look was over: nothing is known yet.', rest: [] }
    : { first: `Stopped early. So far: ${first}`, rest };
}

function answerOf(parts: AnswerParts): string[] {
  const { question, result } = parts;
  const { verdict, answer, edge, trials } = result.found;
  if (trials.length === 0) return [];
  if (question.is === 'equal' && edge !== null) return equalOf(parts, edge);
  if (verdict === 'met-everywhere' && answer !== null)
    return [
      `Any value within these bounds will do: the goal is met wherever it was tried.`,
      `${withValue(parts, answer)} ${costOf(parts, answer)}`.trim(),
    ];
  if (answer === null) return missOf(parts);
  const met = `${withValue(parts, answer)}: clearly met, with a probability of ${probabilityWords(answer)}.`;
  return [
    edge === null ? `${withValue(parts, answer)}: clearly met.` : edgeOf(question, edge),
    `${met} ${costOf(parts, answer)}`.trim(),
  ];
}

/** Where the goal begins or ceases to be met. */
function edgeOf(question: GoalQuestion, edge: SeekEdge): string {
  const { lever, range } = question;
  const { value, met, ci95 } = edge;
  const way = met === 'upwards' ? 'or more' : 'or less';
  const isSharp = range.step !== null && ci95[0] === value && ci95[1] === value;
  if (isSharp) return `${lever.label}: ${valueWords(lever, value)} ${way}.`;
  return `${lever.label}: about ${edgeValue(question, edge)} ${way}${intervalOf(question, edge)}.`;
}

function edgeValue({ lever, range }: GoalQuestion, { value }: SeekEdge): string {
  return valueWords(lever, range.step === null ? Number(value.toPrecision(FIGURES)) : value);
}

function intervalOf({ lever, range }: GoalQuestion, { ci95: [low, high] }: SeekEdge): string {
  const figures = (one: number) => (range.step === null ? Number(one.toPrecision(FIGURES)) : one);
  const lower =
    numberWords(tidy(figures(low ?? range.from) * lever.times)) + (low === null ? ' or less' : '');
  const upper = high === null ? `${valueWords(lever, range.to)} or more` : valueWords(lever, figures(high));
  return ` (95% interval ${lower} to ${upper})`;
}

function equalOf(parts: AnswerParts, edge: SeekEdge): string[] {
  const { question, result } = parts;
  const { answer } = result.found;
  const isOpen = edge.ci95.includes(null);
  return [
    `${question.lever.label}: about ${edgeValue(question, edge)}${intervalOf(question, edge)}.`,
    ...(isOpen ? ['Where it is just that cannot be told: it is too close to call up to an end.'] : []),
    ...(answer === null ? [] : [`Nearest to it of what was tried: ${withValue(parts, answer)}.`]),
  ];
}

function missOf(parts: AnswerParts): string[] {
  const { question, result, atMost } = parts;
  const { verdict, nearest, trials } = result.found;
  const isOut = verdict === 'not-reachable' || trials.every(({ state }) => state === 'missed');
  const first = isOut
    ? 'Not reachable within these bounds.'
    : verdict === 'stopped'
      ? 'No value clearly meets it yet.'
      : `No value clearly meets it: too close to call with ${atMost} runs of a value at most.`;
  if (nearest === null) return [first];
  const how = isOut
    ? offWords(question, nearest)
    : `, met with a probability of ${probabilityWords(nearest)}`;
  return [`${first} The nearest is ${inSentence(withValue(parts, nearest))}${how}.`];
}

/** How far a point is from the goal that it misses. */
function offWords({ value, indicator }: GoalQuestion, { outcomes }: SeekTrial): string {
  const { mean = null, ci95 = null } = outcomes[0] ?? {};
  if (mean === null) return '';
  const off = formatChange(mean - value, indicator.unit);
  if (ci95 === null) return `, off by ${off}`;
  const range = [ci95[0] - value, ci95[1] - value] as const;
  return `, off by ${off} (${formatRange(range, indicator.unit, formatChange)})`;
}

/** What comes of a value: `With 18 posts, re-referrals 14.6% (14.2% to 15.0%, 30 runs)`. */
function withValue({ question }: AnswerParts, trial: SeekTrial): string {
  const [value] = trial.values;
  const at = value == null ? '' : valueWords(question.lever, value);
  return `With ${at}, ${outcomeWords(question, trial)}`;
}

function outcomeWords({ indicator }: GoalQuestion, { outcomes, replications }: SeekTrial): string {
  const { mean = null, ci95 = null } = outcomes[0] ?? {};
  const range = ci95 === null ? '' : `95% interval ${formatRange(ci95, indicator.unit)}, `;
  return `${inSentence(indicator.label)} ${formatValue(mean, indicator.unit)} (${range}${replications} runs)`;
}

function todayOf({ question, result }: AnswerParts): string[] {
  const { base } = result.found;
  if (base === null || result.found.trials.length === 0) return [];
  const state = { met: 'met', missed: 'missed', unclear: 'too close to call' }[base.state];
  const { lever, name } = question;
  return [`${name}, with ${valueWords(lever, lever.amount)}: ${outcomeWords(question, base)}, ${state}.`];
}

/** What the outcome does over the range, where that is not plain. */
function shapeOf({ question, result }: AnswerParts): string[] {
  const { shapes, edges, verdict } = result.found;
  const { indicator, lever } = question;
  const [shape] = shapes;
  const { label } = indicator;
  const lines = {
    turns: [`It bends: ${inSentence(label)} clearly rises in one part of the range and falls in another.`],
    flat: verdict === 'found' ? [] : [`${label}: no two of the values first looked at differ clearly.`],
    rises: verdict === 'not-reachable' ? [`${label}: rising over the range.`] : [],
    falls: verdict === 'not-reachable' ? [`${label}: falling over the range.`] : [],
  };
  const places = edges.map(
    ({ value, met }) =>
      `${valueWords(lever, Number(value.toPrecision(FIGURES)))} (met ${met === 'upwards' ? 'above' : 'below'})`,
  );
  return [
    ...(shape === undefined ? [] : lines[shape]),
    ...(edges.length > 1
      ? [`The goal begins or ceases to be met at ${edges.length} places: about ${places.join(', ')}.`]
      : []),
  ];
}

function rivalsOf({ question, result }: AnswerParts): string[] {
  const { rivals } = result.found;
  if (rivals.length === 0) return [];
  const told = rivals
    .slice(0, MOST_NAMED)
    .map((one) => `${valueWords(question.lever, one.values[0] ?? NaN)} (${probabilityWords(one)})`);
  const more = rivals.length > MOST_NAMED ? `, and ${rivals.length - MOST_NAMED} more` : '';
  return [`Cheaper, and too close to call: ${told.join('; ')}${more}. More runs may tell.`];
}

/** What a value costs against what stands, by the prices of the scenario. */
function costOf({ question, result, currency }: AnswerParts, { values }: SeekTrial): string {
  const [value] = values;
  if (result.price === null || value == null) return '';
  const more = (value - question.lever.amount) * result.price;
  if (Math.abs(more) < 0.5) return 'It costs no more and no less than now.';
  const amount = joined(formatValue(Math.abs(more), currency));
  return `That is ${amount} a year ${more > 0 ? 'more' : 'less'} than now, by the price of these posts.`;
}

/** Writes how probable it is that the goal is met. */
export function probabilityWords({ probability }: Pick<SeekTrial, 'probability'>): string {
  if (probability > NEARLY_SURE) return 'over 99%';
  return probability < 1 - NEARLY_SURE ? 'under 1%' : `at least ${Math.floor(100 * probability)}%`;
}

/** The value that a scenario would be made with: the answer, or else what comes nearest; null where nothing was tried. */
export function valueToTake({ answer, nearest }: SeekFound): number | null {
  return (answer ?? nearest)?.values[0] ?? null;
}
