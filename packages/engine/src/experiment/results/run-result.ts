import type { Indicator } from '../../outcomes/indicator.ts';
import { indicatorsOf } from '../../outcomes/registry.ts';
import { scenarioHash } from '../../scenario/index.ts';
import { drawnAssumptions, meansOfDraws } from '../assumptions/assumption-draws.ts';
import { assumptionsInForce } from '../assumptions/assumptions-in-force.ts';
import { type DrawnAssumption, clearDrivers } from '../assumptions/drivers.ts';
import type { Design } from '../intervals/design.ts';
import { type FinishedRun, baseOf, designOfRun, resultHead } from './finished-run.ts';
import type { IndicatorResult, RunResult } from './result.ts';
import { summarise } from './summary.ts';

/** Sums up the first scenario of a run, in the shape of `taper run --json`. */
export function runResult(run: FinishedRun): RunResult {
  const scenario = baseOf(run.request);
  const design = designOfRun({ ...run, request: { ...run.request, scenarios: [scenario] } });
  const drawn = drawnAssumptions(run)?.[0];
  return {
    ...resultHead(run, 'taper-run/1'),
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    assumed: assumptionsInForce(scenario, run.evidence[0] ?? [], run.request.assumptions),
    indicators: indicatorsOf(scenario).map((indicator) =>
      indicatorResult(indicator, run.outcomes.indicator(0, indicator.id), design, drawn),
    ),
  };
}

/**
 * Sums up one indicator over replications.
 *
 * @param drawn the assumptions that may move it, where they are drawn
 */
export function indicatorResult(
  { id, label, unit }: Indicator,
  values: Float64Array,
  design: Design,
  drawn: readonly DrawnAssumption[] | undefined,
): IndicatorResult {
  return { id, label, unit, ...summarise(values, design), ...drivenBy(drawn, values, design) };
}

/** What moves a quantity most, where assumptions are drawn. */
export function drivenBy(
  drawn: readonly DrawnAssumption[] | undefined,
  values: Float64Array,
  { draw }: Pick<Design, 'draw'>,
): Pick<IndicatorResult, 'drivenBy'> {
  if (drawn === undefined || draw === null) return {};
  return { drivenBy: clearDrivers(drawn, meansOfDraws(values, draw)) };
}
