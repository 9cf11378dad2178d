import { segmentKey } from '../segments.ts';
import type { SegmentSpec, ServiceSpec, UnitSpec } from '../types.ts';
import { labelled, mapValues, type Written } from './written.ts';

/** Makes a service complete: its cap, and its units. */
export function resolveService(service: Written<'services'>, id: string): ServiceSpec {
  const { kind, unit, perFte } = service.cap;
  return {
    ...labelled(service, id),
    cap: { kind, unit, perFte: kind === 'none' ? Infinity : (perFte ?? Infinity) },
    units: shareSegments(mapValues(service.units, resolveUnit)),
  };
}

/** Units that take the same families have one segment between them. */
function shareSegments(units: Readonly<Record<string, UnitSpec>>): Record<string, UnitSpec> {
  const segments = new Map<string, SegmentSpec>();
  return mapValues(units, (unit) => {
    if (unit.takes === null) return unit;
    const key = segmentKey(unit.takes);
    const takes = segments.get(key) ?? unit.takes;
    segments.set(key, takes);
    return { ...unit, takes };
  });
}

function resolveUnit(unit: Written<'services'>['units'][string], id: string): UnitSpec {
  return { ...labelled(unit, id), patch: unit.patch ?? null, buddy: unit.buddy ?? null };
}
