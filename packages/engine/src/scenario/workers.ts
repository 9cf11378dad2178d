import type { Scenario, UnitSpec } from './types.ts';

/** One post of one unit. */
export interface Post {
  /** A stable name, for example `social-work/team#3/social-worker#7`. */
  readonly id: string;
  readonly role: string;
  readonly fte: number;
  /** Whether it stands empty for good, as `vacancy` says; agency staff may cover it. */
  readonly held: boolean;
}

/** One of the units of a service, with its posts. */
export interface StaffedUnit {
  /** A stable name, for example `social-work/team#3`, and the id of the unit that it is a copy of. */
  readonly id: string;
  readonly kind: string;
  readonly spec: UnitSpec;
  readonly posts: readonly Post[];
}

/**
 * Lists the units of a service one by one, in the order of their ids. Posts that stand empty are spread evenly over
 * the service: counted over posts first and then over the units, so that a post more in every unit moves nobody
 * else's. Those of roles without a workforce are left out, since nobody could ever be in them.
 */
export function unitsOf(serviceId: string, { services, roles }: Scenario): StaffedUnit[] {
  const units = services[serviceId]?.units ?? {};
  const places = Object.values(units).reduce((sum, unit) => sum + unit.count, 0);
  const inOrder = Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1));
  const copies = inOrder.flatMap(([kind, spec]) =>
    Array.from({ length: spec.count }, (_, copy) => ({ kind, spec, id: `${serviceId}/${kind}#${copy + 1}` })),
  );
  return copies.map((copy, place) => ({ ...copy, posts: postsOf(copy.spec, copy.id, place, places, roles) }));
}

/** Roles of all posts that are to be filled, by the id of the worker. */
export function rolesByWorker(scenario: Scenario): Map<string, string> {
  const posts = Object.keys(scenario.services).flatMap((id) =>
    unitsOf(id, scenario).flatMap(({ posts }) => posts.filter(({ held }) => !held)),
  );
  return new Map(posts.map(({ id, role }) => [id, role]));
}

/** @param place the unit's place among all units of the service, of which there are `places` */
function postsOf(
  unit: UnitSpec,
  name: string,
  place: number,
  places: number,
  roles: Scenario['roles'],
): Post[] {
  const posts: Post[] = [];
  const emptyBefore = (order: number): number => Math.floor(order * unit.vacancy + 0.5);
  for (const [role, fte] of Object.entries(unit.posts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = Math.floor(fte + 1e-9);
    const part = fte - whole > 1e-9 ? fte - whole : 0;
    const coverable = Object.hasOwn(roles, role) && roles[role]?.workforce !== null;
    for (let number = 1; number <= whole + (part > 0 ? 1 : 0); number++) {
      const order = (number - 1) * places + place;
      const held = emptyBefore(order + 1) > emptyBefore(order);
      if (held && !coverable) continue;
      posts.push({ id: `${name}/${role}#${number}`, role, fte: number > whole ? part : 1, held });
    }
  }
  return posts;
}
