import type { Segment } from '../segments.ts';
import { factorsUsed, fits } from '../segments.ts';
import type { Scenario, SegmentSpec } from '../types.ts';

/** Most factors of need whose combinations are gone through, one by one. */
export const MOST_FACTORS = 16;

/** Whether units of a service take families by factors of need that there are, and only by those. */
export function knownFactors(service: string, { services, families }: Scenario): boolean {
  const segments = segmentSpecs(service, services);
  return factorsUsed(segments).every((id) => Object.hasOwn(families.factors, id));
}

function segmentSpecs(service: string, services: Scenario['services']): SegmentSpec[] {
  const units = Object.values(services[service]?.units ?? {});
  return units.flatMap(({ takes }) => (takes === null ? [] : [takes]));
}

/** Whether some family could belong to none of the segments. With very many factors it is taken that some could. */
export function residualOf(segments: readonly Segment[], scenario: Scenario): boolean {
  const specs = segments.map(({ spec }) => spec);
  const factors = factorsUsed(specs);
  if (factors.length > MOST_FACTORS) return !specs.some((spec) => takesAll(spec));
  const tests = specs.map((spec) => fits(spec, factors));
  const known = agesKnown(scenario);
  for (let family = 0; family < 1 << factors.length; family++) {
    const those = specs.filter((_, index) => tests[index]!(family));
    if (!coversAges(those, known)) return true;
  }
  return false;
}

/** Whether the ages of the children of all families are drawn. */
export function agesKnown({ families, demand }: Scenario): boolean {
  return (
    families.youngest !== null || Object.values(demand.streams).every(({ youngest }) => youngest !== null)
  );
}

function takesAll({ all, none, from, to }: SegmentSpec): boolean {
  return all.length === 0 && none.length === 0 && from === 0 && to === Infinity;
}

/** Whether every age belongs to one of the segments; where ages are not known, one must take any. */
function coversAges(segments: readonly SegmentSpec[], known: boolean): boolean {
  const spans = known ? segments : segments.filter(({ from, to }) => from === 0 && to === Infinity);
  let covered = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from <= covered) covered = Math.max(covered, to);
  }
  return covered === Infinity;
}
