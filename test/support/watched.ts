import type { Scenario, StoryEvent } from '@taper/engine';
import { compileBase } from '../../packages/engine/src/expected/solved-demand.ts';
import { replicationAssumptions } from '../../packages/engine/src/model/assumptions.ts';
import { compileScenario } from '../../packages/engine/src/model/compile.ts';
import { takeOver } from '../../packages/engine/src/model/opening.ts';
import { Simulation } from '../../packages/engine/src/model/simulation.ts';
import { STORY, STORY_EVENTS } from '../../packages/engine/src/model/story.ts';
import type { World } from '../../packages/engine/src/model/world.ts';
import { END_REASONS, type EndReason } from '../../packages/engine/src/outcomes/channels.ts';
import { Readings } from '../../packages/engine/src/outcomes/readings.ts';
import { outcomeLayout, outcomeValues } from '../../packages/engine/src/outcomes/registry.ts';
import { seedKey } from '../../packages/engine/src/random/key.ts';
import { deriveKey } from '../../packages/engine/src/random/threefry.ts';
import { scenarioOf } from './small-scenario.ts';

/** One change of state of a family, while its row still shows how it stands. */
export interface Moment {
  readonly day: number;
  readonly event: StoryEvent['event'];
  readonly serial: number;
  readonly stage: string | null;
  /** Why the stay ended. */
  readonly reason: EndReason | null;
  /** Number of the worker who leads from now on; -1 where the event is another. */
  readonly worker: number;
  readonly row: number;
  readonly world: World;
}

/** How one run is watched: which of several scenarios that are compared, and which replication. */
export interface Watching {
  readonly index?: number;
  readonly replication?: number;
  readonly seed?: string;
  readonly assumptions?: 'off' | 'mid';
}

/**
 * Opens one replication: warms up the base, which is the first, and lets the scenario that is watched take over.
 * Stands at day 0, and records from there on.
 */
export function opened(
  scenarios: Scenario | readonly Scenario[],
  { index = 0, replication = 0, seed = 'watched', assumptions = 'mid' }: Watching = {},
): Simulation {
  const all = 'name' in scenarios ? [scenarios] : scenarios;
  const base = compileBase(all[0]!);
  const key = new Int32Array(2);
  const { k0, k1 } = seedKey(seed);
  deriveKey(k0, k1, replication, 0, key, 0);
  const assumed = (scenario: Scenario) => replicationAssumptions(scenario, assumptions, key);
  const warmed = new Simulation(base, key, assumed(all[0]!), -base.warmUp);
  warmed.openFromPast();
  warmed.runTo(0);
  const model = index === 0 ? base : compileScenario(all[index]!, base);
  const run = new Simulation(model, key, assumed(all[index]!), 0);
  takeOver(warmed, run);
  run.startRecording();
  return run;
}

/** Runs one replication from day 0 to its end and shows every change of state; gives what it has recorded. */
export function watched(
  scenarios: Scenario | readonly Scenario[],
  look: ((moment: Moment) => void) | null = null,
  watching: Watching = {},
): Recorded {
  const run = opened(scenarios, watching);
  const { world } = run;
  const { stages, monthStarts, months } = world.model;
  if (look !== null) {
    world.observer = (day, event, serial, stage, detail, row) => {
      look({
        day,
        event: STORY_EVENTS[event]!,
        serial,
        stage: stages.ids[stage] ?? null,
        reason: event === STORY.stageEnded ? END_REASONS[detail]! : null,
        worker: event === STORY.allocated ? detail : -1,
        row,
        world,
      });
    };
  }
  const end = monthStarts[months]!;
  run.runTo(end);
  const all = 'name' in scenarios ? [scenarios] : scenarios;
  return new Recorded(world, end, all[watching.index ?? 0]!);
}

/** What one run has recorded over its whole horizon. */
export class Recorded {
  readonly world: World;
  readonly days: number;
  readonly #scenario: Scenario;
  #values: Float64Array | null = null;

