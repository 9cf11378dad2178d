import type { Indicator } from '../outcomes/indicator.ts';
import { indicatorsOf } from '../outcomes/registry.ts';
import { scenarioHash } from '../scenario/index.ts';
import { drawnAssumptions } from './assumption-draws.ts';
import { assumptionsInForce } from './assumptions-in-force.ts';
import { differencesOf, pairedDifference } from './difference.ts';
import { distinctNames } from './distinct-names.ts';
import type { DrawnAssumption } from './drivers.ts';
import { type FinishedRun, resultHead } from './finished-run.ts';
import { sharedStates } from './interval.ts';
import { valueForMoney } from './money/value-for-money.ts';
import type { CompareResult, ComparedIndicator, Difference } from './result.ts';
import { drivenBy, indicatorResult } from './run-result.ts';

/**
 * Compares the scenarios of a run with the first, in the shape of `taper compare --json`. Differences are formed
 * replication by replication, since all scenarios share their families and their opening state.
 */
export function compareResult(run: FinishedRun): CompareResult {
  const { scenarios, assumptions } = run.request;
  const names = distinctNames(scenarios.map(({ name }) => name));
  const drawn = drawnAssumptions(run);
  return {
    ...resultHead(run, 'taper-compare/1'),
    base: names[0] ?? '',
    scenarios: scenarios.map((scenario, index) => ({
      name: names[index] ?? scenario.name,
      hash: scenarioHash(scenario),
      assumed: assumptionsInForce(scenario, run.evidence[index] ?? [], assumptions),
      indicators: indicatorsOf(scenario).map((indicator) =>
        comparedIndicator(run, index, indicator, drawn?.[index]),
      ),
      ...moneyOf(run, index),
    })),
  };
}

function moneyOf(run: FinishedRun, index: number): Pick<CompareResult['scenarios'][number], 'money'> {
  const money = valueForMoney(run, index);
  return money === null ? {} : { money };
}

function comparedIndicator(
  run: FinishedRun,
  scenario: number,
  indicator: Indicator,
  drawn: readonly DrawnAssumption[] | undefined,
): ComparedIndicator {
  const base = run.outcomes.indicator(0, indicator.id);
  const values = run.outcomes.indicator(scenario, indicator.id);
  const states = sharedStates(run.request.scenarios);
  const difference = scenario === 0 ? null : pairedDifference(base, values, indicator.matters, states);
  return {
    ...indicatorResult(indicator, values, states, drawn),
    difference: difference && withDrivers(difference, drawn, differencesOf(base, values)),
  };
}

function withDrivers(
  difference: Difference,
  drawn: readonly DrawnAssumption[] | undefined,
  differences: Float64Array,
): Difference {
  return { ...difference, ...drivenBy(drawn, differences) };
}
