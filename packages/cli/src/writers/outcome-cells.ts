import {
  type CompareResult,
  type Difference,
  type Driver,
  type Indicator,
  type IndicatorResult,
} from '@taper/engine';
import { differenceWords, magnitudeOf, ownWords } from './outcome-words.ts';

/** One outcome in all scenarios of a comparison, as it is to be read. */
export interface Outcome {
  readonly indicator: Indicator;
  /** Mean and interval, a pair of texts a scenario, with the same decimals in all. */
  readonly own: readonly (readonly [string, string])[];
  /** What moves it in the base, where assumptions are drawn. */
  readonly ownDrivers: readonly Driver[] | undefined;
  /** Difference from the base, one a scenario; null for the base. */
  readonly differences: readonly (Difference | null)[];
}

/** Writes the numbers of an outcome in every scenario. */
export function outcomeOf(indicator: Indicator, { scenarios }: CompareResult): Outcome {
  const found = scenarios.map(({ indicators }) => indicators.find(({ id }) => id === indicator.id));
  const magnitude = magnitudeOf(found);
  return {
    indicator,
    own: found.map((result) => ownCells(result, indicator.unit, magnitude)),
    ownDrivers: found[0]?.drivenBy,
    differences: found.map((result) => result?.difference ?? null),
  };
}

/** Whether an outcome reads the same in every scenario, with no difference that matters. */
export function sameEverywhere({ own, differences }: Outcome): boolean {
  const [first] = own;
  return (
    own.every((cells) => cells.join() === first?.join()) &&
    differences.slice(1).every((difference) => difference?.verdict === 'too-small-to-matter')
  );
}

/** Leaves out the word of a unit: a column of numbers says it once, in the label or the legend. */
export function bare(written: string): string {
  return written.replace(/ (points|days|a year)$/, '');
}

/** Writes mean and interval with the decimals that suit numbers up to `magnitude`. */
export function ownCells(
  result: IndicatorResult | undefined,
  unit: string,
  magnitude: number,
): readonly [string, string] {
  const [mean, ci95] = ownWords(result, unit, magnitude);
  // The label says that money is of a year.
  return [mean.replace(/ a year$/, ''), bare(ci95)];
}

/** Writes a difference: mean, interval, plausible range and verdict in words. */
export function differenceCells(
  difference: Difference | null,
  indicator: Indicator,
): [string, string, string, string] {
  const { change, ci95, plausible, verdict } = differenceWords(difference, indicator, false);
  return [bare(change), bare(ci95), bare(plausible), verdict];
}
