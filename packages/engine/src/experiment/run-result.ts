import type { Indicator } from '../outcomes/indicator.ts';
import { indicatorsOf } from '../outcomes/registry.ts';
import { scenarioHash } from '../scenario/index.ts';
import { type FinishedRun, baseOf, resultHead } from './finished-run.ts';
import { sharedStates } from './interval.ts';
import type { IndicatorResult, RunResult } from './result.ts';
import { summarise } from './summary.ts';

/** Sums up the first scenario of a run, in the shape of `taper run --json`. */
export function runResult(run: FinishedRun): RunResult {
  const scenario = baseOf(run.request);
  const states = sharedStates([scenario]);
  return {
    ...resultHead(run, 'taper-run/1'),
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    indicators: indicatorsOf(scenario).map((indicator) =>
      indicatorResult(indicator, run.outcomes.indicator(0, indicator.id), states),
    ),
  };
}

/** Sums up one indicator over replications. */
export function indicatorResult(
  { id, label, unit }: Indicator,
  values: Float64Array,
  states: number,
): IndicatorResult {
  return { id, label, unit, ...summarise(values, states) };
}