  constructor(world: World, days: number, scenario: Scenario) {
    this.world = world;
    this.days = days;
    this.#scenario = scenario;
  }

  /** An indicator over the whole horizon. */
  value(id: string): number {
    const { model, recorder } = this.world;
    this.#values ??= outcomeValues(
      this.#scenario,
      (from, to) => new Readings(recorder, model.channels, model.monthStarts, from, to),
    );
    return this.#values[outcomeLayout(this.#scenario).indicators.indexOf(id)]!;
  }

  /** Sum of a counter. */
  sum(counter: number): number {
    const { sums, counters } = this.world.recorder;
    let total = 0;
    for (let at = counter; at < sums.length; at += counters) total += sums[at]!;
    return total;
  }

  /** Integral of a gauge over the days. */
  integral(gauge: number): number {
    const { integrals, gauges } = this.world.recorder;
    let total = 0;
    for (let at = gauge; at < integrals.length; at += gauges) total += integrals[at]!;
    return total;
  }

  /** Mean of a gauge over time. */
  mean(gauge: number): number {
    return this.integral(gauge) / this.days;
  }

  /** Number of a stage. */
  stage(id: string): number {
    return this.world.model.stages.ids.indexOf(id);
  }
}

/**
 * A council in which nobody ever waits, everybody has full attention, and nobody is there on the first day. One
 * service, `all`, works every stage that does not name another; a `worker` may lead them all.
 *
 * @param stages the stages, each as `  id: { … }`; those without an hour wanted cost no time to simulate
 * @param more other parts of the file: `demand`, `families`, `months`, more `services` and the rest
 */
export function plenty(
  stages: string,
  more: { demand: string; families?: string; months?: number; services?: string; rest?: string },
  set: readonly string[] = [],
): Scenario {
  const ids = [...stages.matchAll(/^ {2}([a-z-]+):/gm)].map(([, id]) => id);
  const text = `taper: 1
name: Plenty
place: { children: 10000 }
horizon: { start: 2001-01-01, months: ${more.months ?? 240} }
opening: { warmUp: 0d, past: 0d }
families: ${more.families ?? '{ children: { 1: 1 } }'}
demand: ${more.demand}
roles: { worker: { leads: [${ids.join(', ')}] } }
services:
  all: { cap: { kind: none }, units: { team: { posts: { worker: 1 } } } }
${more.services ?? ''}
stages:
${stages}
${more.rest ?? ''}`;
  return scenarioOf(text, set);
}

/** One stay of one family, as it was when it began. */
export interface Stay {
  readonly serial: number;
  readonly stage: string;
  readonly from: number;
  readonly need: number;
  /** Children whom the stage took, one bit each from the youngest up, and how many the stay counts for. */
  readonly taken: number;
  readonly counted: number;
  /** The end of the horizon where the stay is still open then, without a reason. */
  to: number;
  reason: EndReason | null;
}

/** Watches the stays that begin in the horizon, in the order in which they begin; and whatever else one looks at. */
export function staysOf(
  scenarios: Scenario | readonly Scenario[],
  watching: Watching = {},
  look: (moment: Moment) => void = () => undefined,
): { readonly stays: readonly Stay[]; readonly run: Recorded } {
  const stays: Stay[] = [];
  const open = new Map<number, Stay>();
  const run = watched(
    scenarios,
    (moment) => {
      look(moment);
      const { event, serial, day, stage, reason, world, row } = moment;
      const { need, taken, counted } = world.families;
      if (event === 'stage-started') {
        const stay: Stay = {
          ...{ serial, stage: stage!, from: day, to: Infinity, reason: null },
          ...{ need: need[row]!, taken: taken[row]!, counted: counted[row]! },
        };
        stays.push(stay);
        open.set(serial, stay);
      } else if (event === 'stage-ended') {
        const stay = open.get(serial);
        if (stay !== undefined) Object.assign(stay, { to: day, reason });
        open.delete(serial);
      }
    },
    watching,
  );
  for (const stay of open.values()) stay.to = run.days;
  return { stays, run };
}
