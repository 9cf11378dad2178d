import { Outcomes, firstReplications, outcomeLayout, type FinishedRun, type Scenario } from '@taper/engine';

/** A run of scenarios in which every number of a replication is what `value` says. */
export function finishedRun(
  scenarios: readonly Scenario[],
  value: (replication: number, scenario: number) => number,
  count = 5,
): FinishedRun {
  const replications = firstReplications(count);
  const outcomes = new Outcomes(scenarios.map(outcomeLayout));
  for (const replication of replications) {
    const values = outcomes.layouts.map(({ indicators, series, months }, scenario) =>
      new Float64Array(indicators.length + series.length * months).fill(value(replication, scenario)),
    );
    outcomes.add(replication, values, 1);
  }
  return {
    request: { scenarios, seed: 'tests', assumptions: 'range', replications },
    outcomes,
    findings: [],
    evidence: scenarios.map(() => []),
  };
}
