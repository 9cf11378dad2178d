import type { Scenario, ServiceSpec, UnitSpec } from './types.ts';

/** One filled post of one unit. */
export interface FilledPost {
  /** A stable name, for example `social-work/team#3/social-worker#7`. */
  readonly id: string;
  readonly role: string;
  readonly fte: number;
}

/** One of the units of a service, with the posts that somebody fills. */
export interface StaffedUnit {
  readonly spec: UnitSpec;
  readonly posts: readonly FilledPost[];
}

/**
 * Lists the units of a service one by one, in the order of their ids. Empty posts are spread evenly over the service:
 * counted over posts first and then over the units, so that a post more in every unit moves nobody else's.
 */
export function unitsOf(serviceId: string, { units }: ServiceSpec): StaffedUnit[] {
  const places = Object.values(units).reduce((sum, unit) => sum + unit.count, 0);
  const inOrder = Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1));
  const copies = inOrder.flatMap(([id, spec]) =>
    Array.from({ length: spec.count }, (_, copy) => ({ spec, name: `${serviceId}/${id}#${copy + 1}` })),
  );
  return copies.map(({ spec, name }, place) => ({ spec, posts: filledPosts(spec, name, place, places) }));
}

/** Roles of all who fill a post, by the id of the worker. */
export function rolesByWorker(scenario: Scenario): Map<string, string> {
  const posts = Object.entries(scenario.services).flatMap(([id, service]) =>
    unitsOf(id, service).flatMap((unit) => unit.posts),
  );
  return new Map(posts.map(({ id, role }) => [id, role]));
}

/** @param place the unit's place among all units of the service, of which there are `places` */
function filledPosts(unit: UnitSpec, name: string, place: number, places: number): FilledPost[] {
  const filled: FilledPost[] = [];
  const emptyBefore = (order: number): number => Math.floor(order * unit.vacancy + 0.5);
  for (const [role, fte] of Object.entries(unit.posts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = Math.floor(fte + 1e-9);
    const part = fte - whole > 1e-9 ? fte - whole : 0;
    for (let number = 1; number <= whole + (part > 0 ? 1 : 0); number++) {
      const order = (number - 1) * places + place;
      if (emptyBefore(order + 1) > emptyBefore(order)) continue;
      filled.push({ id: `${name}/${role}#${number}`, role, fte: number > whole ? part : 1 });
    }
  }
  return filled;
}
