import type { Scenario } from '@taper/engine';
import type { World } from '../../packages/engine/src/model/world.ts';
import type { AssumptionMode } from '../../packages/engine/src/run/runner.ts';
import type { TimelineRun } from '../../packages/engine/src/run/timeline-run.ts';
import { openRun } from './open-run.ts';
import { scenarioOf } from './small-scenario.ts';
import { Recorded } from './watched.ts';

/** Monday, 1 January 2001: the day on which the councils of this file start. */
const START = '2001-01-01';
/** A stage that nobody lives to see the end of. */
const FOR_GOOD = 'work: { law: fixed, mean: 100y }, next: { closed: 1 }';

/** What a council of one service says of its people, each as a map in braces. */
export interface Staffing {
  readonly roles: string;
  readonly units: string;
  /** Families each full-time worker leads from the start on, for good; 0: there are none at all. */
  readonly each?: number;
  /** Hours a week that each of them wants. */
  readonly hours?: number;
  readonly months?: number;
  readonly warmUp?: string;
  /** How long families stay, instead of for good; more of the service, and other parts of the file. */
  readonly stage?: string;
  readonly service?: string;
  readonly rest?: string;
  readonly timeline?: string;
}

/**
 * One service, `team`, with one stage, `work`, whose families come before the start until every worker has `each`, and
 * never leave by themselves: all that happens, happens to people. A role that leads is to lead `work`.
 */
export function staffed(
  {
    roles,
    units,
    each = 0,
    hours = 1,
    months = 12,
    warmUp = '8w',
    stage = FOR_GOOD,
    service,
    rest,
    timeline,
  }: Staffing,
  set: readonly string[] = [],
): Scenario {
  const more = (text: string | undefined) => (text === undefined ? '' : `, ${text}`);
  // Nobody comes any more in the last week before the start.
  const stop = `stop: { from: 2000-12-25, set: { demand.streams.all.families: 0 } }`;
  const text = `taper: 1
name: Staffed
place: { children: 10000 }
horizon: { start: ${START}, months: ${months} }
opening: { warmUp: ${warmUp}, past: 0d }
families: { children: { 1: 1 } }
demand: { streams: { all: { families: ${each > 0 ? 8000 : 0}, entry: { work: 1 } } } }
roles: ${roles}
services:
  team: { cap: { kind: hard, unit: families, perFte: ${each > 0 ? each : 1} }, queueMax: 0, units: ${units}${more(service)} }
stages:
  work: { level: 4, service: team, hours: ${hours}, ${stage} }
timeline: { ${each > 0 ? stop : ''}${timeline === undefined ? '' : `${each > 0 ? ', ' : ''}${timeline}`} }
${rest ?? ''}`;
  return scenarioOf(text, set);
}

/** Opens one replication of a scenario, which stands at day 0. */
export function openPeople(
  scenario: Scenario,
  { replication = 0, assumptions = 'mid' }: { replication?: number; assumptions?: AssumptionMode } = {},
): TimelineRun {
  return openRun([scenario], 0, replication, 'people', assumptions);
}

/** Runs one replication to its end and gives what it has recorded. */
export function recordPeople(
  scenario: Scenario,
  options: { replication?: number; assumptions?: AssumptionMode } = {},
  run: TimelineRun = openPeople(scenario, options),
): Recorded {
  const { model } = run.world;
  const end = model.monthStarts[model.months]!;
  run.runTo(end);
  return new Recorded(run.world, end, scenario);
}

/** Runs so many replications to their end and gives a number that each has recorded. */
export function acrossReplications(
  scenario: Scenario,
  count: number,
  read: (run: Recorded) => number,
  assumptions: AssumptionMode = 'mid',
): number[] {
  return Array.from({ length: count }, (_, replication) =>
    read(recordPeople(scenario, { replication, assumptions })),
  );
}

/** Goes on with a run to a day, by steps of so many days, and looks at how everything stands after each. */
export function lookAlong(
  run: TimelineRun,
  until: number,
  look: (world: World, day: number) => void,
  step = 1,
): void {
  for (let day = Math.max(0, run.world.now); day <= until; day += step) {
    run.runTo(day);
    look(run.world, day);
  }
}
