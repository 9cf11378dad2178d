import type { AttentionLayout, UnitTotals } from './attention-layout.ts';
import { LaneClock } from './lane-clock.ts';
import { PooledHours } from './pooled-hours.ts';
import { AttentionShare } from './share.ts';

/** Below this share of the attention they want, members count as short of it. */
const LITTLE_ATTENTION = 0.5;

/**
 * Work and risk clocks of members (families, to whoever uses this) under shared attention: MODEL.md section 6.
 *
 * A lane is one worker's members of one priority class. All members of a lane get the same share `q` of what they
 * want, so one work clock V (rate q) and one risk clock W (rate 1 + beta (1 - q)) a lane give everybody's progress
 * exactly, and only the earliest target of each unit needs a place in the calendar. Times are in days.
 *
 * How to use: `join` and `leave` members of a unit, or change its hours, at a time `now`, then `settle` the unit once,
 * which divides the hours anew and says when the unit's next member is due; `dueMember` and `dueIsRisk` say who and on
 * which clock.
 */
export class AttentionClocks {
  readonly totals: UnitTotals;
  readonly #layout: AttentionLayout;
  readonly #share: AttentionShare;
  readonly #hours: PooledHours;
  /** Pace of each worker's work clocks at full attention, and of the risk clocks, apart from attention. */
  readonly #workPace: Float64Array;
  readonly #riskPace: Float64Array;
  readonly #work: LaneClock;
  readonly #risk: LaneClock;
  readonly #d: Float64Array;
  readonly #count: Int32Array;
  readonly #q: Float64Array;
  readonly #fresh: Float64Array;
  readonly #since: Float64Array;
  readonly #due: Float64Array;
  readonly #stale: Uint8Array;
  readonly #dueLane: Int32Array;
  readonly #dueIsRisk: Uint8Array;
  #lane: Int32Array;
  #wanted: Float64Array;

  /**
   * @param tie stable key of each member, shared with the caller; decides between equal targets
   */
  constructor(layout: AttentionLayout, tie: Float64Array) {
    this.#layout = layout;
    const units = layout.workersFrom.length - 1;
    const workers = layout.workersFrom[units]!;
    const lanes = workers * layout.classes;
    this.#hours = new PooledHours(layout.workersFrom);
    this.#workPace = new Float64Array(workers).fill(1);
    this.#riskPace = new Float64Array(workers).fill(1);
    this.#share = new AttentionShare(workers);
    this.#work = new LaneClock(lanes, tie);
    this.#risk = new LaneClock(lanes, tie);
    this.#d = new Float64Array(lanes);
    this.#count = new Int32Array(lanes);
    this.#q = new Float64Array(lanes).fill(1);
    this.#fresh = new Float64Array(lanes).fill(1);
    this.#since = new Float64Array(lanes);
    this.#due = new Float64Array(lanes).fill(Infinity);
    this.#stale = new Uint8Array(lanes);
    this.#dueLane = new Int32Array(units).fill(-1);
    this.#dueIsRisk = new Uint8Array(lanes);
    this.totals = {
      attention: new Float64Array(units),
      short: new Float64Array(units),
      given: new Float64Array(units),
      wanted: new Float64Array(units),
    };
    this.#lane = new Int32Array(tie.length).fill(-1);
    this.#wanted = new Float64Array(tie.length);
  }

