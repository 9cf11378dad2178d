import { CAP_NONE, CAP_STATUTORY_FIRST, UNIT_CHILDREN, UNIT_POINTS, type CompiledModel } from './compiled.ts';

/** Loads and caps are sums of fractions; a worker this close to the cap is at it. */
const ROUNDING = 1e-9;

/** Who carries how much, and who takes the next family (MODEL.md section 5). No random draw; ties go to the lower number. */
export class Caseloads {
  readonly #model: CompiledModel;
  readonly #load: Float64Array;
  readonly #unitLoad: Float64Array;

  constructor(model: CompiledModel) {
    this.#model = model;
    this.#load = new Float64Array(model.workers.count);
    this.#unitLoad = new Float64Array(model.units.count);
  }

  /** Load a worker carries, in the unit of its service's cap. */
  load(worker: number): number {
    return this.#load[worker]!;
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

  /** Whether a worker may lead a stage at all. */
  mayLead(worker: number, stage: number): boolean {
    return this.#model.workers.leads[worker * this.#model.stages.count + stage] === 1;
  }

  /**
   * The worker who takes the next family of a stage: in the least loaded unit, whoever has most room.
   *
   * @param patch where the family lives: units for another patch are passed over
   * @param evenOver whether to go over the cap when nobody is under it
   * @returns -1 when nobody is open, or nobody may lead the stage
   */
  choose(stage: number, patch: number, evenOver: boolean): number {
    const { stages, services } = this.#model;
    const service = stages.service[stage]!;
    const kind = services.capKind[service]!;
    const open = this.#best(service, stage, patch, kind === CAP_NONE);
    if (open >= 0) return open;
    const statutory = kind === CAP_STATUTORY_FIRST && stages.statutory[stage] === 1;
    return statutory || evenOver ? this.#best(service, stage, patch, true) : -1;
  }

  #best(service: number, stage: number, patch: number, over: boolean): number {
    const { services, units } = this.#model;
    let best = -1;
    let lightest = Infinity;
    for (let unit = services.unitFrom[service]!; unit < services.unitFrom[service + 1]!; unit++) {
      const only = units.patch[unit]!;
      if (only >= 0 && only !== patch) continue;
      const worker = this.#bestInUnit(unit, stage, over);
      if (worker < 0) continue;
      const load = this.#unitLoad[unit]! / units.capacity[unit]!;
      if (load < lightest) {
        lightest = load;
        best = worker;
      }
    }
    return best;
  }

  #bestInUnit(unit: number, stage: number, over: boolean): number {
    const { units, workers, stages } = this.#model;
    let best = -1;
    let mostRoom = -Infinity;
    for (let worker = units.workerFrom[unit]!; worker < units.workerFrom[unit + 1]!; worker++) {
      if (workers.leads[worker * stages.count + stage] === 0) continue;
      const cap = workers.cap[worker]!;
      const load = this.#load[worker]!;
      if (!over && load > cap - ROUNDING) continue;
      const room = cap < Infinity ? cap - load : -load / workers.fte[worker]!;
      if (room > mostRoom) {
        mostRoom = room;
        best = worker;
      }
    }
    return best;
  }
}
