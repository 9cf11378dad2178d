import type { Scenario, UnitSpec } from '../types.ts';

/** Units of a service that there are, with anybody in them. */
export function staffedUnits(scenario: Scenario, service: string): UnitSpec[] {
  const units = Object.hasOwn(scenario.services, service) ? scenario.services[service]?.units : undefined;
  return Object.values(units ?? {}).filter((unit) => unit.count > 0 && unit.vacancy < 1);
}

/** Roles that have posts in any of the units. */
export function rolesIn(units: readonly UnitSpec[]): string[] {
  const posts = units.flatMap((unit) => Object.entries(unit.posts));
  return [...new Set(posts.filter(([, fte]) => fte > 0).map(([role]) => role))];
}

/** Whether anybody in the units may lead the stage. */
export function mayLead(units: readonly UnitSpec[], stage: string, { roles }: Scenario): boolean {
  return rolesIn(units).some((role) => Object.hasOwn(roles, role) && roles[role]?.leads.includes(stage));
}
