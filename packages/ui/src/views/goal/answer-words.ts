import {
  edgeSentences,
  formatRange,
  formatValue,
  goalStateWords,
  goalWords,
  offWords,
  probabilityWords,
  readOff,
  rivalSentences,
  shapeSentences,
} from '@taper/engine';
import type { SeekEdge, SeekFound, SeekTrial } from '@taper/engine';
import { numberWords } from '../../controls/unit-words.ts';
import { tidy } from '../../controls/scale.ts';
import type { ValueFound } from '../../desk/seek-value.ts';
import type { Lever } from '../../state/levers.ts';
import type { GoalQuestion } from '../../state/seeker.ts';
import { inSentence } from '../../words/in-sentence.ts';
import { joined } from '../../words/joined.ts';

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

/** Writes the whole question. */
export function questionWords(question: GoalQuestion): string {
  const { lever, range, name, indicator } = question;
  const goal = goalWords(question, inSentence(indicator.label), indicator.unit);
  const steps = range.step === null ? '' : `, in steps of ${numberWords(tidy(range.step * lever.times))}`;
  const low = numberWords(tidy(range.from * lever.times));
  return `${name}: ${lever.label} from ${low} to ${valueWords(lever, range.to)}${steps}; ${goal}?`;
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
  return valueWords(lever, readOff(value, range.step));
}

function intervalOf({ lever, range }: GoalQuestion, { ci95: [low, high] }: SeekEdge): string {
  const figures = (one: number) => readOff(one, range.step);
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
  const how = isOut ? offBy(question, nearest) : `, met with a probability of ${probabilityWords(nearest)}`;
  return [`${first} The nearest is ${inSentence(withValue(parts, nearest))}${how}.`];
}

/** How far a point is from the goal that it misses. */
function offBy({ value, indicator }: GoalQuestion, { outcomes }: SeekTrial): string {
  const off = offWords(outcomes[0], value, indicator.unit);
  return off === '' ? '' : `, off by ${off}`;
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
  const { lever, name } = question;
  return [
    `${name}, with ${valueWords(lever, lever.amount)}: ${outcomeWords(question, base)}, ${goalStateWords[base.state]}.`,
  ];
}

/** What the outcome does over the range, where that is not plain. */
function shapeOf({ question, result }: AnswerParts): string[] {
  const { shapes, edges, verdict } = result.found;
  const { indicator, lever } = question;
  return [
    ...shapeSentences(shapes[0], verdict, indicator.label),
    ...edgeSentences(edges, (value) => valueWords(lever, value)),
  ];
}

function rivalsOf({ question, result }: AnswerParts): string[] {
  const write = ({ values }: SeekTrial) => valueWords(question.lever, values[0] ?? NaN);
  return rivalSentences(result.found.rivals, write, 'More runs may tell.');
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

/** The value that a scenario would be made with: the answer, or else what comes nearest; null where nothing was tried. */
export function valueToTake({ answer, nearest }: SeekFound): number | null {
  return (answer ?? nearest)?.values[0] ?? null;
}
