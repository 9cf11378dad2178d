import type { Scenario } from '@taper/engine';
import { outcomeValues } from '../../packages/engine/src/outcomes/registry.ts';
import { Readings } from '../../packages/engine/src/outcomes/readings.ts';
import { seedKey } from '../../packages/engine/src/random/key.ts';
import { drawKey, replicationKey } from '../../packages/engine/src/run/replication-key.ts';
import { replicationAssumptions } from '../../packages/engine/src/model/assumptions.ts';
import { takeOver } from '../../packages/engine/src/model/opening.ts';
import { compileAll } from '../../packages/engine/src/run/replication.ts';
import { TimelineRun } from '../../packages/engine/src/run/timeline-run.ts';
import { cpuSeconds } from './cpu-seconds.ts';

/** Processor seconds of the parts of one replication, and events where they are counted. */
export interface Parts {
  /** Families of the past taken through life at full attention: it counts for no events. */
  readonly past: number;
  readonly warmUp: number;
  readonly horizon: number;
  readonly outcomes: number;
  /** Changes of state of families and posts in warm-up and horizon. */
  readonly events: number;
}

/** Runs replications of one scenario with everything on, and times its parts. */
export function fullModel(scenario: Scenario): (replication: number) => Parts {
  const compiled = compileAll([scenario], 'mid')[0]!;
  const { model, segments } = compiled;
  const seed = seedKey('bench');
  return (replication) => {
    const key = replicationKey(seed, replication);
    const assumptions = replicationAssumptions(scenario, 'mid', drawKey(seed, replication));
    const times = [cpuSeconds()];
    const opening = new TimelineRun(segments, key, assumptions, -model.warmUp);
    opening.simulation.openFromPast();
    times.push(cpuSeconds());
    opening.runTo(0);
    times.push(cpuSeconds());
    const run = new TimelineRun(segments, key, assumptions, 0);
    takeOver(opening.simulation, run.simulation);
    run.simulation.startRecording();
    const before = run.world.events;
    run.runTo(model.monthStarts[model.months]!);
    times.push(cpuSeconds());
    const { recorder, cohorts } = run.world;
    outcomeValues(
      scenario,
      (from, to) => new Readings(recorder, model.channels, model.monthStarts, from, to, cohorts ?? undefined),
    );
    times.push(cpuSeconds());
    const took = (part: number) => times[part + 1]! - times[part]!;
    return {
      ...{ past: took(0), warmUp: took(1), horizon: took(2), outcomes: took(3) },
      events: opening.world.events + run.world.events - before,
    };
  };
}

/** A scenario for a place of another size: families, units and places in proportion, units as large as they are. */
export function scaled(scenario: Scenario, factor: number): Scenario {
  const record = <T>(of: Readonly<Record<string, T>>, change: (one: T) => T) =>
    Object.fromEntries(Object.entries(of).map(([id, one]) => [id, change(one)]));
  return {
    ...scenario,
    place: { ...scenario.place, children: scenario.place.children * factor },
    demand: {
      ...scenario.demand,
      referrals: scenario.demand.referrals === null ? null : scenario.demand.referrals * factor,
      streams: record(scenario.demand.streams, (stream) => ({
        ...stream,
        families: stream.families === null ? null : stream.families * factor,
      })),
    },
    services: record(scenario.services, (service) => ({
      ...service,
      units: record(service.units, (unit) => {
        const count = unit.count * factor;
        const units = Math.max(1, Math.round(count));
        return { ...unit, count: units, posts: record(unit.posts, (posts) => (posts * count) / units) };
      }),
    })),
    placements: record(scenario.placements, (placement) => ({
      ...placement,
      places: Math.round(placement.places * factor),
    })),
  };
}
