import type { PublishedInterval } from './published-interval.ts';

/** What comes of holding the model against a published figure. */
export type ValidationVerdict = 'reproduced' | 'bracketed' | 'too-vague' | 'missed' | 'not-testable';

/** So many times as wide as the published interval the model's may be, and still be said to hold it. */
const WIDEST = 2;

/**
 * Judges the interval that the model gives against the published one: *missed* where they do not meet; *too vague* where
 * the model's is more than twice as wide; *reproduced* where the model's mean lies within the published interval, and of a
 * pattern (an assumed bracket, often open on one side) the model's whole interval does; otherwise *bracketed*.
 *
 * @param model mean and interval; null where nothing was counted, which is missed
 */
export function judge(
  model: { readonly mean: number; readonly interval: readonly [number, number] } | null,
  { interval: [low, high], from }: PublishedInterval,
): ValidationVerdict {
  if (model === null) return 'missed';
  const { mean, interval } = model;
  if (interval[1] < low || interval[0] > high) return 'missed';
  if (interval[1] - interval[0] > WIDEST * (high - low)) return 'too-vague';
  const isWithin =
    from === 'assumed' ? low <= interval[0] && interval[1] <= high : low <= mean && mean <= high;
  return isWithin ? 'reproduced' : 'bracketed';
}
