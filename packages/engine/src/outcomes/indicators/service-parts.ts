import { statesOf } from '../../scenario/timeline/at.ts';
import type { Scenario, UnitSpec, WorkforceSpec } from '../../scenario/types.ts';

/** Whether a service limits what its workers carry: its outcomes are among those asked about first. */
export function isCapped({ services }: Scenario, service: string): boolean {
  return services[service]!.cap.kind !== 'none';
}

/** How the people of a service come and go, by those of its roles that say so. */
export function workforcesOf({ services, roles }: Scenario, service: string): WorkforceSpec[] {
  const ids = unitsOf(services[service]!).flatMap(({ posts }) => Object.keys(posts));
  return [...new Set(ids)].flatMap((role) => roles[role]?.workforce ?? []);
}

/** Whether a service has a unit that meets. */
export function hasMeetings({ services }: Scenario, service: string): boolean {
  return unitsOf(services[service]!).some(({ meeting }) => meeting !== null);
}

/** Whether a service ever has more than one unit. */
export function hasSeveralUnits(scenario: Scenario, service: string): boolean {
  return statesOf(scenario).some(
    ({ services }) => unitsOf(services[service]!).reduce((sum, { count }) => sum + count, 0) > 1,
  );
}

function unitsOf({ units }: { readonly units: Readonly<Record<string, UnitSpec>> }): UnitSpec[] {
  return Object.values(units);
}
