/** Keys of members that heaps share: one number and one tie-break a member, and where it stands. */
export interface TargetStore {
  /** Clock reading at which each member is due. */
  target: Float64Array;
  /** Place of each member in its heap; -1 when in none. */
  place: Int32Array;
  /** Stable key that decides between equal targets. */
  tie: Float64Array;
}

/** Members in order of their target on one clock. A member stands in at most one of the heaps of a store. */
export class TargetHeap {
  readonly #store: TargetStore;
  readonly #members: number[] = [];

  constructor(store: TargetStore) {
    this.#store = store;
  }

  /** The member due first, or -1. */
  get first(): number {
    return this.#members.length > 0 ? this.#members[0]! : -1;
  }

  /** Target of the member due first; Infinity when empty. */
  get firstTarget(): number {
    return this.#members.length > 0 ? this.#store.target[this.#members[0]!]! : Infinity;
  }

  /** Adds a member whose target is set in the store already. */
  add(member: number): void {
    this.#members.push(member);
    this.#rise(this.#members.length - 1, member);
  }

  /** Takes a member out of this heap, in which it must stand. */
  remove(member: number): void {
    const { place } = this.#store;
    const at = place[member]!;
    place[member] = -1;
    const last = this.#members.pop()!;
    if (last === member) return;
    if (at > 0 && this.#before(last, this.#members[(at - 1) >> 1]!)) this.#rise(at, last);
    else this.#sink(at, last);
  }

  #before(a: number, b: number): boolean {
    const { target, tie } = this.#store;
    const ta = target[a]!;
    const tb = target[b]!;
    return ta < tb || (ta === tb && tie[a]! < tie[b]!);
  }

  #rise(from: number, member: number): void {
    const members = this.#members;
    const { place } = this.#store;
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = members[up]!;
      if (!this.#before(member, parent)) break;
      members[at] = parent;
      place[parent] = at;
      at = up;
    }
    members[at] = member;
    place[member] = at;
  }

  #sink(from: number, member: number): void {
    const members = this.#members;
    const { place } = this.#store;
    const size = members.length;
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#before(members[child + 1]!, members[child]!)) child++;
      const below = members[child]!;
      if (!this.#before(below, member)) break;
      members[at] = below;
      place[below] = at;
      at = child;
    }
    members[at] = member;
    place[member] = at;
  }
}
