const CHILDREN = 4;
/** Room for sequence numbers below each priority: 2^44, so that both fit a double exactly. */
const SEQUENCES = 17_592_186_044_416;

/**
 * Pending timers in order of time, then priority, then the order in which they were set.
 *
 * A timer is a small integer that its owner keeps: a family, a unit, a stream of arrivals. Each is pending at most
 * once; setting it again moves it. The heap is four wide and holds its keys side by side, so a step allocates nothing.
 */
export class EventCalendar {
  #heap: Int32Array;
  #time: Float64Array;
  #place: Int32Array;
  #order: Float64Array;
  #size = 0;
  #sequence = 0;

  /** @param capacity number of timers expected; grows by itself. */
  constructor(capacity = 1024) {
    this.#heap = new Int32Array(capacity);
    this.#time = new Float64Array(capacity);
    this.#place = new Int32Array(capacity).fill(-1);
    this.#order = new Float64Array(capacity);
  }

  /** Number of pending timers. */
  get size(): number {
    return this.#size;
  }

  /** Time of the next timer; Infinity when none is pending. */
  get nextTime(): number {
    return this.#size > 0 ? this.#time[0]! : Infinity;
  }

  /** The next timer, or -1 when none is pending. */
  get next(): number {
    return this.#size > 0 ? this.#heap[0]! : -1;
  }

  isPending(timer: number): boolean {
    return timer < this.#place.length && this.#place[timer]! >= 0;
  }

  /** When a pending timer is due; Infinity for one that is not pending. */
  dueAt(timer: number): number {
    return this.isPending(timer) ? this.#time[this.#place[timer]!]! : Infinity;
  }

  /**
   * Sets a timer, or moves it. A time of Infinity cancels.
   *
   * @param priority 0 goes first among timers due at the same time; below 256.
   */
  set(timer: number, time: number, priority: number): void {
    // A comparison with NaN is never true: it would end a run without a word.
    if (Number.isNaN(time)) throw new RangeError(`timer ${timer} was set to no time`);
    if (time === Infinity) {
      this.cancel(timer);
      return;
    }
    if (timer >= this.#place.length) this.#grow(timer + 1);
    const order = priority * SEQUENCES + this.#sequence++;
    const place = this.#place[timer]!;
    const sooner = place < 0 || this.#before(time, order, place);
    this.#order[timer] = order;
    if (place < 0) this.#rise(this.#size++, timer, time, order);
    else if (sooner) this.#rise(place, timer, time, order);
    else this.#sink(place, timer, time, order);
  }

  /** Takes a timer out; does nothing when it is not pending. */
  cancel(timer: number): void {
    if (!this.isPending(timer)) return;
    const place = this.#place[timer]!;
    this.#place[timer] = -1;
    const last = --this.#size;
    if (place === last) return;
    const moved = this.#heap[last]!;
    const time = this.#time[last]!;
    const order = this.#order[moved]!;
    const up = place > 0 ? (place - 1) >> 2 : 0;
    if (place > 0 && this.#before(time, order, up)) this.#rise(place, moved, time, order);
    else this.#sink(place, moved, time, order);
  }

  /** Takes out the next timer and returns it; -1 when none is pending. */
  pop(): number {
    const timer = this.next;
    if (timer >= 0) this.cancel(timer);
    return timer;
  }

  #before(time: number, order: number, place: number): boolean {
    const other = this.#time[place]!;
    return time < other || (time === other && order < this.#order[this.#heap[place]!]!);
  }

  #rise(place: number, timer: number, time: number, order: number): void {
    while (place > 0) {
      const up = (place - 1) >> 2;
      if (!this.#before(time, order, up)) break;
      this.#put(place, this.#heap[up]!, this.#time[up]!);
      place = up;
    }
    this.#put(place, timer, time);
  }

  #sink(place: number, timer: number, time: number, order: number): void {
    for (;;) {
      const first = place * CHILDREN + 1;
      if (first >= this.#size) break;
      const end = Math.min(first + CHILDREN, this.#size);
      let least = first;
      for (let child = first + 1; child < end; child++) {
        if (this.#before(this.#time[child]!, this.#order[this.#heap[child]!]!, least)) least = child;
      }
      if (this.#before(time, order, least)) break;
      this.#put(place, this.#heap[least]!, this.#time[least]!);
      place = least;
    }
    this.#put(place, timer, time);
  }

  #put(place: number, timer: number, time: number): void {
    this.#heap[place] = timer;
    this.#time[place] = time;
    this.#place[timer] = place;
  }

  #grow(atLeast: number): void {
    const capacity = Math.max(atLeast, this.#place.length * 2);
    const place = new Int32Array(capacity).fill(-1);
    place.set(this.#place);
    this.#place = place;
    this.#heap = widened(this.#heap, capacity, Int32Array);
    this.#time = widened(this.#time, capacity, Float64Array);
    this.#order = widened(this.#order, capacity, Float64Array);
  }
}

function widened<T extends Int32Array | Float64Array>(
  from: T,
  length: number,
  kind: new (n: number) => T,
): T {
  const wide = new kind(length);
  wide.set(from);
  return wide;
}
