/** Redrawing takes time from the runs, so results are shown a few times a second and not after each run. */
const PAUSE_MS = 500;

/** Lets something happen often, but no more often than a reader can follow. */
export class Pace {
  readonly #now: () => number;
  #last = -Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Acts, unless it acted a moment ago. */
  perhaps(act: () => void): void {
    if (this.#now() - this.#last < PAUSE_MS) return;
    act();
    this.#last = this.#now();
  }
}
