import { takeOver } from '../model/opening.ts';
import { Simulation } from '../model/simulation.ts';
import type { Assumptions, World } from '../model/world.ts';
import type { Segment } from './segments.ts';
import { segmentAt } from './segments.ts';
import { tellNewWorkers } from './tell-new-workers.ts';

/**
 * One replication of one scenario along its timeline: on each day on which numbers change, a simulation of the
 * scenario as it is from then on takes over, families, dates, draws and records included. What happens at the very
 * moment of a change happens before it.
 */
export class TimelineRun {
  readonly #segments: readonly Segment[];
  readonly #key: Int32Array;
  readonly #assumptions: Assumptions;
  #segment: number;
  #simulation: Simulation;

  /**
   * @param key two words that name seed and replication
   * @param start days from the start of the horizon; negative in warm-up
   */
  constructor(segments: readonly Segment[], key: Int32Array, assumptions: Assumptions, start: number) {
    this.#segments = segments;
    this.#key = key;
    this.#assumptions = assumptions;
    this.#segment = segmentAt(segments, start);
    this.#simulation = this.#simulate(start);
  }

  /** The simulation of the numbers that are in force. */
  get simulation(): Simulation {
    return this.#simulation;
  }

  get world(): World {
    return this.#simulation.world;
  }

  /** Runs every event up to and including a time, in days, and stands there, before what changes on that very day. */
  runTo(until: number): void {
    for (let next = this.#next(); next.from < until; next = this.#next()) {
      this.#simulation.runTo(next.from);
      this.#change(next.from);
    }
    this.#simulation.runTo(until);
  }

  #next(): { readonly from: number } {
    return this.#segments[this.#segment + 1] ?? { from: Infinity };
  }

  #change(day: number): void {
    const before = this.#simulation;
    this.#segment++;
    const after = this.#simulate(day);
    const changes = takeOver(before, after);
    after.resume(before);
    const { recorder, model } = after.world;
    changes.forEach((families, service) => recorder.count(model.channels.workerChanges(service), families));
    this.#simulation = after;
    tellNewWorkers(before.world, after.world);
  }

  #simulate(start: number): Simulation {
    const { model } = this.#segments[this.#segment]!;
    return new Simulation(model, this.#key, this.#assumptions, start);
  }
}
