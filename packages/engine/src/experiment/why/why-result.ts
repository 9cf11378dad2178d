import type { AssumptionMode } from '../../run/runner.ts';
import type { Finding } from '../../scenario/finding.ts';
import type { ReadChanges, ScenarioChange } from '../../scenario/changes/read-changes.ts';
import { parsePath } from '../../scenario/path.ts';
import { scenarioHash } from '../../scenario/index.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { parameterName } from '../calibration/parameter-name.ts';
import { type Design, designOf } from '../intervals/design.ts';
import { verdictOf } from '../intervals/difference.ts';
import { meanWithInterval } from '../intervals/interval.ts';
import type { RunResult, Verdict } from '../results/result.ts';
import { plausibleRange } from '../intervals/spread.ts';
import { joinedClusters } from '../intervals/joined-clusters.ts';
import type { WhyRuns } from './why-runs.ts';

/** Of changes that cannot be without each other, so many are named. */
const NAMED_TOGETHER = 2;

/** A mean difference over replications. */
export interface WhyDifference {
  readonly mean: number;
  /** 95% interval of the mean, over runs and orders; null from fewer than two blocks. */
  readonly ci95: readonly [number, number] | null;
  /** The interval with what the assumptions leave open; null where none are drawn. */
  readonly plausible: readonly [number, number] | null;
  /** Null where there is no interval. */
  readonly verdict: Verdict | null;
}

/** What one change adds to the difference of an outcome, on average over the orders of switching changes on. */
export interface WhyPart extends WhyDifference {
  /** Label of the change. */
  readonly change: string;
  /** Part of the whole difference, which may be below 0 or above 1; null where the whole is not clear. */
  readonly share: number | null;
}

/** One outcome, taken apart. */
export interface WhyIndicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Mean of the base; null where nothing was counted. */
  readonly base: number | null;
  /** Scenario minus base; null where nothing can be compared, and then there are no parts. */
  readonly whole: WhyDifference | null;
  /** In the order of the changes; their means add up to that of the whole. */
  readonly parts: readonly WhyPart[];
}

/** `taper why --json`. */
export interface WhyResult extends Pick<
  RunResult,
  'schema' | 'engine' | 'seed' | 'assumptions' | 'replications' | 'horizon' | 'scenario'
> {
  readonly base: { readonly name: string; readonly hash: string };
  /** How many orders are balanced against each other, and how many such blocks there are. */
  readonly orders: { readonly block: number; readonly blocks: number };
  readonly changes: readonly (Omit<ScenarioChange, 'name' | 'path'> & { readonly label: string })[];
  readonly indicators: readonly WhyIndicator[];
  readonly findings: readonly Finding[];
}

/** How changes were told apart. */
export interface FinishedWhy {
  readonly changes: ReadChanges;
  readonly runs: WhyRuns;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  readonly findings: readonly Finding[];
}

/**
 * Sums up what each change adds to the difference of each outcome: its mean over replications is the Shapley value, the
 * average over all orders of switching changes on, sampled as by J. Castro, D. Gómez and J. Tejada, Polynomial
 * calculation of the Shapley value based on sampling, Computers & Operations Research 36, 2009, 1726–1730, with an
 * order for each replication as by E. Song, B. L. Nelson and J. Staum, Shapley effects for global sensitivity analysis,
 * SIAM/ASA Journal on Uncertainty Quantification 4, 2016, 1060–1083. Intervals go by the spread between blocks of
 * orders, which are independent; runs within a block are not.
 */
export function whyResult({ changes, runs, seed, assumptions, findings }: FinishedWhy): WhyResult {
  const { base, scenario } = changes;
  const labels = changeLabels(changes);
  const design = designOfWhy(changes, runs, assumptions);
  const { replications, orders } = runs;
  return {
    ...{ schema: 'taper-why/1', engine: ENGINE_VERSION, seed, assumptions },
    replications: replications.length,
    horizon: { start: scenario.horizon.start, months: scenario.horizon.months },
    base: { name: base.name, hash: scenarioHash(base) },
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    orders: { block: orders.block, blocks: replications.length / orders.block },
    changes: changes.changes.map(({ because, paths, differences }, place) => ({
      ...{ label: labels[place]!, because, paths, differences },
    })),
    indicators: runs.indicators.map((indicator, index) => {
      const added = runs.added(index);
      const sums = added.reduce((sum, row) => sum.map((value, place) => value + row[place]!));
      const whole = differenceOf(sums, indicator.matters, design);
      const { id, label, unit } = indicator;
      const counted = runs.base(index).filter((value) => !Number.isNaN(value));
      return {
        ...{ id, label, unit, base: counted.length === 0 ? null : meanWithInterval(counted).mean, whole },
        parts: added.flatMap((row, place) => {
          const part = differenceOf(row, indicator.matters, design);
          return part === null || whole === null
            ? []
            : [{ change: labels[place]!, ...part, share: shareOf(part, whole) }];
        }),
      };
    }),
    findings,
  };
}

function shareOf(part: WhyDifference, whole: WhyDifference): number | null {
  return whole.verdict === 'lower' || whole.verdict === 'higher' ? part.mean / whole.mean : null;
}

function differenceOf(values: Float64Array, matters: number, design: Design): WhyDifference | null {
  if (values.every(Number.isNaN)) return null;
  const { mean, ci95 } = meanWithInterval(values, design);
  const plausible = plausibleRange(values, design);
  const range = plausible ?? ci95;
  return { mean, ci95, plausible, verdict: range === null ? null : verdictOf(range, matters) };
}

/** Runs of one block of orders are not independent, nor are those that share a draw or an opening state. */
function designOfWhy({ base, scenario }: ReadChanges, runs: WhyRuns, assumptions: AssumptionMode): Design {
  const { replications, orders } = runs;
  const design = designOf([base, scenario], assumptions, replications);
  const blocks = Int32Array.from(replications, (one) => orders.of(one).block);
  return { ...design, cluster: joinedClusters([design.cluster, blocks], replications.length) };
}

/** Names changes for readers, each differently; those of one name have their first path with it. */
function changeLabels({ changes, base, scenario }: ReadChanges): string[] {
  const nameOf = (path: string) => parameterName(path, isIn(scenario, path) ? scenario : base);
  const labels = changes.map(({ name, because, path, paths }) => {
    if (name !== null) return name;
    if (because === 'alike' && path !== '') return nameOf(path);
    const rest = paths.length - NAMED_TOGETHER;
    const names = paths.slice(0, NAMED_TOGETHER).map(nameOf);
    return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(' + ');
  });
  return labels.map((label, place) => {
    const isAlone = labels.every((other, at) => at === place || other !== label);
    return isAlone ? label : `${label} (${changes[place]!.paths[0]})`;
  });
}

function isIn(scenario: object, path: string): boolean {
  let part: unknown = scenario;
  for (const key of parsePath(path) ?? []) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return false;
    part = (part as Record<string, unknown>)[key];
  }
  return true;
}
