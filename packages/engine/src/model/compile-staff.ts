import type { RoleSpec, Scenario, ServiceSpec } from '../scenario/types.ts';
import { unitsOf } from '../scenario/workers.ts';
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
    for (const { spec: unit, posts } of unitsOf(serviceId, spec)) {
      let spare = 0;
      for (const { id, role: roleId, fte } of posts) {
        const role = scenario.roles[roleId]!;
        const supply = directHours(role) * fte;
        if (role.leads.length === 0) spare += supply;
        else {
          const shared = unit.sharedKnowledge;
          const cap = capOf(spec) * fte;
          workers.push({ id, unit: unitService.length, service, fte, supply, shared, cap, role });
        }
      }
      unitService.push(service);
      unitPatch.push(unit.patch === null ? -1 : patches.indexOf(unit.patch));
      workerFrom.push(workers.length);
      spareHours.push(spare);
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
