import { ACTIVE } from './families.ts';
import { setBack } from './leading.ts';
import type { World } from './world.ts';

/** Workers and units of one world by their number in another; negative where there is no such one. */
export interface StaffMaps {
  readonly worker: Int32Array;
  readonly unit: Int32Array;
}

/** The family's worker, if still there in the stage's service and allowed to lead it; -1 otherwise. */
export function keptWorker(
  source: World,
  target: World,
  row: number,
  family: number,
  maps: StaffMaps,
): number {
  const { model, caseloads, families } = target;
  const worker = maps.worker[source.families.worker[row]!]!;
  if (worker < 0) return -1;
  const stage = families.stage[family]!;
  const sameService = model.workers.service[worker] === model.stages.service[stage];
  if (!sameService || !caseloads.mayLead(worker, stage)) return -1;
  return isRedrawn(source, target, row, family, worker) ? -1 : worker;
}

/** Whether a family's unit was for it and is not any more, and its service lets such families move. */
function isRedrawn(source: World, target: World, row: number, family: number, worker: number): boolean {
  if (target.model.services.moves[target.model.workers.service[worker]!] === 0) return false;
  if (target.caseloads.eligibility.isFor(target, family, worker)) return false;
  return source.caseloads.eligibility.isFor(source, row, source.families.worker[row]!);
}

/**
 * Who takes on a family whose worker does not go on with it, over the cap if need be: somebody of the same unit, as
 * when a worker leaves; where nobody is there who may, or the unit is not for the family any more, others of the
 * service. -1: nobody.
 */
export function nextWorker(
  source: World,
  target: World,
  row: number,
  family: number,
  maps: StaffMaps,
): number {
  const { model, caseloads, families } = target;
  const unit = maps.unit[source.model.workers.unit[source.families.worker[row]!]!]!;
  const stage = families.stage[family]!;
  const service = model.stages.service[stage]!;
  const stays = unit >= 0 && model.units.service[unit] === service;
  if (stays && (model.services.moves[service] === 0 || isUnitFor(target, family, unit))) {
    const colleague = caseloads.chooseInUnit(unit, stage);
    if (colleague >= 0) return colleague;
  }
  return caseloads.choose(target, family, stage, true);
}

function isUnitFor(world: World, family: number, unit: number): boolean {
  const service = world.model.units.service[unit]!;
  return world.caseloads.eligibility.unitsFor(world, family, service).includes(unit);
}

/** Notes that a family has another worker from now on; where its work is done, that costs nothing. */
export function noteChange(
  source: World,
  target: World,
  row: number,
  family: number,
  worker: number,
  maps: StaffMaps,
): void {
  const { families } = source;
  const before = source.model.workers.unit[families.worker[row]!]!;
  const sameUnit = maps.unit[before] === target.model.workers.unit[worker];
  target.families.lastWorker[family] = worker;
  if (families.state[row] === ACTIVE) setBack(target, family, sameUnit ? source.hours.knowledge[before]! : 0);
}
