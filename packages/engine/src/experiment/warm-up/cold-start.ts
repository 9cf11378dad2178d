import { daysAYear } from '../../scenario/duration.ts';
import { scenarioAt } from '../../scenario/timeline/at.ts';
import type { DemandSpec, PracticeSpec, Scenario } from '../../scenario/types.ts';

/** The warm-up of a scenario, in months of its results. */
export function warmUpMonths({ opening }: Scenario): number {
  return (opening.warmUp / daysAYear) * 12;
}

/**
 * Makes the scenario that shows how another settles: it starts to record where that one starts to warm up, and what is in
 * force on its first day holds for ever. Dated changes, growth of demand, teaching that is still to come and dated costs
 * are left out.
 *
 * @param months how long it is run
 */
export function coldStart(scenario: Scenario, months: number): Scenario {
  const { demand, horizon, opening, money, practices, ...held } = scenarioAt(scenario, 0);
  return {
    ...held,
    horizon: { ...horizon, months },
    opening: { ...opening, kind: 'warmup', warmUp: 0, steady: false },
    demand: withoutTrend(demand),
    practices: Object.fromEntries(
      Object.entries(practices).map(([id, practice]) => [id, withoutTeaching(practice, horizon.start)]),
    ),
    money: { ...money, setUp: {}, running: {} },
    timeline: {},
  };
}

function withoutTrend({ streams, ...demand }: DemandSpec): DemandSpec {
  const still = Object.entries(streams).map(([id, stream]) => [id, { ...stream, trend: null }] as const);
  return { ...demand, trend: 0, streams: Object.fromEntries(still) };
}

/** Teaching that began before the first day goes on as it did. */
function withoutTeaching(practice: PracticeSpec, start: string): PracticeSpec {
  const { adoption } = practice;
  return adoption === null || adoption.from < start ? practice : { ...practice, adoption: null };
}
