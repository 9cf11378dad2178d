import type { CompiledModel } from '../model/compiled.ts';
import { replicationAssumptions } from '../model/assumptions.ts';
import { takeOver } from '../model/opening.ts';
import type { World } from '../model/world.ts';
import { Readings } from '../outcomes/readings.ts';
import { outcomeValues } from '../outcomes/registry.ts';
import { seedKey, type RandomKey } from '../random/key.ts';
import { deriveKey } from '../random/threefry.ts';
import type { Scenario } from '../scenario/types.ts';
import type { AssumptionMode, ReplicationResult } from './runner.ts';
import { compileSegments, type Segment } from './segments.ts';
import { staffingBetween } from './staffing.ts';
import { TimelineRun } from './timeline-run.ts';

/** A scenario with what it compiles to. */
export interface Compiled {
  readonly scenario: Scenario;
  /** As it is when it starts to hold: the base when warm-up starts, others on day 0. */
  readonly model: CompiledModel;
  /** As it is from each change of its timeline on, that start first. */
  readonly segments: readonly Segment[];
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
): { replicate(replication: number): ReplicationResult } {
  const compiled = compileAll(scenarios);
  const key = seedKey(seed);
  return {
    replicate: (replication) => {
      let events = 0;
      const openings = new Openings(compiled, key, replication, assumptions);
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

/** Compiles scenarios that are to be compared: all thin the base's stream of families. */
export function compileAll(scenarios: readonly Scenario[]): Compiled[] {
  let base: CompiledModel | undefined;
  return scenarios.map((scenario) => {
    const ownWarmUp = base === undefined || scenario.opening.steady;
    const segments = compileSegments(scenario, ownWarmUp ? -scenario.opening.warmUp : 0, base);
    const { model } = segments[0]!;
    base ??= model;
    return { scenario, model, segments };
  });
}

/** The opening states of one replication: the base's warm-up, done once, and a scenario's own where it asks for that. */
export class Openings {
  readonly #compiled: readonly Compiled[];
  readonly #replicationKey = new Int32Array(2);
  readonly #mode: AssumptionMode;
  #base: TimelineRun | null = null;
  readonly #watch: ((world: World) => void) | null;
  /** Changes of state simulated in warm-up so far. */
  events = 0;

  /** @param watch is shown each world before its warm-up starts */
  constructor(
    compiled: readonly Compiled[],
    seed: RandomKey,
    replication: number,
    mode: AssumptionMode,
    watch: ((world: World) => void) | null = null,
  ) {
    this.#compiled = compiled;
    this.#mode = mode;
    this.#watch = watch;
    deriveKey(seed.k0, seed.k1, replication, 0, this.#replicationKey, 0);
  }

  /** A run of one of the scenarios that stands at day 0, recording. */
  open(index: number): TimelineRun {
    const { scenario, segments } = this.#compiled[index]!;
    const warmed =
      scenario.opening.steady && index > 0 ? this.#warmUp(index) : (this.#base ??= this.#warmUp(0));
    const run = new TimelineRun(segments, this.#replicationKey, this.#assumptions(scenario), 0);
    takeOver(warmed.simulation, run.simulation);
    run.simulation.startRecording();
    return run;
  }

  #warmUp(index: number): TimelineRun {
    const { scenario, model, segments } = this.#compiled[index]!;
    const assumptions = this.#assumptions(scenario);
    const run = new TimelineRun(segments, this.#replicationKey, assumptions, -model.warmUp);
    this.#watch?.(run.world);
    run.simulation.openFromPast();
    run.runTo(0);
    this.events += run.world.events;
    return run;
  }

  #assumptions(scenario: Scenario) {
    return replicationAssumptions(scenario.assumptions, this.#mode, this.#replicationKey);
  }
}

function valuesOf({ scenario, model, segments }: Compiled, { recorder, cohorts }: World): Float64Array {
  const { channels, monthStarts } = model;
  return outcomeValues(scenario, (from, to) => {
    const staffing = staffingBetween(segments, monthStarts[from]!, monthStarts[to]!);
    return new Readings(recorder, channels, staffing, monthStarts, from, to, cohorts ?? undefined);
  });
}
