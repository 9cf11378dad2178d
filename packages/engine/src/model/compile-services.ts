import type { SegmentSpec, Scenario, UnitSpec } from '../scenario/types.ts';
import type { Staff } from './compile-staff.ts';
import {
  CAP_HARD,
  CAP_NONE,
  CAP_STATUTORY_FIRST,
  UNIT_CHILDREN,
  UNIT_FAMILIES,
  UNIT_POINTS,
  type CompiledServices,
} from './compiled.ts';
import type { CompiledSegment } from './compiled-staff.ts';

const CAP_KINDS = { hard: CAP_HARD, statutoryFirst: CAP_STATUTORY_FIRST, none: CAP_NONE };
const CAP_UNITS = { points: UNIT_POINTS, children: UNIT_CHILDREN, families: UNIT_FAMILIES };

/** Compiles caps, queue limits, how services choose units, and the order in which they allocate their stages. */
export function compileServices(
  scenario: Scenario,
  serviceIds: readonly string[],
  stageIds: readonly string[],
  patches: readonly string[],
  factors: readonly string[],
  staff: Staff,
): CompiledServices {
  const services = serviceIds.map((id) => scenario.services[id]!);
  const priority = (stage: number) => scenario.stages[stageIds[stage]!]!.priority;
  const ways = services.map((spec, service) => {
    const own = { from: staff.unitFrom[service]!, to: staff.unitFrom[service + 1]! };
    const units = Array.from({ length: own.to - own.from }, (_, place) => staff.specs[own.from + place]!);
    return chooseUnits(units, own.from, spec.allocation === 'segment', patches);
  });
  return {
    count: serviceIds.length,
    ids: serviceIds,
    capKind: Uint8Array.from(services, (service) => CAP_KINDS[service.cap.kind]),
    capUnit: Uint8Array.from(services, (service) => CAP_UNITS[service.cap.unit]),
    capPerFte: Float64Array.from(services, ({ cap }) => (cap.kind === 'none' ? Infinity : cap.perFte)),
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
    patched: Uint8Array.from(ways, ({ patched }) => (patched ? 1 : 0)),
    segments: ways.map(({ takes }) => takes.map((segment) => compileSegment(segment, factors))),
    unitsFor: ways.map(({ unitsFor }) => unitsFor),
    dutyWeeks: Float64Array.from(services, ({ allocation, dutyWeeks }) =>
      allocation === 'rota' ? dutyWeeks : 0,
    ),
    moves: Uint8Array.from(services, ({ redrawn }) => (redrawn === 'move' ? 1 : 0)),
  };
}

/** Sorts a service's units by the patch and the segment that they take. */
function chooseUnits(
  units: readonly UnitSpec[],
  first: number,
  bySegment: boolean,
  patches: readonly string[],
): { patched: boolean; takes: SegmentSpec[]; unitsFor: Int32Array[] } {
  const patched = units.some(({ patch }) => patch !== null);
  // Copies of a unit take the same segment; units come in the order of their ids, and so do segments.
  const takes = bySegment
    ? [...new Set(units.flatMap((unit) => (unit.takes === null ? [] : [unit.takes])))]
    : [];
  const unitsFor: Int32Array[] = [];
  for (let patch = 0; patch < (patched ? patches.length : 1); patch++) {
    for (let segment = 0; segment <= takes.length; segment++) {
      const own = units.flatMap((unit, place) => {
        const inPatch = !patched || unit.patch === null || unit.patch === patches[patch];
        const inSegment =
          !bySegment || (segment === 0 ? unit.takes === null : unit.takes === takes[segment - 1]);
        return inPatch && inSegment ? [first + place] : [];
      });
      unitsFor.push(Int32Array.from(own));
    }
  }
  return { patched, takes, unitsFor };
}

function compileSegment({ all, none, from, to }: SegmentSpec, factors: readonly string[]): CompiledSegment {
  const mask = (ids: readonly string[]) => ids.reduce((bits, id) => bits | (1 << factors.indexOf(id)), 0);
  return { all: Int32Array.from(all, mask), none: mask(none), from, to };
}
