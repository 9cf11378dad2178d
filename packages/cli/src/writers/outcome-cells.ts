import {
  type CompareResult,
  type Difference,
  type Driver,
  type Indicator,
  type IndicatorResult,
  formatChange,
  formatRange,
  formatValue,
  possible,
  verdictWords,
  verdictWorth,
} from '@taper/engine';

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
  const magnitude = Math.max(0, ...found.map((result) => Math.abs(result?.mean ?? 0)));
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
  const { mean = null, ci95 = null } = result ?? {};
  return [
    // The label says that money is of a year.
    formatValue(mean, unit, magnitude).replace(/ a year$/, ''),
    bare(formatRange(possible(ci95, mean, unit), unit, formatValue, magnitude)),
  ];
}

/** Writes a difference: mean, interval, plausible range and verdict in words. */
export function differenceCells(
  difference: Difference | null,
  indicator: Indicator,
): [string, string, string, string] {
  if (difference === null) return ['–', '–', '–', 'cannot be compared'];
  const { mean, ci95, plausible, verdict } = difference;
  const { unit, good } = indicator;
  const magnitude = Math.max(...[...ci95, ...(plausible ?? [])].map(Math.abs));
  const worth = verdictWorth(verdict, good);
  return [
    bare(formatChange(mean, unit, magnitude)),
    bare(formatRange(ci95, unit, formatChange, magnitude)),
    bare(formatRange(plausible, unit, formatChange, magnitude)),
    verdictWords(verdict) + (worth === null ? '' : `, ${worth}`),
  ];
}
