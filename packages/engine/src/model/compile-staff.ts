import type { RoleSpec, Scenario, ServiceSpec, UnitSpec } from '../scenario/types.ts';
import {
  CAP_HARD,
  CAP_NONE,
  CAP_STATUTORY_FIRST,
  UNIT_CHILDREN,
  UNIT_FAMILIES,
  UNIT_POINTS,
  type CompiledServices,
  type CompiledUnits,
  type CompiledWorkers,
} from './compiled.ts';

const CAP_KINDS = { hard: CAP_HARD, statutoryFirst: CAP_STATUTORY_FIRST, none: CAP_NONE };
const CAP_UNITS = { points: UNIT_POINTS, children: UNIT_CHILDREN, families: UNIT_FAMILIES };

interface Staff {
  readonly units: CompiledUnits;
  readonly workers: CompiledWorkers;
  /** First unit of each service, and one past the last. */
  readonly unitFrom: Int32Array;
}

interface WorkerDraft {
  readonly id: string;
  readonly unit: number;
  readonly service: number;
  readonly fte: number;
  readonly supply: number;
  readonly shared: number;
  readonly cap: number;
  readonly role: RoleSpec;
}

/** One filled post of one unit. */
interface Post {
  readonly roleId: string;
  readonly number: number;
  readonly fte: number;
}

/** Compiles units and workers, service by service in the order of their ids. */
export function compileStaff(
  scenario: Scenario,
  stageIds: readonly string[],
  serviceIds: readonly string[],
  patches: readonly string[],
): Staff {
  const workers: WorkerDraft[] = [];
  const unitService: number[] = [];
  const unitPatch: number[] = [];
  const workerFrom = [0];
  const spareHours: number[] = [];
  const unitFrom = [0];
  serviceIds.forEach((serviceId, service) => {
    const spec = scenario.services[serviceId]!;
    const copies = Object.values(spec.units).reduce((sum, unit) => sum + unit.count, 0);
    let copyInService = 0;
    for (const [unitId, unit] of Object.entries(spec.units).sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (let copy = 0; copy < unit.count; copy++) {
        let spare = 0;
        for (const post of filledPosts(unit, copyInService, copies)) {
          const role = scenario.roles[post.roleId]!;
          const supply = directHours(role) * post.fte;
          if (role.leads.length === 0) spare += supply;
          else {
            const id = `${serviceId}/${unitId}#${copy + 1}/${post.roleId}#${post.number}`;
            const cap = capOf(spec) * post.fte;
            workers.push({
              id,
              unit: unitService.length,
              service,
              fte: post.fte,
              supply,
              shared: unit.sharedKnowledge,
              cap,
              role,
            });
          }
        }
        unitService.push(service);
        unitPatch.push(unit.patch === null ? -1 : patches.indexOf(unit.patch));
        copyInService++;
        workerFrom.push(workers.length);
        spareHours.push(spare);
      }
    }
    unitFrom.push(unitService.length);
  });
  return {
    units: {
      count: unitService.length,
      service: Int32Array.from(unitService),
      patch: Int32Array.from(unitPatch),
      workerFrom: Int32Array.from(workerFrom),
      capacity: Float64Array.from(unitService, (_, unit) => unitCapacity(workers, unit)),
      spareHours: Float64Array.from(spareHours),
    },
    workers: packWorkers(workers, stageIds),
    unitFrom: Int32Array.from(unitFrom),
  };
}

/** Compiles caps, queue limits and the order in which a service allocates its stages. */
export function compileServices(
  scenario: Scenario,
  serviceIds: readonly string[],
  stageIds: readonly string[],
  staff: Staff,
): CompiledServices {
  const services = serviceIds.map((id) => scenario.services[id]!);
  const priority = (stage: number) => scenario.stages[stageIds[stage]!]!.priority;
  return {
    count: serviceIds.length,
    ids: serviceIds,
    capKind: Uint8Array.from(services, (service) => CAP_KINDS[service.cap.kind]),
    capUnit: Uint8Array.from(services, (service) => CAP_UNITS[service.cap.unit]),
    queueMax: Float64Array.from(services, (service) => service.queueMax),
    stages: serviceIds.map((id) =>
      Int32Array.from(
        stageIds
          .map((_, stage) => stage)
          .filter((stage) => scenario.stages[stageIds[stage]!]!.service === id)
          .sort((a, b) => priority(a) - priority(b) || a - b),
      ),
    ),
    unitFrom: staff.unitFrom,
    patched: Uint8Array.from(services, (service) =>
      Object.values(service.units).some((unit) => unit.patch !== null) ? 1 : 0,
    ),
  };
}

/** Hours a week a full-time worker in a role can give to families (MODEL.md section 7, static staffing). */
function directHours(role: RoleSpec): number {
  return role.hours * (1 - role.admin - role.travel - role.training);
}

/**
 * Posts of one copy of a unit that somebody fills. Empty posts are spread evenly over the service: counted over posts
 * first and then over the units, so that a post more in every unit moves nobody else's.
 *
 * @param place,places the copy's place among all units of the service, and how many they are
 */
function filledPosts(unit: UnitSpec, place: number, places: number): Post[] {
  const filled: Post[] = [];
  const emptyBefore = (order: number) => Math.floor(order * unit.vacancy + 0.5);
  for (const [roleId, fte] of Object.entries(unit.posts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = Math.floor(fte + 1e-9);
    const part = fte - whole > 1e-9 ? fte - whole : 0;
    for (let number = 1; number <= whole + (part > 0 ? 1 : 0); number++) {
      const order = (number - 1) * places + place;
      if (emptyBefore(order + 1) > emptyBefore(order)) continue;
      filled.push({ roleId, number, fte: number > whole ? part : 1 });
    }
  }
  return filled;
}

function capOf(service: ServiceSpec): number {
  return service.cap.kind === 'none' ? Infinity : service.cap.perFte;
}

function unitCapacity(workers: readonly WorkerDraft[], unit: number): number {
  return workers.reduce((fte, worker) => (worker.unit === unit ? fte + worker.fte : fte), 0);
}

function packWorkers(workers: readonly WorkerDraft[], stageIds: readonly string[]): CompiledWorkers {
  const leads = new Uint8Array(workers.length * stageIds.length);
  workers.forEach((worker, index) => {
    for (const stage of worker.role.leads) leads[index * stageIds.length + stageIds.indexOf(stage)] = 1;
  });
  return {
    count: workers.length,
    ids: workers.map((worker) => worker.id),
    unit: Int32Array.from(workers, (worker) => worker.unit),
    service: Int32Array.from(workers, (worker) => worker.service),
    fte: Float64Array.from(workers, (worker) => worker.fte),
    supply: Float64Array.from(workers, (worker) => worker.supply),
    shared: Float64Array.from(workers, (worker) => worker.shared),
    cap: Float64Array.from(workers, (worker) => worker.cap),
    leads,
  };
}
