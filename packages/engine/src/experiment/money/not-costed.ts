import type { Scenario } from '../../scenario/types.ts';

/** Labels of roles that have posts, and of kinds of placement, that no scenario gives a cost: nothing is counted of them. */
export function notCosted(scenarios: readonly Scenario[]): string[] {
  const labels = scenarios.flatMap(({ services, roles, placements }) => {
    const posts = Object.values(services).flatMap(({ units }) =>
      Object.values(units).flatMap((unit) => Object.keys(unit.posts)),
    );
    return [
      ...posts.flatMap((id) => (roles[id]!.cost === null ? [roles[id]!.label] : [])),
      ...Object.values(placements).flatMap(({ label, cost }) => (cost === null ? [label] : [])),
    ];
  });
  return [...new Set(labels)];
}
