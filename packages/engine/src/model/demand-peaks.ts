import type { Scenario } from '../scenario/types.ts';

const DAYS_A_YEAR = 365.25;

/**
 * The highest rate of new families that each stream has at any date of the timeline, before season, weekday and trend.
 *
 * @returns families a day by stream id; for a stream that is solved, its weight over the days of a year
 */
export function peakRates(scenario: Scenario): Map<string, number> {
  const rates = Object.entries(scenario.demand.streams).map(
    ([id, stream]) => [id, (stream.families ?? stream.weight) / DAYS_A_YEAR] as const,
  );
  return new Map(rates);
}
