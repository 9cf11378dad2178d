import type { Scenario } from '@taper/engine';
import { newUnitsInWords } from './new-units.ts';

/**
 * Says of a scenario whose units are cut another way, and open empty, that expected flows do not know it: they go by the
 * posts of a service, and fill gradually only what there is more of. Empty where that makes no difference.
 */
export function previewNote(base: Scenario, other: Scenario): string {
  if (newUnitsInWords(base, other) === '' || !losesPosts(base, other)) return '';
  return 'This counts today’s people as going along into the new units. In the runs these open empty, so that the first months are worse than shown here.';
}

/** Whether posts of a service end while others of its units are opened. */
function losesPosts(base: Scenario, other: Scenario): boolean {
  return Object.entries(other.services).some(([id, { units }]) => {
    const before = base.services[id]?.units ?? {};
    const opens = Object.entries(units).some(([kind, { count }]) => count > (before[kind]?.count ?? 0));
    return (
      opens &&
      Object.entries(before).some(([kind, { count, posts }]) => {
        const after = units[kind];
        const ended = ([role, fte]: [string, number]) => (after?.posts[role] ?? 0) < fte;
        return (after?.count ?? 0) < count || Object.entries(posts).some(ended);
      })
    );
  });
}
