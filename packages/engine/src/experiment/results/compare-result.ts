import type { Indicator } from '../../outcomes/indicator.ts';
import { indicatorsOf, seriesOf } from '../../outcomes/registry.ts';
import { scenarioHash } from '../../scenario/index.ts';
import { drawnAssumptions } from '../assumptions/assumption-draws.ts';
import { assumptionsInForce } from '../assumptions/assumptions-in-force.ts';
import { probabilityBest } from '../intervals/best.ts';
import type { Design } from '../intervals/design.ts';
import { differencesOf, pairedDifference } from '../intervals/difference.ts';
import { distinctNames } from './distinct-names.ts';
import type { DrawnAssumption } from '../assumptions/drivers.ts';
import { type FinishedRun, designOfRun, resultHead } from './finished-run.ts';
import { monthDays } from './monthly-result.ts';
import { valueForMoney } from '../money/value-for-money.ts';
import { pairsOf } from '../intervals/pairs.ts';
import type { CompareResult, ComparedIndicator } from './result.ts';
import { drivenBy, indicatorResult } from './run-result.ts';
import { whenItDiffers } from '../intervals/when.ts';

/** A run, what its replications share, and what was drawn in each scenario. */
interface Comparing {
  readonly run: FinishedRun;
  readonly design: Design;
  readonly drawn: readonly DrawnAssumption[][] | null;
  /** First days of the months. */
  readonly months: readonly string[];
}

/**
 * Compares the scenarios of a run with the first, in the shape of `taper compare --json`. Differences are formed
 * replication by replication, since all scenarios share their families and their opening state.
 */
export function compareResult(run: FinishedRun): CompareResult {
  const { scenarios, assumptions } = run.request;
  const names = distinctNames(scenarios.map(({ name }) => name));
  const head = resultHead(run, 'taper-compare/1');
  const months = monthDays(head.horizon.start, head.horizon.months);
  const comparing = { run, design: designOfRun(run), drawn: drawnAssumptions(run), months };
  return {
    ...head,
    base: names[0] ?? '',
    scenarios: scenarios.map((scenario, index) => ({
      name: names[index] ?? scenario.name,
      hash: scenarioHash(scenario),
      assumed: assumptionsInForce(scenario, run.evidence[index] ?? [], assumptions),
      indicators: indicatorsOf(scenario).map((indicator) => comparedIndicator(comparing, index, indicator)),
      ...moneyOf(run, index),
    })),
    pairs: pairsOf(run, comparing.design, names),
    best: bestOf(comparing),
  };
}

function moneyOf(run: FinishedRun, index: number): Pick<CompareResult['scenarios'][number], 'money'> {
  const money = valueForMoney(run, index);
  return money === null ? {} : { money };
}

function comparedIndicator(comparing: Comparing, index: number, indicator: Indicator): ComparedIndicator {
  const { run, design, drawn } = comparing;
  const values = run.outcomes.indicator(index, indicator.id);
  return {
    ...indicatorResult(indicator, values, design, drawn?.[index]),
    difference: index === 0 ? null : differenceOf(comparing, index, indicator, values),
  };
}

function differenceOf(
  { run, design, drawn, months }: Comparing,
  index: number,
  indicator: Indicator,
  values: Float64Array,
): ComparedIndicator['difference'] {
  const base = run.outcomes.indicator(0, indicator.id);
  const together = run.request.scenarios.length - 1;
  const difference = pairedDifference(base, values, indicator.matters, { design, together });
  if (difference === null) return null;
  const driven = drivenBy(drawn?.[index], differencesOf(base, values), design);
  if (!indicator.headline || !isMonthly(run, index, indicator)) return { ...difference, ...driven };
  const { clear, shows, between } = whenItDiffers(run.outcomes, index, indicator.id, design);
  const dayOf = (month: number | null) => (month === null ? null : (months[month] ?? null));
  const when = {
    ...{ clear: dayOf(clear), shows: dayOf(shows) },
    between: between && { from: months[between.from]!, to: months[between.to]!, side: between.side },
  };
  return { ...difference, when, ...driven };
}

function isMonthly({ request }: FinishedRun, index: number, { id }: Indicator): boolean {
  return [0, index].every((place) => seriesOf(request.scenarios[place]!).some((series) => series.id === id));
}

/** Of each outcome that has a good direction and that all scenarios report. */
function bestOf({ run: { request, outcomes }, design }: Comparing): CompareResult['best'] {
  if (request.scenarios.length < 2) return [];
  return indicatorsOf(request.scenarios[0]!).flatMap(({ id, good }) => {
    if (good === null) return [];
    const values = request.scenarios.map((_, index) => outcomes.indicator(index, id));
    const probabilities = probabilityBest(values, good, design);
    return probabilities === null ? [] : [{ indicator: id, probabilities }];
  });
}
