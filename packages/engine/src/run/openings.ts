import { replicationAssumptions } from '../model/assumptions.ts';
import { openFromCaseload } from '../model/caseload-file.ts';
import { takeOver } from '../model/opening.ts';
import { rekey } from '../model/rekey.ts';
import { Simulation } from '../model/simulation.ts';
import type { World } from '../model/world.ts';
import type { RandomKey } from '../random/key.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Compiled } from './replication.ts';
import { drawKey, drawOf, replicationKey, stateKey } from './replication-key.ts';
import type { AssumptionMode } from './runner.ts';
import { TimelineRun } from './timeline-run.ts';

/** A state, and what it took to reach it. */
interface Built {
  readonly simulation: Simulation;
  /** Changes of state simulated in warm-up. */
  readonly events: number;
}

/**
 * The states that scenarios open from: warmed up for a replication, warmed up once for several replications
 * (`sampled`), or read from a caseload file (`measured`). Each is a pure function of scenario, seed and its number.
 */
export class OpeningStates {
  readonly #compiled: readonly Compiled[];
  readonly #seed: RandomKey;
  readonly #mode: AssumptionMode;
  /** Sampled states by scenario and number. */
  readonly #sampled = new Map<string, Built>();
  readonly #watch: ((world: World) => void) | null;
  /** Changes of state simulated in warm-up so far, those of a shared state with the first replication that has it. */
  events = 0;

  /** @param watch is shown each world before its warm-up starts */
  constructor(
    compiled: readonly Compiled[],
    seed: RandomKey,
    mode: AssumptionMode,
    watch: ((world: World) => void) | null = null,
  ) {
    this.#compiled = compiled;
    this.#seed = seed;
    this.#mode = mode;
    this.#watch = watch;
  }

  /** Two words that name a replication. */
  replicationKey(replication: number): Int32Array {
    return replicationKey(this.#seed, replication);
  }

  /** A scenario's assumptions, as one replication has them. */
  assumptions(index: number, replication: number) {
    const draw = drawOf(replication, sharedStates(this.#compiled[0]!.scenario));
    return replicationAssumptions(this.#compiled[index]!.scenario, this.#mode, drawKey(this.#seed, draw));
  }

  /** The state that a replication of a scenario opens from; not to be run on, since others may open from it too. */
  stateOf(index: number, replication: number): Simulation {
    const { opening } = this.#compiled[index]!.scenario;
    if (opening.kind !== 'sampled') {
      const { simulation, events } = this.#build(index, this.replicationKey(replication), replication);
      this.events += events;
      return simulation;
    }
    const number = replication % opening.states;
    const name = `${index}/${number}`;
    const state = this.#sampled.get(name) ?? this.#build(index, stateKey(this.#seed, number), number);
    this.#sampled.set(name, state);
    // Every thread builds it for itself: what a replication counts must not depend on which has it already.
    if (replication === number) this.events += state.events;
    return state.simulation;
  }

  /** @param first the first replication that opens from it */
  #build(index: number, key: Int32Array, first: number): Built {
    const { scenario, model, segments } = this.#compiled[index]!;
    const assumptions = this.assumptions(index, first);
    if (scenario.opening.kind === 'measured') {
      const measured = new Simulation(model, key, assumptions, 0, false);
      this.#watch?.(measured.world);
      openFromCaseload(measured, scenario.opening.caseload, key);
      return { simulation: measured, events: 0 };
    }
    const run = new TimelineRun(segments, key, assumptions, -model.warmUp);
    this.#watch?.(run.world);
    run.simulation.openFromPast();
    run.runTo(0);
    return { simulation: run.simulation, events: run.world.events };
  }
}

/** How many opening states the replications of a scenario take in turn; Infinity where each has its own. */
export function sharedStates({ opening }: Pick<Scenario, 'opening'>): number {
  return opening.kind === 'sampled' ? opening.states : Infinity;
}

/** The openings of one replication: the base's state, found once, and a scenario's own where it asks for that. */
export class Openings {
  readonly #compiled: readonly Compiled[];
  readonly #states: OpeningStates;
  readonly #replication: number;
  readonly #key: Int32Array;
  readonly #eventsBefore: number;
  #base: Simulation | null = null;

  constructor(compiled: readonly Compiled[], states: OpeningStates, replication: number) {
    this.#compiled = compiled;
    this.#states = states;
    this.#replication = replication;
    this.#key = states.replicationKey(replication);
    this.#eventsBefore = states.events;
  }

  /** Changes of state simulated in the warm-up of this replication. */
  get events(): number {
    return this.#states.events - this.#eventsBefore;
  }

  /** A run of one of the scenarios that stands at day 0, recording. */
  open(index: number): TimelineRun {
    const { scenario, segments } = this.#compiled[index]!;
    const own = scenario.opening.steady && index > 0;
    const from = own
      ? this.#states.stateOf(index, this.#replication)
      : (this.#base ??= this.#states.stateOf(0, this.#replication));
    const run = new TimelineRun(segments, this.#key, this.#states.assumptions(index, this.#replication), 0);
    takeOver(from, run.simulation);
    const { opening } = this.#compiled[own ? index : 0]!.scenario;
    if (opening.kind === 'sampled') rekey(run.world, this.#replication);
    run.simulation.startRecording();
    return run;
  }
}
