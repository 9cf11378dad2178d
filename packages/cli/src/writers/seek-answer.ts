import { type SeekGoal, type SeekTrial, formatChange, formatRange, formatValue } from '@taper/engine';
import type { SeekResult } from '../seek/seek-result.ts';
import { plural } from '../text/findings-text.ts';

/** Figures of a value that is read off between those that were tried. */
const FIGURES = 3;
/** Probabilities above this are not told apart. */
const NEARLY_SURE = 0.99;

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
  const met = `With ${valuesText(answer, result)} it is clearly met: ${outcomesText(answer, result)}; probability ${probabilityText(answer)}.`;
  const lines = edge === null ? [] : [edgeText(result)];
  return [...lines, `${met} ${costOfAnswer(result, answer)}`.trim(), ...combinationLines(result)];
}

function equalLines(result: SeekResult): string[] {
  const { edge, answer } = result;
  const lines = [`${goalWords(result.goals[0]!, result.indicators)}: at ${edgeValue(result)}.`];
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
  const written = (one: number) => `${step === null ? Number(one.toPrecision(FIGURES)) : one}${unit}`;
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
    `No value clearly meets it: ${runs}. The nearest is ${at}; probability ${nearest === null ? '–' : probabilityText(nearest)}.`,
  ];
}

/** How far a point is from each goal that it misses. */
function offLines({ goals, indicators }: SeekResult, { outcomes }: SeekTrial): string[] {
  return goals.flatMap((goal) => {
    const place = outcomes.findIndex(({ indicator }) => indicator === goal.indicator);
    const { mean, ci95 } = outcomes[place]!;
    const { unit, label } = indicators[place]!;
    if (mean === null || ci95 === null) return [];
    const off = mean - goal.value;
    const isMissed = goal.is === 'at-most' ? off > 0 : goal.is === 'at-least' ? off < 0 : true;
    if (!isMissed) return [];
    const range = formatRange([ci95[0] - goal.value, ci95[1] - goal.value], unit, formatChange);
    return [`${label} is then off by ${formatChange(off, unit)} (${range}).`];
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
  const state = { met: 'met', missed: 'missed', unclear: 'too close to call' }[base.state];
  const now = result.levers.map(({ inBase, unit }) => (inBase === null ? '' : `${inBase}${unit}`));
  const at = now.includes('') ? '' : ` (${now.join(', ')})`;
  return [`As it is${at}: ${outcomesText(base, result)}, ${state}.`];
}

function shapeLines(result: SeekResult): string[] {
  const { shapes, goals, indicators, edges } = result;
  const lines = shapes.flatMap((shape, goal) => {
    const label = indicators.find(({ id }) => id === goals[goal]!.indicator)!.label;
    const isOut = result.verdict === 'not-reachable';
    if (isOut && (shape === 'rises' || shape === 'falls')) return [`${label} ${shape} over the range.`];
    if (shape === 'flat' && result.verdict !== 'found')
      return [`${label}: no two of the values first looked at differ clearly.`];
    if (shape === 'turns')
      return [`${label}: not one way over the range; it clearly rises in one part and falls in another.`];
    return [];
  });
  const { unit } = result.levers[0]!;
  if (edges.length > 1)
    lines.push(
      `The goal begins or ceases to be met at ${edges.length} places: about ${edges
        .map(({ value, met }) => `${Number(value.toPrecision(FIGURES))}${unit} (met ${met})`)
        .join(', ')}.`,
    );
  return lines;
}

function rivalLines(result: SeekResult): string[] {
  const { rivals } = result;
  if (rivals.length === 0) return [];
  const told = rivals
    .slice(0, 3)
    .map((rival) => `${valuesText(rival, result)} (probability ${probabilityText(rival)})`);
  const more = rivals.length > 3 ? `, and ${rivals.length - 3} more` : '';
  const what = result.least === null ? 'Cheaper' : 'Not clearly more';
  return [`${what}, and too close to call: ${told.join('; ')}${more}. More runs (--at-most) may tell.`];
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

function probabilityText({ probability }: SeekTrial): string {
  if (probability > NEARLY_SURE) return 'over 99%';
  return probability < 1 - NEARLY_SURE ? 'under 1%' : `at least ${Math.floor(100 * probability)}%`;
}

/** Writes a goal in words. */
export function goalWords({ indicator, is, value }: SeekGoal, indicators: SeekResult['indicators']): string {
  const { label, unit } = indicators.find(({ id }) => id === indicator)!;
  const words = { 'at-most': 'at most', 'at-least': 'at least', equal: 'just' }[is];
  return `${label} ${words} ${formatValue(value, unit)}`;
}
