/** Numbers in the order in which they came. The array behind them doubles when it is full. */
export class GrowingNumbers {
  #all = new Float64Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The numbers themselves, not a copy; to be asked for anew when more have come. */
  get values(): Float64Array {
    return this.#all.subarray(0, this.#length);
  }

  at(place: number): number {
    return this.#all[place]!;
  }

  set(place: number, value: number): void {
    this.#all[place] = value;
  }

  push(value: number): void {
    if (this.#length === this.#all.length) {
      const wide = new Float64Array(2 * this.#length);
      wide.set(this.#all);
      this.#all = wide;
    }
    this.#all[this.#length++] = value;
  }

  /** Becomes a copy of another. */
  copy(other: GrowingNumbers): void {
    this.#all = other.#all.slice();
    this.#length = other.#length;
  }
}
