import { CAP_NONE, CAP_STATUTORY_FIRST, UNIT_CHILDREN, UNIT_POINTS, type CompiledModel } from './compiled.ts';
import { Eligibility } from './eligibility.ts';
import { thisMonday, weekOf } from './people/annual-leave.ts';
import { shareLeftBySpan } from './people/company.ts';
import { carryOf, isNewlyQualified } from './people/newness.ts';
import type { World } from './world.ts';

/** Loads and caps are sums of fractions; a worker this close to the cap is at it. */
const ROUNDING = 1e-9;
const WEEK = 7;

/** Who carries how much, and who takes the next family (MODEL.md section 5). No random draw; ties go to the lower number. */
export class Caseloads {
  readonly eligibility: Eligibility;
  readonly #model: CompiledModel;
  readonly #load: Float64Array;
  readonly #unitLoad: Float64Array;
  /** Full-time caseloads each worker may carry; of those who are there, the sum of the unit. */
  readonly #carry: Float64Array;
  readonly #capacity: Float64Array;
  /** Whether a worker is there to take families today, and at which row of the permits. */
  readonly #open: Uint8Array;
  readonly #permit: Int32Array;
  /** When each unit opened; -Infinity for those that were there at the start. */
  readonly #openedAt: Float64Array;

  constructor(model: CompiledModel) {
    this.#model = model;
    this.eligibility = new Eligibility(model);
    const { workers, units } = model;
    this.#load = new Float64Array(workers.count);
    this.#unitLoad = new Float64Array(units.count);
    this.#carry = new Float64Array(workers.count);
    this.#capacity = new Float64Array(units.count);
    this.#open = new Uint8Array(workers.count);
    this.#permit = Int32Array.from(workers.post, (post) => model.posts.role[post]!);
    this.#openedAt = new Float64Array(units.count).fill(-Infinity);
  }

  /** Load a worker carries, in the unit of its service's cap. */
  load(worker: number): number {
    return this.#load[worker]!;
  }

  /** Load a worker may carry at most; Infinity without a cap, 0 while nobody is in the post. */
  cap(worker: number): number {
    const carry = this.#carry[worker]!;
    return carry > 0 ? this.#model.services.capPerFte[this.#model.workers.service[worker]!]! * carry : 0;
  }

  /** When a unit opened; -Infinity for one that was there at the start. */
  openedAt(unit: number): number {
    return this.#openedAt[unit]!;
  }

  /** Notes when a unit opened; its people's caseloads are to be set after that. */
  setOpenedAt(unit: number, day: number): void {
    this.#openedAt[unit] = day;
  }

  /** Whether a unit's caseload is still being built up. */
  isBuildingUp(unit: number, now: number): boolean {
    return now - this.#openedAt[unit]! < this.#model.units.buildUp[unit]! + WEEK;
  }

  /** Sets what the people of a unit may lead and carry, after any of them changed. */
  setUnit(world: World, unit: number): void {
    const { units, posts, roles } = this.#model;
    const builtUp = this.#builtUp(unit, thisMonday(world));
    let capacity = 0;
    for (let post = units.postFrom[unit]!; post < units.postFrom[unit + 1]!; post++) {
      const worker = posts.worker[post]!;
      if (worker < 0) continue;
      const carry = builtUp * carryOf(world, post) * shareLeftBySpan(world, post);
      const isThere = world.posts.isPresent(post);
      this.#carry[worker] = carry;
      this.#open[worker] = isThere ? 1 : 0;
      const isNew = isNewlyQualified(world, post);
      this.#permit[worker] = posts.role[post]! + (isNew ? roles.count : 0);
      if (isThere) capacity += carry;
    }
    this.#capacity[unit] = capacity;
  }

  /** Part of the caseload that a unit which has opened may have by now, by weekly steps. */
  #builtUp(unit: number, monday: number): number {
    const over = this.#model.units.buildUp[unit]!;
    if (over === 0) return 1;
    const days = Math.max(0, monday - this.#openedAt[unit]!);
    return days >= over ? 1 : (Math.floor(days / WEEK + 1) * WEEK) / (over + WEEK);
  }

  /** Load that a family of so many children is in a stage. */
  loadOf(stage: number, children: number): number {
    const unit = this.#model.services.capUnit[this.#model.stages.service[stage]!]!;
    if (unit === UNIT_CHILDREN) return children;
    if (unit !== UNIT_POINTS) return 1;
    return this.#model.stages.points[stage]! * (1 + this.#model.siblingPoints * Math.max(0, children - 1));
  }

  add(worker: number, load: number): void {
    this.#load[worker]! += load;
    this.#unitLoad[this.#model.workers.unit[worker]!]! += load;
  }

  remove(worker: number, load: number): void {
    this.add(worker, -load);
  }

