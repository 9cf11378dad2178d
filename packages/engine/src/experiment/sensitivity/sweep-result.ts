import type { Indicator } from '../../outcomes/indicator.ts';
import { indicatorsOf } from '../../outcomes/registry.ts';
import { scenarioHash } from '../../scenario/index.ts';
import { pairedDifference } from '../intervals/difference.ts';
import { type FinishedRun, baseOf, designOfRun, resultHead } from '../results/finished-run.ts';
import type { Difference, IndicatorResult, RunResult } from '../results/result.ts';
import { indicatorResult } from '../results/run-result.ts';
import { type ElementaryEffects, elementaryEffects } from './morris.ts';
import { sobolIndices, type SobolIndices } from './sobol.ts';
import type { SweepDesign, SweepPlan, SweepRange } from './sweep-plan.ts';

/** What an outcome does with a field at either end of its range, all others as in the base. */
export interface TornadoOf {
  readonly field: number;
  readonly low: Difference | null;
  readonly high: Difference | null;
  /** How far the outcome lies apart between the two ends, without a sign. */
  readonly swing: number;
}

/** What the fields of a sweep do to one outcome, those that do most first. */
export interface SensitivityOf {
  readonly indicator: string;
  readonly label: string;
  readonly unit: string;
  /** What it is in the base. */
  readonly base: IndicatorResult;
  readonly tornado?: readonly TornadoOf[];
  readonly effects?: readonly ElementaryEffects[];
  readonly indices?: readonly SobolIndices[];
}

/** `taper sweep --json`. */
export interface SweepResult extends Omit<RunResult, 'indicators' | 'assumed'> {
  readonly design: SweepDesign;
  readonly count: number;
  readonly fields: readonly SweepRange[];
  /** Beside the base, in the order of the design; null for a field that stands as in the base. */
  readonly points: readonly {
    readonly hash: string;
    readonly values: readonly (number | null)[];
    readonly indicators: readonly (IndicatorResult & { readonly difference: Difference | null })[];
  }[];
  readonly sensitivity: readonly SensitivityOf[];
}

/**
 * Sums up a sweep: each point beside the base, on the same families, and what the fields do to each outcome.
 *
 * @param run the base first, then the points of the plan in their order
 * @param shown outcomes to report, all of which the base has
 */
export function sweepResult(run: FinishedRun, plan: SweepPlan, shown: readonly Indicator[]): SweepResult {
  const { scenarios } = run.request;
  const base = baseOf(run.request);
  const design = designOfRun(run);
  const together = plan.points.length;
  const differenceOf = ({ id, matters }: Indicator, index: number) =>
    pairedDifference(run.outcomes.indicator(0, id), run.outcomes.indicator(index, id), matters, {
      ...{ design, together },
    });
  const resultOf = (indicator: Indicator, index: number) =>
    indicatorResult(indicator, run.outcomes.indicator(index, indicator.id), design, undefined);
  return {
    ...resultHead(run, 'taper-sweep/1'),
    scenario: { name: base.name, hash: scenarioHash(base) },
    ...{ design: plan.design, count: plan.count, fields: plan.ranges },
    points: plan.points.map(({ values }, place) => ({
      hash: scenarioHash(scenarios[place + 1]!),
      values: values.map((value) => (Number.isNaN(value) ? null : value)),
      indicators: shown
        .filter((indicator) => reports(run, place + 1, indicator))
        .map((indicator) => ({
          ...resultOf(indicator, place + 1),
          difference: differenceOf(indicator, place + 1),
        })),
    })),
    sensitivity: shown.map((indicator) => ({
      ...{ indicator: indicator.id, label: indicator.label, unit: indicator.unit },
      base: resultOf(indicator, 0),
      ...measuresOf(run, plan, indicator, (index) => differenceOf(indicator, index)),
    })),
  };
}

function measuresOf(
  run: FinishedRun,
  plan: SweepPlan,
  indicator: Indicator,
  differenceOf: (index: number) => Difference | null,
): Pick<SensitivityOf, 'tornado' | 'effects' | 'indices'> {
  const fields = plan.ranges.length;
  const means = Float64Array.from(plan.points, (_, place) => meanOf(run, place + 1, indicator));
  const bySize = <One extends { readonly field: number }>(all: One[], size: (one: One) => number) =>
    all.sort((a, b) => size(b) - size(a) || a.field - b.field);
  switch (plan.design) {
    case 'one-at-a-time': {
      const bars = plan.ranges.map((_, field) => ({
        ...{ field, low: differenceOf(1 + 2 * field), high: differenceOf(2 + 2 * field) },
        swing: Math.abs(means[2 * field + 1]! - means[2 * field]!),
      }));
      return { tornado: bySize(bars, ({ swing }) => swing) };
    }
    case 'morris': {
      const points = plan.points.map(({ along }) => along);
      return { effects: bySize(elementaryEffects(points, means), ({ size }) => size) };
    }
    case 'sobol':
      return { indices: bySize(sobolIndices(fields, means, plan.key), ({ total }) => total.share) };
    default:
      return {};
  }
}

/** Mean of an outcome over the replications that counted anything; NaN where none did. */
function meanOf(run: FinishedRun, index: number, indicator: Indicator): number {
  if (!reports(run, index, indicator)) return NaN;
  const counted = run.outcomes.indicator(index, indicator.id).filter((value) => !Number.isNaN(value));
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

function reports({ request }: FinishedRun, index: number, { id }: Indicator): boolean {
  return indicatorsOf(request.scenarios[index]!).some((indicator) => indicator.id === id);
}