  /** Makes room for more members; `tie` replaces the one given before. */
  grow(tie: Float64Array): void {
    this.#work.grow(tie);
    this.#risk.grow(tie);
    const lane = new Int32Array(tie.length).fill(-1);
    lane.set(this.#lane);
    this.#lane = lane;
    const hours = new Float64Array(tie.length);
    hours.set(this.#wanted);
    this.#wanted = hours;
  }

  /**
   * Sets what a worker can give from now on; the worker's unit is to be settled.
   *
   * @param supply hours a week
   * @param shared K: share of them that can serve members led by others
   */
  setHours(unit: number, worker: number, supply: number, shared: number): void {
    this.#hours.set(unit, worker, supply, shared);
  }

  /** Sets the hours a week of those in a unit who lead nobody; the unit is to be settled. */
  setSpare(unit: number, hours: number): void {
    this.#hours.setSpare(unit, hours);
  }

  /**
   * Sets how fast a worker's members get on, other things equal; the worker's unit is to be settled.
   *
   * @param work factor on the pace of work
   * @param risk factor on the pace of risk
   */
  setPace(now: number, worker: number, work: number, risk: number): void {
    if (work === this.#workPace[worker] && risk === this.#riskPace[worker]) return;
    const { classes } = this.#layout;
    this.#workPace[worker] = work;
    this.#riskPace[worker] = risk;
    for (let lane = worker * classes; lane < (worker + 1) * classes; lane++) {
      this.#advance(lane, now);
      this.#setAttention(lane, worker, this.#q[lane]!);
      this.#stale[lane] = 1;
    }
  }

  /** Members that a worker leads, all classes. */
  led(worker: number): number {
    const { classes } = this.#layout;
    let members = 0;
    for (let lane = worker * classes; lane < (worker + 1) * classes; lane++) members += this.#count[lane]!;
    return members;
  }

  /**
   * Puts a member on a worker's lane.
   *
   * @param hours hours a week wanted
   * @param work days of work left at full attention; Infinity for a member with no work target
   * @param risk days left on the risk clock; Infinity for a member at no risk
   */
  join(
    now: number,
    member: number,
    worker: number,
    priority: number,
    hours: number,
    work: number,
    risk: number,
  ): void {
    const lane = worker * this.#layout.classes + priority;
    this.#advance(lane, now);
    this.#lane[member] = lane;
    this.#wanted[member] = hours;
    this.#count[lane]!++;
    this.#d[lane]! += hours;
    this.#work.join(lane, member, work);
    this.#risk.join(lane, member, risk);
    this.#stale[lane] = 1;
  }

  /** Takes a member off its lane; read `workLeft` and `riskLeft` before. */
  leave(now: number, member: number): void {
    const lane = this.#lane[member]!;
    this.#advance(lane, now);
    this.#work.leave(lane, member);
    this.#risk.leave(lane, member);
    this.#lane[member] = -1;
    const count = --this.#count[lane]!;
    // Hours added and taken away again leave rounding behind; an empty lane starts clean.
    this.#d[lane] = count === 0 ? 0 : Math.max(0, this.#d[lane]! - this.#wanted[member]!);
    this.#stale[lane] = 1;
  }

  /** Days of work left at full attention; Infinity where there is no work target. */
  workLeft(now: number, member: number): number {
    const lane = this.#lane[member]!;
    return this.#work.left(lane, member, now - this.#since[lane]!);
  }

  /** Days left on the risk clock; Infinity where there is no risk. */
  riskLeft(now: number, member: number): number {
    const lane = this.#lane[member]!;
    return this.#risk.left(lane, member, now - this.#since[lane]!);
  }

  /** Divides the unit's hours anew and returns when its next member is due; Infinity when none will be. */
  settle(now: number, unit: number): number {
    const { workersFrom, classes } = this.#layout;
    const from = workersFrom[unit]!;
    const to = workersFrom[unit + 1]!;
    const pool = this.#hours.pool[unit]!;
    if (this.#hours.takeChange(unit)) this.#shareOut(unit, from, to);
    else if (pool === 0) {
      for (let worker = from; worker < to; worker++)
        if (this.#workerIsStale(worker)) this.#divide(worker, worker + 1, 0);
    } else if (classes > 1 || this.#shortagesChanged(from, to)) {
      this.#divide(from, to, pool);
    }
    // Columns in variables of their own: this loop is the engine's busiest.
    const fresh = this.#fresh;
    const shares = this.#q;
    const [stale, due, count, d] = [this.#stale, this.#due, this.#count, this.#d] as const;
    let earliest = Infinity;
    let earliestLane = -1;
    let attention = 0;
    let short = 0;
    let hours = 0;
    let wanted = 0;
    for (let lane = from * classes; lane < to * classes; lane++) {
      const q = fresh[lane]!;
      if (q !== shares[lane]) {
        this.#advance(lane, now);
        this.#setAttention(lane, classes === 1 ? lane : Math.floor(lane / classes), q);
        stale[lane] = 1;
      }
      if (stale[lane] === 1) {
        const work = this.#work.daysToFirst(lane);
        const risk = this.#risk.daysToFirst(lane);
        due[lane] = this.#since[lane]! + Math.min(work, risk);
        this.#dueIsRisk[lane] = +(work > risk);
        stale[lane] = 0;
      }
      if (due[lane]! < earliest) {
        earliest = due[lane]!;
        earliestLane = lane;
      }
      const members = count[lane]!;
      attention += members * q;
      hours += d[lane]! * q;
      wanted += d[lane]!;
      if (q < LITTLE_ATTENTION) short += members;
    }
    this.#dueLane[unit] = earliestLane;
    this.totals.attention[unit] = attention;
    this.totals.short[unit] = short;
    this.totals.given[unit] = hours;
    this.totals.wanted[unit] = wanted;
    return earliest < now ? now : earliest;
  }

  /** The member that a unit's due time, as last settled, is about; -1 when there is none. */
  dueMember(unit: number): number {
    const lane = this.#dueLane[unit]!;
    if (lane < 0) return -1;
    return this.dueIsRisk(unit) ? this.#risk.first(lane) : this.#work.first(lane);
  }

  /** Whether that member is due on its risk clock. Work goes first on a tie. */
  dueIsRisk(unit: number): boolean {
    return this.#dueIsRisk[this.#dueLane[unit]!] === 1;
  }

  /** Share of wanted attention a worker's members of one class get. */
  attention(worker: number, priority: number): number {
    return this.#q[worker * this.#layout.classes + priority]!;
  }

  /** Divides all of a unit's hours after some of them changed. */
  #shareOut(unit: number, from: number, to: number): void {
    this.#divide(from, to, this.#hours.pool[unit]!);
    if (this.#layout.classes > 1) return;
    for (let worker = from; worker < to; worker++) this.#hours.takeShortage(worker, this.#d[worker]!);
  }

  #divide(from: number, to: number, pool: number): void {
    this.#share.divide(this.#d, this.#hours.own, pool, this.#fresh, this.#layout.classes, from, to);
  }

  /**
   * Whether what the pool is asked for changed, with one class: a worker whose own hours were enough and still are
   * gives all that is wanted and changes nobody's share.
   */
  #shortagesChanged(from: number, to: number): boolean {
    let changed = false;
    for (let worker = from; worker < to; worker++) {
      if (this.#stale[worker] === 0) continue;
      if (this.#hours.takeShortage(worker, this.#d[worker]!)) changed = true;
    }
    return changed;
  }

  #workerIsStale(worker: number): boolean {
    const { classes } = this.#layout;
    for (let lane = worker * classes; lane < (worker + 1) * classes; lane++)
      if (this.#stale[lane] === 1) return true;
    return false;
  }

  #setAttention(lane: number, worker: number, q: number): void {
    this.#q[lane] = q;
    this.#work.setRate(lane, q * this.#workPace[worker]!);
    this.#risk.setRate(lane, (1 + this.#layout.beta * (1 - q)) * this.#riskPace[worker]!);
  }

  #advance(lane: number, now: number): void {
    const days = now - this.#since[lane]!;
    if (days === 0) return;
    this.#since[lane] = now;
    if (this.#count[lane] === 0) return;
    this.#work.advance(lane, days);
    this.#risk.advance(lane, days);
  }
}
