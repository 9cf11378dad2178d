import type { Scenario } from '@taper/engine';

/**
 * Says of a scenario with more units than the base that the new ones open empty, where they are recruited to: what the
 * first months show is then their empty posts as well as their size. Empty where none do.
 */
export function newUnitsInWords(base: Scenario, other: Scenario): string {
  const services = Object.entries(other.services).flatMap(([id, { label, units }]) => {
    const opened = Object.entries(units).reduce((sum, [kind, { count, opens, staffFrom, posts }]) => {
      const before = base.services[id]?.units[kind]?.count ?? 0;
      const isRecruited = Object.keys(posts).some((role) => other.roles[role]?.workforce != null);
      return isRecruited && opens === 'recruiting' && staffFrom === null
        ? sum + Math.max(0, count - before)
        : sum;
    }, 0);
    return opened === 0 ? [] : [`${opened} new ${opened === 1 ? 'unit' : 'units'} of ${label}`];
  });
  if (services.length === 0) return '';
  return `Its ${services.join(' and ')} open empty and are recruited to, so what the first months show is empty posts as well as size (“Opens” lets today’s people go along, or fills them at once).`;
}
