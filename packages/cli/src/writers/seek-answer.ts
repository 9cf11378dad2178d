import {
  type SeekGoal,
  type SeekTrial,
  edgeSentences,
  formatChange,
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
import type { SeekResult } from '../seek/seek-result.ts';
import { plural } from '../text/findings-text.ts';

/** Writes what came of a search in sentences, the answer first. */
export function answerLines(result: SeekResult): string[] {
  const { verdict } = result;
  const lines = verdict === 'stopped' ? ['Stopped before it was finished. What is known so far:'] : [];
  return [...lines, ...answerOf(result), ...baseLines(result), ...shapeLines(result), ...rivalLines(result)];
}

function answerOf(result: SeekResult): string[] {
  const { verdict, answer, edge, levers, goals } = result;
  const isEqual = goals.some(({ is }) => is === 'equal');
  if (levers.length === 1 && edge !== null && isEqual) return equalLines(result);
  if (verdict === 'met-everywhere')
    return [
      `Met wherever it was tried. ${costOfAnswer(result, answer!)}`,
      `The ${hasCost(result) ? 'cheapest' : 'first'} is ${valuesText(answer!, result)}: ${outcomesText(answer!, result)}.`,
    ];
  if (answer === null) return [...missLines(result), ...(edge === null ? [] : [edgeText(result)])];
  const met = `With ${valuesText(answer, result)} it is clearly met: ${outcomesText(answer, result)}; probability ${probabilityWords(answer)}.`;
  const lines = edge === null ? [] : [edgeText(result)];
  return [...lines, `${met} ${costOfAnswer(result, answer)}`.trim(), ...combinationLines(result)];
}

function equalLines(result: SeekResult): string[] {
  const { edge, answer } = result;
  const lines = [`${goalInWords(result.goals[0]!, result.indicators)}: at ${edgeValue(result)}.`];
  if (edge!.ci95.includes(null))
    lines.push('Where that is cannot be told: it is too close to call up to an end.');
  if (answer !== null)
    lines.push(
      `Nearest to it of those tried, ${valuesText(answer, result)}: ${outcomesText(answer, result)}.`,
    );
  return lines;
}

/** Where the goals begin or cease to be met. */
function edgeText(result: SeekResult): string {
  const { met, value, ci95 } = result.edge!;
  const { unit, step } = result.levers[0]!;
  const words = met === 'upwards' ? 'upwards' : 'downwards';
  if (step !== null && ci95[0] === value && ci95[1] === value)
    return `The goal is met from ${value}${unit} ${words}, and clearly missed on the other side.`;
  return `The goal is met from about ${edgeValue(result)} ${words}.`;
}

function edgeValue({ edge, levers }: SeekResult): string {
  const { value, ci95 } = edge!;
  const { unit, step, from, to } = levers[0]!;
  const written = (one: number) => `${readOff(one, step)}${unit}`;
  const [low, high] = ci95;
  const lower = low === null ? `${from}${unit} or less` : written(low);
  const upper = high === null ? `${to}${unit} or more` : written(high);
  return `${written(value)} (95% interval ${lower} to ${upper})`;
}

function missLines(result: SeekResult): string[] {
  const { verdict, nearest, levers, atMost } = result;
  const at = nearest === null ? '' : `${valuesText(nearest, result)}: ${outcomesText(nearest, result)}`;
  if (verdict === 'not-reachable')
    return [
      `Not reachable within these bounds. The nearest is ${at}.`,
      ...offLines(result, nearest!),
      `Every ${levers.length > 1 ? 'combination' : 'value'} that was tried clearly misses it.`,
    ];
  const runs = `too close to call with ${plural(atMost, 'run')} a value`;
  return [
    `No value clearly meets it: ${runs}. The nearest is ${at}; probability ${nearest === null ? '–' : probabilityWords(nearest)}.`,
  ];
}

/** How far a point is from each goal that it misses. */
function offLines({ goals, indicators }: SeekResult, { outcomes }: SeekTrial): string[] {
  return goals.flatMap((goal) => {
    const place = outcomes.findIndex(({ indicator }) => indicator === goal.indicator);
    const { unit, label } = indicators[place]!;
    const off = (outcomes[place]!.mean ?? NaN) - goal.value;
    const isMissed = goal.is === 'at-most' ? off > 0 : goal.is === 'at-least' ? off < 0 : !Number.isNaN(off);
    return isMissed ? [`${label} is then off by ${offWords(outcomes[place], goal.value, unit)}.`] : [];
  });
}

function combinationLines({ combinations, least }: SeekResult): string[] {
  if (combinations === null) return [];
  const { all, cheaperUntried, cheaperPossible } = combinations;
  const what = least === null ? 'cost less' : 'are foreseen to come to less';
  const rest =
    cheaperPossible === 0
      ? 'a surface fitted to what was tried foresees that they all miss the goals'
      : `a surface fitted to what was tried does not rule out ${cheaperPossible} of them`;
  const untried =
    cheaperUntried === 0
      ? 'none that cost less was left untried'
      : `of those not tried, ${cheaperUntried} ${what}: ${rest}`;
  return [`Of ${all} combinations, ${untried}.`];
}

function baseLines(result: SeekResult): string[] {
  const { base } = result;
  if (base === null) return [];
  const now = result.levers.map(({ inBase, unit }) => (inBase === null ? '' : `${inBase}${unit}`));
  const at = now.includes('') ? '' : ` (${now.join(', ')})`;
  return [`As it is${at}: ${outcomesText(base, result)}, ${goalStateWords[base.state]}.`];
}

function shapeLines({ shapes, goals, indicators, edges, levers, verdict }: SeekResult): string[] {
  const lines = shapes.flatMap((shape, goal) => {
    const { label } = indicators.find(({ id }) => id === goals[goal]!.indicator)!;
    return shapeSentences(shape, verdict, label);
  });
  return [...lines, ...edgeSentences(edges, (value) => `${value}${levers[0]!.unit}`)];
}

function rivalLines(result: SeekResult): string[] {
  const write = (rival: SeekTrial) => valuesText(rival, result);
  return rivalSentences(result.rivals, write, 'More runs (--at-most) may tell.', result.least === null);
}

function hasCost({ least, levers }: SeekResult): boolean {
  return least !== null || levers.every(({ price }) => price !== null);
}

/** What the answer costs, against the base where its values are known. */
function costOfAnswer(result: SeekResult, answer: SeekTrial): string {
  if (answer.price === null) return '';
  const cost = costText(answer, result);
  if (result.levers.some(({ inBase }) => inBase === null)) return `The levers then cost ${cost} a year.`;
  if (cost === 'no change') return 'It costs what the levers cost now.';
  const way = cost.startsWith('+') ? 'more' : 'less';
  return `That costs ${cost.replace(/^[+−]/, '')} a year ${way} than now, by the price of the levers.`;
}

/** What the levers cost at a point: against the base, where its values are known. */
export function costText({ price, values }: SeekTrial, { levers, currency }: SeekResult): string {
  if (price === null) return '';
  const now = levers.reduce<number | null>(
    (sum, { inBase, price: one }) => (sum === null || inBase === null ? null : sum + inBase * one!),
    0,
  );
  if (now === null || values.includes(null)) return formatValue(price, currency);
  return Math.abs(price - now) < 0.5 ? 'no change' : formatChange(price - now, currency);
}

/** Names the values of levers at a point. */
function valuesText({ values }: SeekTrial, { levers }: SeekResult): string {
  if (levers.length === 1) return `${values[0]}${levers[0]!.unit}`;
  return levers
    .map(({ path, unit }, lever) => `${path.split('.').at(-1)} ${values[lever]}${unit}`)
    .join(', ');
}

function outcomesText({ outcomes }: SeekTrial, { indicators }: SeekResult): string {
  return outcomes
    .map(({ mean, ci95 }, place) => {
      const { label, unit } = indicators[place]!;
      return `${label} ${formatValue(mean, unit)} (${formatRange(ci95, unit)})`;
    })
    .join('; ');
}

/** Writes a goal in words. */
export function goalInWords(goal: SeekGoal, indicators: SeekResult['indicators']): string {
  const { label, unit } = indicators.find(({ id }) => id === goal.indicator)!;
  return goalWords(goal, label, unit);
}
