import type { ServiceSpec, UnitSpec } from '../types.ts';
import { labelled, mapValues, type Written } from './written.ts';

/** Makes a service complete: its cap, and its units. */
export function resolveService(service: Written<'services'>, id: string): ServiceSpec {
  const { kind, unit, perFte } = service.cap;
  return {
    ...labelled(service, id),
    cap: { kind, unit, perFte: kind === 'none' ? Infinity : (perFte ?? Infinity) },
    units: mapValues(service.units, resolveUnit),
  };
}

function resolveUnit(unit: Written<'services'>['units'][string], id: string): UnitSpec {
  return { ...labelled(unit, id), patch: unit.patch ?? null, buddy: unit.buddy ?? null };
}
