import { indicatorsOf, pairedDifference } from '@taper/engine';
import type { ComparedIndicator, CompareResult } from '@taper/engine';
import type { ViewInput } from '../view.ts';

/**
 * Compares every scenario with another than the base, run by run as with the base.
 * @param place of the scenario to compare with
 */
export function comparedWith(input: ViewInput, place: number): CompareResult {
  const { comparison, scenarios } = input;
  if (place === 0) return comparison;
  return {
    ...comparison,
    base: scenarios[place]?.name ?? comparison.base,
    scenarios: comparison.scenarios.map((compared, scenario) => ({
      ...compared,
      indicators: compared.indicators.map((result) => ({
        ...result,
        difference: scenario === place ? null : differenceOf(input, result, scenario, place),
      })),
    })),
  };
}

function differenceOf(
  { outcomes, design, scenarios }: ViewInput,
  { id }: ComparedIndicator,
  scenario: number,
  place: number,
): ComparedIndicator['difference'] {
  const base = scenarios[0]?.scenario;
  const matters = base && indicatorsOf(base).find((one) => one.id === id)?.matters;
  if (matters === undefined) return null;
  const together = scenarios.length - 1;
  return pairedDifference(outcomes.indicator(place, id), outcomes.indicator(scenario, id), matters, {
    design,
    together,
  });
}