  /** Whether the person who is a worker now may lead a stage at all. */
  mayLead(worker: number, stage: number): boolean {
    return this.#model.roles.permits[this.#permit[worker]! * this.#model.stages.count + stage] === 1;
  }

  /**
   * The worker who takes the next family of a stage: of the units for such families the one whose turn it is, or the
   * least loaded, and there whoever has most room. While nobody is in a unit, its buddy stands in.
   *
   * @param evenOver whether to go over the cap when nobody is under it, out of turn, and to those who are away
   * @returns -1 when nobody is open, or nobody may lead the stage
   */
  choose(world: World, family: number, stage: number, evenOver: boolean): number {
    const { stages, services } = this.#model;
    const service = stages.service[stage]!;
    const kind = services.capKind[service]!;
    const units = this.eligibility.unitsFor(world, family, service);
    const open = this.#best(world, units, stage, kind === CAP_NONE, !evenOver);
    if (open >= 0) return open;
    const statutory = kind === CAP_STATUTORY_FIRST && stages.statutory[stage] === 1;
    const over = statutory || evenOver ? this.#best(world, units, stage, true, !evenOver) : -1;
    return over < 0 && evenOver ? this.#absent(units, stage) : over;
  }

  /** Who takes on a family in a stage from somebody of the unit who leaves it, over the cap if need be; -1: nobody there. */
  chooseInUnit(unit: number, stage: number): number {
    const open = this.#bestInUnit(unit, stage, false);
    return open >= 0 ? open : this.#bestInUnit(unit, stage, true);
  }

  #best(world: World, units: Int32Array, stage: number, over: boolean, inTurn: boolean): number {
    const { services, stages } = this.#model;
    const weeks = services.dutyWeeks[stages.service[stage]!]!;
    if (inTurn && weeks > 0 && units.length > 0) {
      const turn = Math.floor(weekOf(this.#model.startDay + world.now) / weeks);
      return this.#bestOrBuddy(units[turn % units.length]!, stage, over);
    }
    let best = -1;
    let lightest = Infinity;
    for (const unit of units) {
      // Most units are no lighter than the best so far: their workers need not be looked at.
      const alone = this.#model.units.buddy[unit]! < 0;
      if (alone && best >= 0 && this.#loadOfUnit(unit) >= lightest) continue;
      const worker = this.#bestOrBuddy(unit, stage, over);
      if (worker < 0) continue;
      const load = this.#loadOfUnit(this.#model.workers.unit[worker]!);
      if (load < lightest || best < 0) {
        lightest = load;
        best = worker;
      }
    }
    return best;
  }

  /** Load of a unit in terms of what those of its people who are there may carry. */
  #loadOfUnit(unit: number): number {
    const capacity = this.#capacity[unit]!;
    return capacity > 0 ? this.#unitLoad[unit]! / capacity : Infinity;
  }

  #bestOrBuddy(unit: number, stage: number, over: boolean): number {
    const own = this.#bestInUnit(unit, stage, over);
    const buddy = this.#model.units.buddy[unit]!;
    if (own >= 0 || buddy < 0 || this.#isStaffed(unit, stage)) return own;
    return this.#bestInUnit(buddy, stage, over);
  }

  /** Whether anybody is in a unit today who may lead a stage, full or not. */
  #isStaffed(unit: number, stage: number): boolean {
    const { units } = this.#model;
    for (let worker = units.workerFrom[unit]!; worker < units.workerFrom[unit + 1]!; worker++)
      if (this.#open[worker] === 1 && this.mayLead(worker, stage)) return true;
    return false;
  }

  #bestInUnit(unit: number, stage: number, over: boolean): number {
    const { units, services, roles, stages } = this.#model;
    const perFte = services.capPerFte[units.service[unit]!]!;
    const to = units.workerFrom[unit + 1]!;
    let best = -1;
    let mostRoom = -Infinity;
    for (let worker = units.workerFrom[unit]!; worker < to; worker++) {
      if (this.#open[worker] === 0) continue;
      if (roles.permits[this.#permit[worker]! * stages.count + stage] === 0) continue;
      const carry = this.#carry[worker]!;
      const load = this.#load[worker]!;
      const cap = perFte * carry;
      if (!over && (load > cap - ROUNDING || carry === 0)) continue;
      const room = perFte < Infinity ? cap - load : -load / carry;
      if (room > mostRoom || best < 0) {
        mostRoom = room;
        best = worker;
      }
    }
    return best;
  }

  /** Somebody who is in a post but away today; the least loaded. */
  #absent(units: Int32Array, stage: number): number {
    const { workerFrom } = this.#model.units;
    let best = -1;
    for (const unit of units) {
      for (let worker = workerFrom[unit]!; worker < workerFrom[unit + 1]!; worker++) {
        if (this.#carry[worker] === 0 || !this.mayLead(worker, stage)) continue;
        if (best < 0 || this.#load[worker]! < this.#load[best]!) best = worker;
      }
    }
    return best;
  }
}
