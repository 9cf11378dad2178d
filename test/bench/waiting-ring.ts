/** A line, first come first served, in a ring that grows. */
export class WaitingRing {
  #ring = new Int32Array(64);
  #first = 0;
  size = 0;

  push(member: number): void {
    if (this.size === this.#ring.length) this.#grow();
    this.#ring[(this.#first + this.size++) & (this.#ring.length - 1)] = member;
  }

  /** The one who came first, taken out; there must be one. */
  shift(): number {
    const member = this.#ring[this.#first]!;
    this.#first = (this.#first + 1) & (this.#ring.length - 1);
    this.size--;
    return member;
  }

  #grow(): void {
    const ring = new Int32Array(this.#ring.length * 2);
    const { length } = this.#ring;
    for (let i = 0; i < length; i++) ring[i] = this.#ring[(this.#first + i) & (length - 1)]!;
    this.#ring = ring;
    this.#first = 0;
  }
}
