import {
  type Difference,
  ENGINE_VERSION,
  type Indicator,
  type RunResult,
  type SeekLever,
  type Selection,
  pairedDifference,
  scenarioHash,
  summarise,
} from '@taper/engine';
import { findingsOf } from '../input/read-scenarios.ts';
import type { BestOptions } from './best-options.ts';
import type { UsableBest } from './read-best.ts';

/** One of those that were compared. */
export interface RankedCandidate {
  readonly name: string;
  readonly hash: string;
  /** Of each lever; empty where candidates are files. */
  readonly values: readonly number[];
  readonly price: number | null;
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly runs: number;
  /** After how many runs it was clear that it is not the best; null: it stayed to the end. */
  readonly leftOutAfter: number | null;
  /** From the best, on the runs that both have; null for the best itself. Intervals hold for all together. */
  readonly difference: Difference | null;
}

/** `taper best --json`. */
export interface BestResult extends Pick<
  RunResult,
  'schema' | 'engine' | 'seed' | 'assumptions' | 'replications' | 'horizon' | 'findings'
> {
  readonly verdict: Selection['verdict'];
  /** The one selected; without the promise, the one whose mean is the best. */
  readonly best: string;
  readonly by: Pick<Indicator, 'id' | 'label' | 'unit'>;
  readonly good: 'lower' | 'higher';
  readonly matters: number;
  readonly confidence: number;
  readonly atMost: number;
  /** Runs of each that it may take to be sure. */
  readonly mostNeeded: number | null;
  readonly levers: readonly SeekLever[];
  /** Money a year; null where candidates are files. */
  readonly budget: number | null;
  readonly currency: string;
  /** The best first, then those that stayed longest, the better mean first. */
  readonly candidates: readonly RankedCandidate[];
}

/** Sums up a selection. */
export function bestResult(
  { files, base, candidates, levers, budget, indicator, problem, runs }: UsableBest,
  { best, systems, verdict, mostNeeded }: Selection & { readonly best: number },
  { seed, assumptions, replications }: BestOptions,
): BestResult {
  const { scenario } = base;
  const { id, label, unit } = indicator;
  const { good, indifference, confidence, atMost } = problem;
  const differenceOf = (system: number) =>
    system === best
      ? null
      : pairedDifference(systems[best]!.observations, systems[system]!.observations, indifference, {
          together: candidates.length - 1,
        });
  const ranked = candidates.map(({ name, values, price, scenario: own }, system): RankedCandidate => {
    const { observations, leftOutAfter } = systems[system]!;
    const { mean, ci95 } = summarise(observations);
    return {
      ...{ name, hash: scenarioHash(own), values, price, mean, ci95, runs: runs * observations.length },
      leftOutAfter: leftOutAfter === null ? null : runs * leftOutAfter,
      difference: differenceOf(system),
    };
  });
  const first = ranked[best]!;
  const stayed = ({ leftOutAfter }: RankedCandidate) => leftOutAfter ?? Infinity;
  const worse = ({ mean }: RankedCandidate) => (mean ?? NaN) * (good === 'lower' ? 1 : -1);
  const others = ranked
    .filter((one) => one !== first)
    .sort((one, other) => Math.sign(stayed(other) - stayed(one)) || worse(one) - worse(other));
  return {
    ...{ schema: 'taper-best/1', engine: ENGINE_VERSION, seed, assumptions, replications },
    horizon: { start: scenario.horizon.start, months: scenario.horizon.months },
    ...{ verdict, best: first.name, by: { id, label, unit }, good, matters: indifference, confidence },
    ...{ atMost: atMost * runs, mostNeeded: mostNeeded === null ? null : mostNeeded * runs },
    ...{ levers, budget, currency: scenario.money.currency },
    candidates: [first, ...others],
    findings: findingsOf(files),
  };
}
