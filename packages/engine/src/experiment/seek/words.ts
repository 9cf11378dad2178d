import { formatChange, formatRange, formatValue } from '../words/format.ts';
import type { SeekEdge } from './curve.ts';
import type { GoalState } from './judge.ts';
import type { SeekGoal } from './problem.ts';
import type { SeekShape, SeekTrial, SeekVerdict } from './found.ts';

/** Figures of a value that is read off between those that were tried. */
const FIGURES = 3;
/** Probabilities above this are not told apart. */
const NEARLY_SURE = 0.99;
/** Values that are named one by one, at most. */
const MOST_NAMED = 3;

/** How goals stand, in words. */
export const goalStateWords: Readonly<Record<GoalState, string>> = {
  met: 'met',
  missed: 'missed',
  unclear: 'too close to call',
};

/** Writes a goal: `Re-referrals at most 15.0%`. */
export function goalWords(
  { is, value }: Pick<SeekGoal, 'is' | 'value'>,
  label: string,
  unit: string,
): string {
  const words = { 'at-most': 'at most', 'at-least': 'at least', equal: 'just' }[is];
  return `${label} ${words} ${formatValue(value, unit)}`;
}

/** Writes how probable it is that the goals are met at a point. */
export function probabilityWords({ probability }: Pick<SeekTrial, 'probability'>): string {
  if (probability > NEARLY_SURE) return 'over 99%';
  return probability < 1 - NEARLY_SURE ? 'under 1%' : `at least ${Math.floor(100 * probability)}%`;
}

/** A value of a lever as it is told: where there are no steps, no better than it can be read off. */
export function readOff(value: number, step: number | null): number {
  return step === null ? Number(value.toPrecision(FIGURES)) : value;
}

/** Writes how far an outcome of a point is from a goal: `+7.0 points (+6.6 to +7.4 points)`; empty where it was not counted. */
export function offWords(
  outcome: SeekTrial['outcomes'][number] | undefined,
  goal: number,
  unit: string,
): string {
  const { mean = null, ci95 = null } = outcome ?? {};
  if (mean === null) return '';
  const off = formatChange(mean - goal, unit);
  return ci95 === null
    ? off
    : `${off} (${formatRange([ci95[0] - goal, ci95[1] - goal], unit, formatChange)})`;
}

/** What an outcome does over the range, where that is not plain from the answer: no sentence, or one. */
export function shapeSentences(shape: SeekShape | undefined, verdict: SeekVerdict, label: string): string[] {
  switch (shape) {
    case 'turns':
      return [`${label}: bends over the range, clearly rising in one part and falling in another.`];
    case 'flat':
      return verdict === 'found' ? [] : [`${label}: no two of the values first looked at differ clearly.`];
    case 'rises':
    case 'falls':
      if (verdict !== 'not-reachable') return [];
      return [`${label}: ${shape === 'rises' ? 'rising' : 'falling'} over the range.`];
    default:
      return [];
  }
}

/**
 * Names the places where goals begin or cease to be met, where there are several.
 * @param write writes a value of the lever
 */
export function edgeSentences(edges: readonly SeekEdge[], write: (value: number) => string): string[] {
  if (edges.length < 2) return [];
  const places = edges.map(
    ({ value, met }) => `${write(readOff(value, null))} (met ${met === 'upwards' ? 'above' : 'below'})`,
  );
  return [`The goal begins or ceases to be met at ${edges.length} places: about ${places.join(', ')}.`];
}

/**
 * Names points that may be the better answer.
 * @param write writes the values of the levers at a point
 * @param then says what may tell more
 * @param cheaper whether they cost less, rather than not clearly more
 */
export function rivalSentences(
  rivals: readonly SeekTrial[],
  write: (rival: SeekTrial) => string,
  then: string,
  cheaper = true,
): string[] {
  if (rivals.length === 0) return [];
  const told = rivals.slice(0, MOST_NAMED).map((rival) => `${write(rival)} (${probabilityWords(rival)})`);
  const more = rivals.length > MOST_NAMED ? `, and ${rivals.length - MOST_NAMED} more` : '';
  const what = cheaper ? 'Cheaper' : 'Not clearly more';
  return [`${what}, and too close to call: ${told.join('; ')}${more}. ${then}`];
}
