import { compileScenario } from '../model/compile.ts';
import type { CompiledModel } from '../model/compiled.ts';
import { replicationAssumptions } from '../model/assumptions.ts';
import { takeOver } from '../model/opening.ts';
import { Simulation } from '../model/simulation.ts';
import type { World } from '../model/world.ts';
import { Readings, type Staffing } from '../outcomes/readings.ts';
import { outcomeValues } from '../outcomes/registry.ts';
import { seedKey, type RandomKey } from '../random/key.ts';
import { deriveKey } from '../random/threefry.ts';
import type { Scenario } from '../scenario/types.ts';
import type { AssumptionMode, ReplicationResult } from './runner.ts';

/** A scenario with what it compiles to. */
export interface Compiled {
  readonly scenario: Scenario;
  readonly model: CompiledModel;
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
        const simulation = openings.open(index);
        const before = simulation.world.events;
        simulation.runTo(one.model.monthStarts[one.model.months]!);
        events += simulation.world.events - before;
        return valuesOf(one, simulation.world);
      });
      return { replication, values, events: events + openings.events };
    },
  };
}

/** Compiles scenarios that are to be compared: all thin the base's stream of families. */
export function compileAll(scenarios: readonly Scenario[]): Compiled[] {
  let base: CompiledModel | undefined;
  return scenarios.map((scenario) => {
    const model = compileScenario(scenario, base);
    base ??= model;
    return { scenario, model };
  });
}

/** The opening states of one replication: the base's warm-up, done once, and a scenario's own where it asks for that. */
export class Openings {
  readonly #compiled: readonly Compiled[];
  readonly #replicationKey = new Int32Array(2);
  readonly #mode: AssumptionMode;
  #base: Simulation | null = null;
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

  /** A simulation of one of the scenarios that stands at day 0, recording. */
  open(index: number): Simulation {
    const { scenario, model } = this.#compiled[index]!;
    const warmed =
      scenario.opening.steady && index > 0 ? this.#warmUp(index) : (this.#base ??= this.#warmUp(0));
    const simulation = new Simulation(model, this.#replicationKey, this.#assumptions(scenario), 0);
    takeOver(warmed, simulation);
    simulation.startRecording();
    return simulation;
  }

  #warmUp(index: number): Simulation {
    const { scenario, model } = this.#compiled[index]!;
    const simulation = new Simulation(
      model,
      this.#replicationKey,
      this.#assumptions(scenario),
      -model.warmUp,
    );
    this.#watch?.(simulation.world);
    simulation.openFromPast();
    simulation.runTo(0);
    this.events += simulation.world.events;
    return simulation;
  }

  #assumptions(scenario: Scenario) {
    return replicationAssumptions(scenario.assumptions, this.#mode, this.#replicationKey);
  }
}

function valuesOf({ scenario, model }: Compiled, world: World): Float64Array {
  const staffing = staffingOf(model);
  return outcomeValues(
    scenario,
    (from, to) => new Readings(world.recorder, model.channels, staffing, model.monthStarts, from, to),
  );
}

function staffingOf({ workers, units, services }: CompiledModel): Staffing {
  const leadFte = new Float64Array(services.count);
  const hours = new Float64Array(services.count);
  workers.service.forEach((service, worker) => {
    leadFte[service]! += workers.fte[worker]!;
    hours[service]! += workers.supply[worker]!;
  });
  units.service.forEach((service, unit) => {
    hours[service]! += units.spareHours[unit]!;
  });
  return { leadFte, hours };
}
