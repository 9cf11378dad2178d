import { TargetHeap, type TargetStore } from './target-heap.ts';

/**
 * One kind of clock, once in every lane, each at a rate of its own, with the members who have a target on it. The
 * caller advances a lane before it changes the lane's rate or members.
 */
export class LaneClock {
  readonly #store: TargetStore;
  readonly #heaps: readonly TargetHeap[];
  readonly #reading: Float64Array;
  readonly #rate: Float64Array;
  /** Target of each lane's first member; Infinity where there is none. */
  readonly #firstTarget: Float64Array;

  /** @param tie stable key of each member; decides between equal targets */
  constructor(lanes: number, tie: Float64Array) {
    const store = {
      target: new Float64Array(tie.length),
      place: new Int32Array(tie.length).fill(-1),
      tie,
    };
    this.#store = store;
    this.#heaps = Array.from({ length: lanes }, () => new TargetHeap(store));
    this.#reading = new Float64Array(lanes);
    this.#rate = new Float64Array(lanes).fill(1);
    this.#firstTarget = new Float64Array(lanes).fill(Infinity);
  }

  /** Makes room for more members; `tie` replaces the one given before. */
  grow(tie: Float64Array): void {
    const store = this.#store;
    const target = new Float64Array(tie.length);
    target.set(store.target);
    const place = new Int32Array(tie.length).fill(-1);
    place.set(store.place);
    store.target = target;
    store.place = place;
    store.tie = tie;
  }

  /** Lets a lane's clock run on for some days. */
  advance(lane: number, days: number): void {
    this.#reading[lane]! += days * this.#rate[lane]!;
  }

  /** Sets how fast a lane's clock runs from now on. */
  setRate(lane: number, rate: number): void {
    this.#rate[lane] = rate;
  }

  /** Gives a member a target so far ahead of the lane's clock; none where that is Infinity. */
  join(lane: number, member: number, ahead: number): void {
    if (ahead === Infinity) return;
    const target = this.#reading[lane]! + ahead;
    this.#store.target[member] = target;
    this.#heaps[lane]!.add(member);
    if (target < this.#firstTarget[lane]!) this.#firstTarget[lane] = target;
  }

  /** Takes a member's target away, if it has one. */
  leave(lane: number, member: number): void {
    const place = this.#store.place[member]!;
    if (place < 0) return;
    const heap = this.#heaps[lane]!;
    heap.remove(member);
    if (place === 0) this.#firstTarget[lane] = heap.firstTarget;
  }

  /** How far a member's target is ahead, some days after the lane was last advanced; Infinity where it has none. */
  left(lane: number, member: number, days: number): number {
    if (this.#store.place[member]! < 0) return Infinity;
    return Math.max(0, this.#store.target[member]! - (this.#reading[lane]! + days * this.#rate[lane]!));
  }

  /** Days from when the lane was last advanced until its first member is due; Infinity when none will be. */
  daysToFirst(lane: number): number {
    const target = this.#firstTarget[lane]!;
    const rate = this.#rate[lane]!;
    if (target === Infinity || rate === 0) return Infinity;
    return Math.max(0, target - this.#reading[lane]!) / rate;
  }

  /** The member of a lane that is due first, or -1. */
  first(lane: number): number {
    return this.#heaps[lane]!.first;
  }
}
