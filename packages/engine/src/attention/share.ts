/**
 * Divides the hours of one unit's workers over the demand of their families (MODEL.md section 6).
 *
 * Demand `d` and shares `q` are laid out worker by worker, `classes` entries each, highest priority first.
 * Each worker first serves the own families with the hours that are not shared; the unit's pool then evens out what
 * is left wanting, class by class.
 */
export class AttentionShare {
  readonly #left: Float64Array;
  readonly #given: Float64Array;

  /** @param workers the largest number of workers a unit has, or more. */
  constructor(workers: number) {
    this.#left = new Float64Array(workers);
    this.#given = new Float64Array(workers);
  }

  /**
   * Computes every worker's share for every class.
   *
   * @param d hours a week wanted, by worker and class
   * @param own hours a week each worker keeps for the families led: (1 - K) s
   * @param pool hours a week for whoever is short: what workers share, and roles that lead nobody
   * @param q result: share of the wanted hours that is given, 1 where nothing is wanted
   * @param workerFrom,workerTo the unit's workers in `own`; lanes follow as `worker * classes + class`
   */
  divide(
    d: Float64Array,
    own: Float64Array,
    pool: number,
    q: Float64Array,
    classes: number,
    workerFrom: number,
    workerTo: number,
  ): void {
    if (classes === 1 && pool === 0 && workerTo === workerFrom + 1) {
      // A worker alone: the same, without the rounds.
      const wanted = d[workerFrom]!;
      const hours = own[workerFrom]!;
      q[workerFrom] = wanted <= hours ? 1 : hours / wanted;
      return;
    }
    const left = this.#left;
    const given = this.#given;
    for (let worker = workerFrom; worker < workerTo; worker++) left[worker - workerFrom] = own[worker]!;
    let shared = pool;
    for (let priority = 0; priority < classes; priority++) {
      let short = 0;
      for (let worker = workerFrom; worker < workerTo; worker++) {
        const wanted = d[worker * classes + priority]!;
        const at = worker - workerFrom;
        const hours = left[at]!;
        if (wanted <= hours) {
          given[at] = 1;
          left[at] = hours - wanted;
        } else {
          given[at] = hours / wanted;
          left[at] = 0;
          short += wanted - hours;
        }
      }
      if (shared >= short) {
        shared -= short;
        for (let worker = workerFrom; worker < workerTo; worker++) q[worker * classes + priority] = 1;
      } else {
        const level = shared > 0 ? this.#level(d, classes, priority, workerFrom, workerTo, shared) : 0;
        shared = 0;
        for (let worker = workerFrom; worker < workerTo; worker++) {
          q[worker * classes + priority] = Math.min(1, given[worker - workerFrom]! + level);
        }
      }
    }
  }

  /** The smallest y with sum of d min(1 - a, y) equal to the pool, by filling whoever needs least, round by round. */
  #level(d: Float64Array, classes: number, priority: number, from: number, to: number, pool: number): number {
    const given = this.#given;
    let level = 0;
    for (;;) {
      let wanted = 0;
      let left = pool;
      for (let worker = from; worker < to; worker++) {
        const need = 1 - given[worker - from]!;
        if (need <= 0) continue;
        const hours = d[worker * classes + priority]!;
        if (need <= level) left -= hours * need;
        else wanted += hours;
      }
      const next = wanted > 0 ? left / wanted : level;
      if (!(next > level)) return level;
      let filled = false;
      for (let worker = from; worker < to; worker++) {
        const need = 1 - given[worker - from]!;
        if (need > level && need <= next) filled = true;
      }
      level = next;
      if (!filled) return level;
    }
  }
}
