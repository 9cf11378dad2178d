/** Room for sequence numbers below each priority: 2^44, so that both fit a double exactly. */
const SEQUENCES = 17_592_186_044_416;

/**
 * Pending timers in order of time, then priority, then the order in which they were set.
 *
 * A timer is a small integer that its owner keeps: a family, a unit, a stream of arrivals. Each is pending at most
 * once; setting it again moves it. The heap is binary and holds its keys side by side, so a step allocates nothing.
 * Taking the next timer out leaves a hole at the top, which the timer that is set next fills: most events set one, and
 * closing the hole first would cost as much again.
 */
export class EventCalendar {
  /** By place in the heap: timer, time and order among those of the same time. One place behind its end is spare. */
  #heap: Int32Array;
  #time: Float64Array;
  #order: Float64Array;
  /** Place of each timer; -1 for those that are not pending. */
  #place: Int32Array;
  #size = 0;
  #sequence = 0;
  /** Whether the top is a hole: its time is -Infinity then, so that nothing rises above it. */
  #holed = false;

  /** @param capacity number of timers expected; grows by itself. */
  constructor(capacity = 1024) {
    this.#heap = new Int32Array(capacity + 1);
    this.#time = new Float64Array(capacity + 1);
    this.#order = new Float64Array(capacity + 1);
    this.#place = new Int32Array(capacity).fill(-1);
  }

  /** Number of pending timers. */
  get size(): number {
    return this.#holed ? this.#size - 1 : this.#size;
  }

  /** Time of the next timer; Infinity when none is pending. */
  get nextTime(): number {
    if (this.#holed) this.#closeHole();
    return this.#size > 0 ? this.#time[0]! : Infinity;
  }

  /** The next timer, or -1 when none is pending. */
  get next(): number {
    if (this.#holed) this.#closeHole();
    return this.#size > 0 ? this.#heap[0]! : -1;
  }

  /** Whether a timer is set. */
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
    const spare = this.#size;
    this.#heap[spare] = timer;
    this.#time[spare] = time;
    this.#order[spare] = priority * SEQUENCES + this.#sequence++;
    const place = this.#place[timer]!;
    if (place >= 0) {
      if (this.#before(spare, place)) this.#rise(place, spare);
      else this.#sink(place, spare);
    } else if (this.#holed) {
      this.#holed = false;
      this.#sink(0, spare);
    } else {
      this.#size++;
      this.#rise(spare, spare);
    }
  }

  /** Takes a timer out; does nothing when it is not pending. */
  cancel(timer: number): void {
    if (!this.isPending(timer)) return;
    const place = this.#place[timer]!;
    this.#place[timer] = -1;
    const last = --this.#size;
    if (place < last) this.#refill(place, last);
  }

  /** Takes out the next timer and returns it; -1 when none is pending. */
  pop(): number {
    const timer = this.next;
    if (timer < 0) return -1;
    this.#place[timer] = -1;
    this.#time[0] = -Infinity;
    this.#holed = true;
    return timer;
  }

  #closeHole(): void {
    this.#holed = false;
    const last = --this.#size;
    if (last > 0) this.#sink(0, last);
  }

  /** Puts what stands at the end of the heap in another place. */
  #refill(place: number, last: number): void {
    if (place > 0 && this.#before(last, (place - 1) >> 1)) this.#rise(place, last);
    else this.#sink(place, last);
  }

  #before(place: number, other: number): boolean {
    const time = this.#time[place]!;
    const than = this.#time[other]!;
    return time < than || (time === than && this.#order[place]! < this.#order[other]!);
  }

  /** Puts what stands at `spare` at `from`, or above. Places are passed, not times: calls would box those. */
  #rise(from: number, spare: number): void {
    const heap = this.#heap;
    const times = this.#time;
    const orders = this.#order;
    const places = this.#place;
    const timer = heap[spare]!;
    const time = times[spare]!;
    const order = orders[spare]!;
    let place = from;
    while (place > 0) {
      const up = (place - 1) >> 1;
      const above = times[up]!;
      if (above < time || (above === time && orders[up]! < order)) break;
      const moved = heap[up]!;
      heap[place] = moved;
      times[place] = above;
      orders[place] = orders[up]!;
      places[moved] = place;
      place = up;
    }
    heap[place] = timer;
    times[place] = time;
    orders[place] = order;
    places[timer] = place;
  }

  /** Puts what stands at `spare` at `from`, or below. */
  #sink(from: number, spare: number): void {
    const heap = this.#heap;
    const times = this.#time;
    const orders = this.#order;
    const places = this.#place;
    const size = this.#size;
    const timer = heap[spare]!;
    const time = times[spare]!;
    const order = orders[spare]!;
    let place = from;
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size) {
        const left = times[child]!;
        const right = times[child + 1]!;
        // Without branches: which of two children goes first is a coin that no processor can foresee.
        child += +(right < left) | (+(right === left) & +(orders[child + 1]! < orders[child]!));
      }
      const below = times[child]!;
      if (time < below || (time === below && order < orders[child]!)) break;
      const moved = heap[child]!;
      heap[place] = moved;
      times[place] = below;
      orders[place] = orders[child]!;
      places[moved] = place;
      place = child;
    }
    heap[place] = timer;
    times[place] = time;
    orders[place] = order;
    places[timer] = place;
  }

  #grow(atLeast: number): void {
    const capacity = Math.max(atLeast, this.#place.length * 2);
    const place = new Int32Array(capacity).fill(-1);
    place.set(this.#place);
    this.#place = place;
    this.#heap = widened(this.#heap, capacity + 1, Int32Array);
    this.#time = widened(this.#time, capacity + 1, Float64Array);
    this.#order = widened(this.#order, capacity + 1, Float64Array);
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
