import { monthStarts } from '../calendar/dates.ts';
import { daysAYear } from '../scenario/duration.ts';
import { changeDays, scenarioAt } from '../scenario/timeline/at.ts';
import type { Scenario } from '../scenario/types.ts';

/**
 * The highest rate of new families that each stream has on any day of a run, before season, weekday and trend.
 *
 * @param from first day that counts, in days since the start of the horizon; by default that on which warm-up starts
 * @returns families a day by stream id; for a stream that is solved, its weight over the days of a year
 */
export function peakRates(scenario: Scenario, from = -scenario.opening.warmUp): Map<string, number> {
  const { start, months } = scenario.horizon;
  const end = monthStarts(start, months)[months]!;
  const days = [from, ...changeDays(scenario).filter((day) => day > from && day < end)];
  const peaks = new Map<string, number>();
  for (const day of days) {
    for (const [id, stream] of Object.entries(scenarioAt(scenario, day).demand.streams)) {
      const rate = (stream.families ?? stream.weight) / daysAYear;
      peaks.set(id, Math.max(rate, peaks.get(id) ?? 0));
    }
  }
  return peaks;
}
