import { sortedIds } from './numbering.ts';
import type { SegmentSpec, ServiceSpec } from './types.ts';

/** Families of like needs, and the units that take them. */
export interface Segment {
  readonly spec: SegmentSpec;
  /** Ids of the units, in the order in which they are numbered. */
  readonly units: readonly string[];
}

/**
 * Lists the segments by which a service allocates, in the order of the ids of the units that take them: a family
 * belongs to the first that it fits. Units that take the same families share a segment. None, where the service
 * allocates in another way.
 */
export function segmentsOf({ allocation, units }: ServiceSpec): Segment[] {
  if (allocation !== 'segment') return [];
  const byKey = new Map<string, { spec: SegmentSpec; units: string[] }>();
  for (const id of sortedIds(units)) {
    const { takes, count } = units[id]!;
    if (takes === null || count === 0) continue;
    const known = byKey.get(segmentKey(takes));
    if (known === undefined) byKey.set(segmentKey(takes), { spec: takes, units: [id] });
    else known.units.push(id);
  }
  return [...byKey.values()];
}

/** Names a segment by what it means: two that take the same families have the same name. */
export function segmentKey({ all, none, from, to }: SegmentSpec): string {
  const lists = all.map((list) => [...new Set(list)].sort().join());
  return JSON.stringify([[...new Set(lists)].sort(), [...new Set(none)].sort(), from, String(to)]);
}

/** Factors of need that any of the segments asks for or rules out. */
export function factorsUsed(segments: readonly SegmentSpec[]): string[] {
  return [...new Set(segments.flatMap(({ all, none }) => [...all.flat(), ...none]))].sort();
}

/**
 * Makes a test of whether families with some factors of need fit a segment, ages apart. Factors are bits of a number,
 * the first of `factors` the lowest.
 */
export function fits({ all, none }: SegmentSpec, factors: readonly string[]): (family: number) => boolean {
  const bitsOf = (ids: readonly string[]): number =>
    ids.reduce((bits, id) => bits | (1 << factors.indexOf(id)), 0);
  const lists = all.map(bitsOf);
  const excluded = bitsOf(none);
  return (family) => (family & excluded) === 0 && lists.every((list) => (family & list) !== 0);
}
