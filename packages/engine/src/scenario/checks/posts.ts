import type { Scenario, UnitSpec } from '../types.ts';

/** Units of a service that there are, with anybody in them. */
export function staffedUnits(scenario: Scenario, service: string): UnitSpec[] {
  return Object.values(unitsById(scenario, service)).filter((unit) => isStaffed(unit, scenario));
}

/** Units of a service by their ids; none where there is no such service. */
export function unitsById({ services }: Scenario, service: string): Readonly<Record<string, UnitSpec>> {
  return Object.hasOwn(services, service) ? services[service]!.units : {};
}

/** Whether there is such a unit, with anybody in it; agency staff may cover posts that stand empty for good. */
export function isStaffed(unit: UnitSpec, { roles }: Scenario): boolean {
  const mayBeCovered = (role: string): boolean =>
    Object.hasOwn(roles, role) && (roles[role]!.workforce?.agency?.share ?? 0) > 0;
  return unit.count > 0 && (unit.vacancy < 1 || rolesIn([unit]).some(mayBeCovered));
}

/** Roles that have posts in any of the units. */
export function rolesIn(units: readonly UnitSpec[]): string[] {
  const posts = units.flatMap((unit) => Object.entries(unit.posts));
  return [...new Set(posts.filter(([, fte]) => fte > 0).map(([role]) => role))];
}

/** Stages that a service works. */
export function stagesOf({ stages }: Scenario, service: string): string[] {
  return Object.keys(stages).filter((id) => stages[id]?.service === service);
}

/** Whether anybody in the units may lead the stage. */
export function mayLead(units: readonly UnitSpec[], stage: string, { roles }: Scenario): boolean {
  return rolesIn(units).some((role) => Object.hasOwn(roles, role) && roles[role]?.leads.includes(stage));
}
