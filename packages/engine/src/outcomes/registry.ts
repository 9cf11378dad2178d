import type { Scenario } from '../scenario/types.ts';
import { cohortIndicators } from './indicators/cohorts.ts';
import { costIndicators } from './indicators/costs.ts';
import { destinationIndicators } from './indicators/destinations.ts';
import { flowIndicators } from './indicators/flows.ts';
import { hourIndicators } from './indicators/hours.ts';
import { officialIndicators } from './indicators/official.ts';
import { serviceIndicators } from './indicators/services.ts';
import { stockIndicators } from './indicators/stocks.ts';
import { makeUpIndicators } from './indicators/make-up.ts';
import { peopleIndicators } from './indicators/people.ts';
import { patternIndicators } from './indicators/pattern.ts';
import type { DefinedIndicator } from './indicators/defined.ts';
import type { Indicator } from './indicator.ts';
import type { OutcomeLayout } from './layout.ts';
import type { Readings } from './readings.ts';

const cache = new WeakMap<Scenario, readonly DefinedIndicator[]>();

function definedFor(scenario: Scenario): readonly DefinedIndicator[] {
  let defined = cache.get(scenario);
  if (defined === undefined) {
    defined = [
      ...officialIndicators(scenario),
      ...stockIndicators(scenario),
      ...patternIndicators(scenario),
      ...serviceIndicators(scenario),
      ...hourIndicators(scenario),
      ...peopleIndicators(scenario),
      ...flowIndicators(scenario),
      ...destinationIndicators(scenario),
      ...makeUpIndicators(scenario),
      ...cohortIndicators(scenario),
      ...costIndicators(scenario),
    ];
    cache.set(scenario, defined);
  }
  return defined;
}

/** Every indicator that a scenario reports, in the order of its outcomes: the one registry that all faces use. */
export function indicatorsOf(scenario: Scenario): readonly Indicator[] {
  return definedFor(scenario);
}

/** Computes every indicator of a scenario from what was recorded, in the order of `indicatorsOf`. */
export function indicatorValues(scenario: Scenario, readings: Readings): Float64Array {
  return Float64Array.from(definedFor(scenario), (indicator) => indicator.value(readings));
}

/** The indicators that are reported month by month as well. */
export function seriesOf(scenario: Scenario): readonly Indicator[] {
  return definedFor(scenario).filter((indicator) => indicator.monthly);
}

/** Where each number of a scenario's outcomes stands. */
export function outcomeLayout(scenario: Scenario): OutcomeLayout {
  return {
    indicators: indicatorsOf(scenario).map(({ id }) => id),
    series: seriesOf(scenario).map(({ id }) => id),
    months: scenario.horizon.months,
  };
}

/**
 * Computes a scenario's outcomes of one replication, laid out as `outcomeLayout` says.
 *
 * @param over reads the recorder from one month up to another
 */
export function outcomeValues(
  scenario: Scenario,
  over: (from: number, to: number) => Readings,
): Float64Array {
  const defined = definedFor(scenario);
  const series = defined.filter((indicator) => indicator.monthly);
  const { months } = scenario.horizon;
  const values = new Float64Array(defined.length + series.length * months);
  values.set(indicatorValues(scenario, over(0, months)));
  for (let month = 0; month < months; month++) {
    const readings = over(month, month + 1);
    series.forEach((indicator, index) => {
      values[defined.length + index * months + month] = indicator.value(readings);
    });
  }
  return values;
}
