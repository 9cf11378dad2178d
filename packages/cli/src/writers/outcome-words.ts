import {
  type Difference,
  type Indicator,
  type IndicatorResult,
  formatChange,
  formatRange,
  formatValue,
  possible,
  verdictWords,
  verdictWorth,
} from '@taper/engine';

/** An outcome's own numbers in words: mean, interval, what the assumptions leave open, and luck. */
export type OwnWords = readonly [mean: string, ci95: string, plausible: string, luck: string];

/**
 * Writes the numbers of an outcome.
 * @param magnitude of those that it stands among; sets the decimals
 */
export function ownWords(result: IndicatorResult | undefined, unit: string, magnitude: number): OwnWords {
  if (result === undefined) return ['–', '–', '–', '–'];
  const { mean, ci95, plausible, p10, p90 } = result;
  const range = (of: readonly [number, number] | null) =>
    formatRange(possible(of, mean, unit), unit, formatValue, magnitude);
  return [
    formatValue(mean, unit, magnitude),
    ...[range(ci95), range(plausible)],
    range(p10 === null || p90 === null ? null : [p10, p90]),
  ] as unknown as OwnWords;
}

/** A difference in words, and its worth. */
export interface DifferenceWords {
  readonly change: string;
  readonly ci95: string;
  readonly plausible: string;
  readonly luck: string;
  readonly verdict: string;
  readonly worth: 'better' | 'worse' | null;
}

/**
 * Writes a difference; where it cannot be formed, it says so.
 * @param withLuck whether what luck does is shown too: all that is shown has the same decimals
 */
export function differenceWords(
  difference: Difference | null,
  { unit, good }: Pick<Indicator, 'unit' | 'good'>,
  withLuck = true,
): DifferenceWords {
  if (difference === null)
    return {
      ...{ change: '–', ci95: '–', plausible: '–', luck: '–', worth: null },
      verdict: 'cannot be compared',
    };
  const { mean, ci95, plausible, p10, p90, verdict } = difference;
  const shown = [...ci95, ...(plausible ?? []), ...(withLuck ? [p10, p90] : [])];
  const magnitude = Math.max(...shown.map(Math.abs));
  const range = (of: readonly [number, number] | null) => formatRange(of, unit, formatChange, magnitude);
  const worth = verdictWorth(verdict, good);
  return {
    change: formatChange(mean, unit, magnitude),
    ...{ ci95: range(ci95), plausible: range(plausible), luck: range([p10, p90]), worth },
    verdict: verdictWords(verdict) + (worth === null ? '' : `, ${worth}`),
  };
}

/** The largest mean of an outcome, by which all its numbers have the same decimals. */
export function magnitudeOf(results: readonly (IndicatorResult | undefined)[]): number {
  return Math.max(0, ...results.map((result) => Math.abs(result?.mean ?? 0)));
}
