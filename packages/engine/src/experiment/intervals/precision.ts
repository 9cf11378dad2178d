import { indicatorsOf } from '../../outcomes/registry.ts';
import { differencesOf, verdictOf } from './difference.ts';
import { type FinishedRun, designOfRun } from '../results/finished-run.ts';
import { meanWithInterval } from './interval.ts';
import { plausibleRange } from './spread.ts';

/** How narrow an interval is to be. */
export interface PrecisionTarget {
  /** Id of an indicator. */
  readonly indicator: string;
  /**
   * Half the 95% interval, in the unit of the indicator or as a part of the mean; `enough`: as narrow as what matters of
   * the indicator, or so that a difference has a verdict.
   */
  readonly half: { readonly by: 'unit' | 'part'; readonly width: number } | 'enough';
}

/** How narrow an interval has become: of a mean, or of a difference from the base where scenarios are compared. */
export interface PrecisionReached {
  /** Place of the scenario in the run. */
  readonly scenario: number;
  readonly indicator: string;
  /** Half the 95% interval, in the unit of the indicator; null where none can be formed. */
  readonly half: number | null;
  readonly wanted: number;
  readonly reached: boolean;
}

/** Runs are added by twice as many at most, so that an early misjudgement costs little. */
const MOST_GROWTH = 2;
/** And by a tenth at least, so that the interval is not looked at all too often. */
const LEAST_GROWTH = 1.1;
/** So that 1.1 × 100 is 110. */
const ROUNDING = 1e-9;

/**
 * Tells how narrow the intervals are that a run is made for: those of the means of a single scenario, or those of the
 * paired differences from the base. Targets of indicators that a scenario does not report are left out.
 */
export function precisionOf(run: FinishedRun, targets: readonly PrecisionTarget[]): PrecisionReached[] {
  const { scenarios } = run.request;
  const places = scenarios.length === 1 ? [0] : scenarios.map((_, place) => place).slice(1);
  return places.flatMap((scenario) =>
    targets.flatMap((target) => {
      const reached = reachedIn(run, scenario, target);
      return reached === null ? [] : [reached];
    }),
  );
}

function reachedIn(
  run: FinishedRun,
  scenario: number,
  { indicator, half: wish }: PrecisionTarget,
): PrecisionReached | null {
  const found = indicatorsOf(run.request.scenarios[scenario]!).find(({ id }) => id === indicator);
  if (found === undefined) return null;
  const own = run.outcomes.indicator(scenario, indicator);
  const isDifference = run.request.scenarios.length > 1;
  const values = isDifference ? differencesOf(run.outcomes.indicator(0, indicator), own) : own;
  const design = designOfRun(run);
  const nothing = values.every(Number.isNaN);
  const { mean, ci95 } = nothing ? { mean: 0, ci95: null } : meanWithInterval(values, design);
  const half = ci95 === null ? null : ci95[1] - mean;
  const wanted = wish === 'enough' ? found.matters : wish.width * (wish.by === 'part' ? Math.abs(mean) : 1);
  // Where nothing was counted, more runs are not likely to.
  const narrow = nothing || (half !== null && half <= wanted);
  const told = () =>
    isDifference &&
    wish === 'enough' &&
    ci95 !== null &&
    verdictOf(plausibleRange(values, design) ?? ci95, found.matters) !== 'too-close-to-call';
  return { scenario, indicator, half, wanted, reached: narrow || told() };
}

/**
 * How many runs there should be in all before the intervals are looked at again, or null when they are narrow enough, or
 * the limit is reached. A sequential rule of fixed width: after each stage it stops where the interval is as narrow as
 * wanted (Y. S. Chow and H. Robbins, Annals of Mathematical Statistics 36, 1965, 457–462); the next stage is as long as
 * the widest interval asks for, since its width goes with one over the root of the number of runs. It goes by the
 * results alone, never by time, so that the same seed stops at the same number on any machine.
 *
 * @param count runs made
 */
export function nextCount(count: number, reached: readonly PrecisionReached[], limit: number): number | null {
  const open = reached.filter((one) => !one.reached);
  if (open.length === 0 || count >= limit) return null;
  const ratios = open.map(({ half, wanted }) => (half === null || wanted === 0 ? Infinity : half / wanted));
  const wish = count * square(Math.max(...ratios));
  const within = Math.min(Math.max(wish, count * LEAST_GROWTH), count * MOST_GROWTH);
  // An even number, so that no draw of the assumptions has a single run.
  return Math.min(limit, 2 * Math.ceil((within - ROUNDING) / 2));
}

function square(x: number): number {
  return x * x;
}
