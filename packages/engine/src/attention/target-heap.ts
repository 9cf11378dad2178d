/** Keys of members that heaps share: where each stands, and a number that decides between equal targets. */
export interface TargetStore {
  /** Clock reading at which each member is due. */
  target: Float64Array;
  /** Place of each member in its heap; -1 when in none. */
  place: Int32Array;
  /** Stable key that decides between equal targets. */
  tie: Float64Array;
}

/** Room of a heap at first: few workers lead more. */
const ROOM = 16;

/**
 * Members in order of their target on one clock. A member stands in at most one of the heaps of a store. Targets stand
 * in the heap beside their members, so that those compared lie close together.
 */
export class TargetHeap {
  readonly #store: TargetStore;
  #members = new Int32Array(ROOM);
  #targets = new Float64Array(ROOM);
  #size = 0;

  constructor(store: TargetStore) {
    this.#store = store;
  }

  /** The member due first, or -1. */
  get first(): number {
    return this.#size > 0 ? this.#members[0]! : -1;
  }

  /** Target of the member due first; Infinity when empty. */
  get firstTarget(): number {
    return this.#size > 0 ? this.#targets[0]! : Infinity;
  }

  /** Adds a member whose target is set in the store already. */
  add(member: number): void {
    const at = this.#size++;
    if (at === this.#members.length) this.#grow();
    this.#members[at] = member;
    this.#targets[at] = this.#store.target[member]!;
    this.#rise(at, at);
  }

  /** Takes a member out of this heap, in which it must stand. */
  remove(member: number): void {
    const { place } = this.#store;
    const at = place[member]!;
    place[member] = -1;
    const last = --this.#size;
    if (at === last) return;
    if (at > 0 && this.#targets[last]! <= this.#targets[(at - 1) >> 1]!) this.#rise(at, last);
    else this.#sink(at, last);
  }

  /** Puts what stands at `last` at `from`, or above. Places are passed, not targets: calls would box those. */
  #rise(from: number, last: number): void {
    const members = this.#members;
    const targets = this.#targets;
    const { place, tie } = this.#store;
    const member = members[last]!;
    const target = targets[last]!;
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = targets[up]!;
      const parent = members[up]!;
      if (above < target || (above === target && tie[parent]! <= tie[member]!)) break;
      members[at] = parent;
      targets[at] = above;
      place[parent] = at;
      at = up;
    }
    members[at] = member;
    targets[at] = target;
    place[member] = at;
  }

  /** Puts what stands at `last` at `from`, or below. */
  #sink(from: number, last: number): void {
    const members = this.#members;
    const targets = this.#targets;
    const { place, tie } = this.#store;
    const size = this.#size;
    const member = members[last]!;
    const target = targets[last]!;
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size) {
        const left = targets[child]!;
        const right = targets[child + 1]!;
        // Without branches: which of two children goes first is a coin that no processor can foresee.
        child += +(right < left);
        if (right === left && tie[members[child + 1]!]! < tie[members[child]!]!) child++;
      }
      const below = targets[child]!;
      const next = members[child]!;
      if (target < below || (target === below && tie[member]! <= tie[next]!)) break;
      members[at] = next;
      targets[at] = below;
      place[next] = at;
      at = child;
    }
    members[at] = member;
    targets[at] = target;
    place[member] = at;
  }

  #grow(): void {
    const members = new Int32Array(this.#members.length * 2);
    const targets = new Float64Array(members.length);
    members.set(this.#members);
    targets.set(this.#targets);
    this.#members = members;
    this.#targets = targets;
  }
}
