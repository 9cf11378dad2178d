import type { Outcomes } from '../../outcomes/outcomes.ts';
import type { Design } from './design.ts';
import { differencesOf } from './difference.ts';
import { meanWithInterval } from './interval.ts';
import { plausibleRange, spreadOf } from './spread.ts';

/** From when on a difference can be seen, as places of months; null where it cannot, within the horizon. */
export interface When {
  /** In the model: from this month on the interval of the month's difference leaves 0 out, to the end. */
  readonly clear: number | null;
  /** In one council's monthly figures: from this month on they are, to the end, as good as sure to show it. */
  readonly shows: number | null;
  /**
   * In the model: the longest stretch of months in which the difference is as clear without reaching the end, the last
   * of them included, and on which side; null where there is none, or it only comes before more of the same.
   */
  readonly between: { readonly from: number; readonly to: number; readonly side: 'lower' | 'higher' } | null;
}

/** A difference that holds for fewer months than this at the end may be a fluke. */
const FEWEST_MONTHS = 3;
/** In between there are many places for a fluke, so that one there has to last longer. */
const FEWEST_BETWEEN = 6;
/** With fewer runs the spread of luck is too uncertain to speak of one council. */
const FEWEST_RUNS = 10;
/**
 * Standard deviations of luck that a difference has to have for four councils in five to see their figure on the right
 * side of the range in which nineteen unchanged councils in twenty have theirs (on one side): the normal quantiles of
 * 0.95 and 0.8 together.
 */
const SHOWS = 1.644854 + 0.841621;

/**
 * Finds from when on a scenario differs from the base in a monthly series, in the direction that it has at the end.
 * It is clear by the interval that its verdict goes by. It shows where the mean difference of the month is `SHOWS` times
 * the standard deviation of that month's figure of one council that changed nothing, which knows how it stood in the
 * first month (so that only luck since then blurs the picture), and whose figures are not averaged over months.
 *
 * @param scenario place in the run, not 0
 * @param series a monthly series that both have
 */
export function whenItDiffers(outcomes: Outcomes, scenario: number, series: string, design: Design): When {
  const months = Math.min(outcomes.layouts[0]!.months, outcomes.layouts[scenario]!.months);
  const clear = new Int8Array(months);
  const shows = new Int8Array(months);
  const opening = outcomes.month(0, series, 0);
  for (let month = 0; month < months; month++) {
    const base = outcomes.month(0, series, month);
    const differences = differencesOf(base, outcomes.month(scenario, series, month));
    if (differences.every(Number.isNaN)) continue;
    const { mean, ci95 } = meanWithInterval(differences, design);
    clear[month] = signOf(plausibleRange(differences, design) ?? ci95);
    const luck = luckSince(opening, base, design, month);
    // What is not clear in the model cannot be said to show in a council.
    if (Math.abs(mean) > SHOWS * luck) shows[month] = clear[month]!;
  }
  return { clear: lastStretch(clear), shows: lastStretch(shows), between: stretchBetween(clear) };
}

/** The side of 0 on which an interval lies; 0 where it holds 0, or there is none. */
function signOf(interval: readonly [number, number] | null): number {
  if (interval === null) return 0;
  if (interval[0] > 0) return 1;
  return interval[1] < 0 ? -1 : 0;
}

/** The start of the months of one sign, other than 0, that reach to the end; null where they are too few. */
function lastStretch(signs: Int8Array): number | null {
  const sign = signs.at(-1) ?? 0;
  if (sign === 0) return null;
  let start = signs.length;
  while (start > 0 && signs[start - 1] === sign) start--;
  return signs.length - start >= Math.min(FEWEST_MONTHS, signs.length) ? start : null;
}

/** The longest stretch of months of one sign, other than 0, that ends before the end, and on another side than that. */
function stretchBetween(signs: Int8Array): When['between'] {
  const end = lastStretch(signs) === null ? 0 : signs.at(-1);
  let longest: When['between'] = null;
  let start = 0;
  for (let month = 1; month < signs.length; month++) {
    const sign = signs[month - 1]!;
    if (signs[month] === sign) continue;
    const length = month - start;
    const enough = longest === null ? FEWEST_BETWEEN : longest.to - longest.from + 2;
    if (sign !== 0 && sign !== end && length >= enough)
      longest = { from: start, to: month - 1, side: sign < 0 ? 'lower' : 'higher' };
    start = month;
  }
  return longest;
}

/** Standard deviation of luck in a month, given the figure of the first month; Infinity from too few runs. */
function luckSince(opening: Float64Array, figures: Float64Array, design: Design, month: number): number {
  const counted = figures.filter((value) => !Number.isNaN(value)).length;
  if (counted < FEWEST_RUNS) return Infinity;
  const { luck } = spreadOf(figures, design);
  if (month === 0) return Math.sqrt(luck);
  const before = spreadOf(opening, design).luck;
  if (!(before > 0)) return Math.sqrt(luck);
  // Var(x + y) = Var x + Var y + 2 Cov(x, y), each within draws of the assumptions.
  const both = spreadOf(
    opening.map((value, place) => value + figures[place]!),
    design,
  ).luck;
  const covariance = (both - before - luck) / 2;
  return Math.sqrt(Math.max(0, luck - (covariance * covariance) / before));
}
