import { assumedIn } from '../expected/solved-demand.ts';
import type { CompiledModel } from '../model/compiled.ts';
import type { World } from '../model/world.ts';
import { Readings } from '../outcomes/readings.ts';
import { outcomeValues } from '../outcomes/registry.ts';
import { seedKey } from '../random/key.ts';
import type { Scenario } from '../scenario/types.ts';
import type { AssumptionMode, ReplicationResult } from './runner.ts';
import { Openings, OpeningStates } from './openings.ts';
import { compileSegments, type Segment } from './segments.ts';

/** A scenario with what it compiles to. */
export interface Compiled {
  readonly scenario: Scenario;
  /** As it is when it starts to hold: the base when warm-up starts, others on day 0. */
  readonly model: CompiledModel;
  /** As it is from each change of its timeline on, that start first. */
  readonly segments: readonly Segment[];
}

/** Scenarios that are compiled and can be run. */
export interface Replications {
  /**
   * Simulates one replication of every scenario.
   * @param replication its number, from 0
   */
  replicate(replication: number): ReplicationResult;
}

/**
 * Compiles scenarios once and offers their replications, each a pure function of scenarios, seed and number.
 *
 * @param scenarios the base first
 */
export function prepareReplications(
  scenarios: readonly Scenario[],
  seed: string,
  assumptions: AssumptionMode,
): Replications {
  const compiled = compileAll(scenarios, assumptions);
  const states = new OpeningStates(compiled, seedKey(seed), assumptions);
  return {
    replicate: (replication) => {
      let events = 0;
      const openings = new Openings(compiled, states, replication);
      const values = compiled.map((one, index) => {
        const run = openings.open(index);
        const before = run.world.events;
        run.runTo(one.model.monthStarts[one.model.months]!);
        events += run.world.events - before;
        return valuesOf(one, run.world);
      });
      return { replication, values, events: events + openings.events };
    },
  };
}

/**
 * Compiles scenarios that are to be compared: all thin the base's stream of families. A total of referrals is solved
 * for the assumptions in force, their middle values where they are drawn.
 */
export function compileAll(scenarios: readonly Scenario[], mode: AssumptionMode): Compiled[] {
  const assumed = assumedIn(mode);
  let base: CompiledModel | undefined;
  return scenarios.map((scenario) => {
    const { kind, steady, warmUp } = scenario.opening;
    // A caseload file is of the first day, and so is all that it refers to.
    const ownWarmUp = (base === undefined || steady) && kind !== 'measured';
    const segments = compileSegments(scenario, ownWarmUp ? -warmUp : 0, base, assumed);
    const { model } = segments[0]!;
    base ??= model;
    return { scenario, model, segments };
  });
}

function valuesOf({ scenario, model }: Compiled, { recorder, cohorts }: World): Float64Array {
  const { channels, monthStarts } = model;
  return outcomeValues(
    scenario,
    (from, to) => new Readings(recorder, channels, monthStarts, from, to, cohorts ?? undefined),
  );
}
