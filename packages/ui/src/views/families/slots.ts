/**
 * Places within one stage: those who wait stand at the end, all others at the beginning, and whoever stands somewhere
 * stays there until its turn comes, so that the eye can follow.
 */
export class Slots {
  readonly #taken: Uint8Array;

  /** @param most families that stand here at once */
  constructor(most: number) {
    this.#taken = new Uint8Array(most);
  }

  /** The first place that is free, or the last for one who waits; takes it. */
  take(waits: boolean): number {
    const slot = waits ? this.#taken.lastIndexOf(0) : this.#taken.indexOf(0);
    if (slot < 0) throw new RangeError(`All ${this.#taken.length} places are taken.`);
    this.#taken[slot] = 1;
    return slot;
  }

  free(slot: number): void {
    this.#taken[slot] = 0;
  }

  clear(): void {
    this.#taken.fill(0);
  }
}
