/** Hours a week that workers of units keep for the members they lead, and what units pool (MODEL.md section 6). */
export class PooledHours {
  /** Hours each worker keeps: (1 - K) s. */
  readonly own: Float64Array;
  /** Hours of each unit that serve whoever is short: what workers share, K s, and those of people who lead nobody. */
  readonly pool: Float64Array;
  readonly #workersFrom: Int32Array;
  readonly #shared: Float64Array;
  readonly #spare: Float64Array;
  readonly #changed: Uint8Array;
  readonly #shortage: Float64Array;

  /** @param workersFrom workers of unit u: `workersFrom[u]` up to `workersFrom[u + 1]` */
  constructor(workersFrom: Int32Array) {
    const units = workersFrom.length - 1;
    const workers = workersFrom[units]!;
    this.#workersFrom = workersFrom;
    this.own = new Float64Array(workers);
    this.pool = new Float64Array(units);
    this.#shared = new Float64Array(workers);
    this.#spare = new Float64Array(units);
    this.#changed = new Uint8Array(units);
    this.#shortage = new Float64Array(workers);
  }

  /** Sets what a worker gives: `supply` hours a week, of which the share K can serve members led by others. */
  set(unit: number, worker: number, supply: number, knowledge: number): void {
    const own = (1 - knowledge) * supply;
    const shared = knowledge * supply;
    if (own === this.own[worker] && shared === this.#shared[worker]) return;
    this.own[worker] = own;
    this.#shared[worker] = shared;
    this.#changed[unit] = 1;
  }

  /** Sets the hours a week of those in a unit who lead nobody. */
  setSpare(unit: number, hours: number): void {
    if (hours === this.#spare[unit]) return;
    this.#spare[unit] = hours;
    this.#changed[unit] = 1;
  }

  /** Whether hours of a unit changed since this was last asked; if so, adds up its pool anew. */
  takeChange(unit: number): boolean {
    if (this.#changed[unit] === 0) return false;
    this.#changed[unit] = 0;
    let pool = this.#spare[unit]!;
    for (let worker = this.#workersFrom[unit]!; worker < this.#workersFrom[unit + 1]!; worker++)
      pool += this.#shared[worker]!;
    this.pool[unit] = pool;
    return true;
  }

  /** Whether a worker is short of other hours than when this was last asked, given what the worker's members want. */
  takeShortage(worker: number, wanted: number): boolean {
    const shortage = Math.max(0, wanted - this.own[worker]!);
    if (shortage === this.#shortage[worker]) return false;
    this.#shortage[worker] = shortage;
    return true;
  }
}
