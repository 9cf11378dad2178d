import { monthStarts, dayNumber, isoDate } from '../../calendar/dates.ts';
import { indicatorsOf, seriesOf } from '../../outcomes/registry.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { PublishedTarget, TestOfTarget } from '../../scenario/types/validation.ts';
import { differencesOf } from '../intervals/difference.ts';
import { type FinishedRun, designOfRun } from '../results/finished-run.ts';
import { type MeanWithInterval, meanWithInterval } from '../intervals/interval.ts';
import { plausibleRange } from '../intervals/spread.ts';
import { type ValidationVerdict, judge } from './judge.ts';
import { type PublishedInterval, publishedInterval } from './published-interval.ts';

/** A published figure beside what the model gives. */
export interface ValidatedTarget {
  readonly id: string;
  readonly label: string;
  readonly scenario: string | null;
  readonly against: string | null;
  readonly ratio: boolean;
  readonly indicator: string | null;
  readonly months: readonly [string, string] | null;
  /** Unit of the indicator, or of the figure where there is none; `share` of a ratio. */
  readonly unit: string;
  readonly published: PublishedTarget['published'] & { readonly of: PublishedInterval };
  /** Null where it is not testable, or nothing was counted. */
  readonly model: {
    readonly mean: number;
    /** 95% interval of the mean: error of the simulation. */
    readonly ci95: readonly [number, number];
    /** What the assumptions leave open as well: the verdict goes by it. */
    readonly interval: readonly [number, number];
  } | null;
  readonly verdict: ValidationVerdict;
  readonly usedInCalibration: boolean;
  /** Why it is not testable, or what is known of why it is missed. */
  readonly note: string | null;
}

/**
 * What is asked of a scenario that it cannot answer, in words; null where it can.
 * @param index of the indicators of the scenario
 */
export function untestable(scenario: Scenario, { indicator, months }: TestOfTarget): string | null {
  if (!indicatorsOf(scenario).some(({ id }) => id === indicator)) return `it has no outcome "${indicator}"`;
  if (months === null) return null;
  if (!seriesOf(scenario).some(({ id }) => id === indicator))
    return `"${indicator}" is not told month by month`;
  const [first, last] = placesOf(scenario, months);
  return first < 0 || last < first ? `its months are not all within ${months[0]} to ${months[1]}` : null;
}

/**
 * Holds one published figure against a run: of the scenario alone, or of what it is against and the scenario after it.
 * @param run null where the figure is not testable
 */
export function validateTarget(target: PublishedTarget, run: FinishedRun | null): ValidatedTarget {
  const { id, label, published, test, usedInCalibration, note } = target;
  const isTest = !('notTestable' in test);
  const of = publishedInterval(published, isTest && test.against !== null && !test.ratio);
  const common = { id, label, published: { ...published, of }, usedInCalibration };
  if (!isTest || run === null) {
    return {
      ...common,
      ...{ scenario: null, against: null, ratio: false, indicator: null, months: null, model: null },
      ...{ unit: published.unit ?? '', verdict: 'not-testable' },
      note: isTest ? note : test.notTestable,
    };
  }
  const unit =
    indicatorsOf(run.request.scenarios[0]!).find(({ id: own }) => own === test.indicator)?.unit ?? '';
  const model = modelOf(run, test);
  return {
    ...common,
    ...{ scenario: test.scenario, against: test.against, ratio: test.ratio, indicator: test.indicator },
    ...{ months: test.months, unit: test.ratio ? 'share' : unit, model },
    ...{ verdict: judge(model, of), note },
  };
}

function modelOf(run: FinishedRun, test: TestOfTarget): ValidatedTarget['model'] {
  const design = designOfRun(run);
  const last = run.request.scenarios.length - 1;
  const own = valuesOf(run, last, test);
  const values = test.against === null ? own : compared(valuesOf(run, 0, test), own, test.ratio);
  if (values.every(Number.isNaN)) return null;
  const { mean, ci95 }: MeanWithInterval = meanWithInterval(values, design);
  if (ci95 === null) return null;
  return { mean, ci95, interval: plausibleRange(values, design) ?? ci95 };
}

/** Differences run by run, or as a share of the mean of what they are against (linearised: ratios of runs are biased). */
function compared(base: Float64Array, own: Float64Array, ratio: boolean): Float64Array {
  const differences = differencesOf(base, own);
  if (!ratio) return differences;
  const both = differences.map((value, place) => (Number.isNaN(value) ? NaN : base[place]!));
  const counted = both.filter((value) => !Number.isNaN(value));
  const mean = counted.reduce((sum, value) => sum + value, 0) / counted.length;
  const change = differences.filter((value) => !Number.isNaN(value)).reduce((sum, value) => sum + value, 0);
  const share = change / counted.length / mean;
  return differences.map((value, place) => share + (value - share * both[place]!) / mean);
}

/** One number a replication: over the whole horizon, or the mean of some months. */
function valuesOf({ request, outcomes }: FinishedRun, index: number, { indicator, months }: TestOfTarget) {
  if (months === null) return outcomes.indicator(index, indicator);
  const [first, last] = placesOf(request.scenarios[index]!, months);
  const columns = Array.from({ length: last - first + 1 }, (_, place) =>
    outcomes.month(index, indicator, first + place),
  );
  return Float64Array.from(outcomes.replications, (_, row) => {
    const counted = columns.map((column) => column[row]!).filter((value) => !Number.isNaN(value));
    return counted.length === 0 ? NaN : counted.reduce((sum, value) => sum + value, 0) / counted.length;
  });
}

/** Places of the first and the last month in the horizon; -1 what is outside. */
function placesOf({ horizon }: Scenario, [from, to]: readonly [string, string]): [number, number] {
  const start = dayNumber(horizon.start);
  const names = [...monthStarts(horizon.start, horizon.months).subarray(0, horizon.months)].map((day) =>
    isoDate(start + day).slice(0, 7),
  );
  return [names.indexOf(from), names.indexOf(to)];
}
