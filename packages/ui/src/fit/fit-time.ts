/** Looks at expected flows that a round of fitting takes: some take more, many fewer. */
const LOOKS_A_ROUND = 20;

/** What there is still to do of a fit, at most. */
export interface FitAhead {
  /** Looks at expected flows that can be made side by side, and those that come one after the other. */
  readonly slopes: number;
  readonly rounds: number;
  /** Simulations; the part of the one under way that is done counts. */
  readonly simulations: number;
}

/** Measures how long the pieces of a fit take, and says how long the rest may take at most. */
export class FitTime {
  readonly #now: () => number;
  readonly #threads: number;
  readonly #began: number;
  #looks = 0;
  #looking = 0;
  #simulated = 0;
  #simulating = 0;

  constructor(threads: number, now: () => number) {
    this.#threads = threads;
    this.#now = now;
    this.#began = now();
  }

  /** Counts one look at expected flows. */
  async look<Found>(find: () => Promise<Found>): Promise<Found> {
    const began = this.#now();
    const found = await find();
    this.#looks += 1;
    this.#looking += this.#now() - began;
    return found;
  }

  /** Counts a part of a simulation. */
  simulated(part: number, milliseconds: number): void {
    this.#simulated += part;
    this.#simulating += milliseconds;
  }

  /** How long the rest takes at most; null while it is too early to say. */
  left({ slopes, rounds, simulations }: FitAhead): number | null {
    if (this.#looks === 0 || this.#simulated === 0) return null;
    const look = this.#looking / this.#looks;
    const simulation = this.#simulating / this.#simulated;
    const sideBySide = Math.ceil(slopes / this.#threads);
    return (sideBySide + rounds * LOOKS_A_ROUND) * look + simulations * simulation;
  }

  /** Which part of the whole is done, from 0 to 1. */
  done(left: number | null): number {
    const spent = this.#now() - this.#began;
    return left === null ? 0 : spent / (spent + left);
  }
}
