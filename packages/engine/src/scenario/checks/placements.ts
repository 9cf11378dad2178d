import type { Checker } from './checker.ts';
import { stepsOf, wayBetween } from './graph.ts';

/** Checks that what one kind of placement has no room for ends somewhere. */
export function checkPlacements({ scenario, sound, report }: Checker): void {
  if (!sound(['placements'])) return;
  const pairs = Object.entries(scenario.placements).flatMap(([id, { overflow }]) =>
    overflow === null ? [] : [[id, overflow] as const],
  );
  const steps = stepsOf(pairs);
  for (const [id, overflow] of pairs) {
    const back = wayBetween(steps, overflow, id);
    if (back === null) continue;
    const message = `overflow goes round in a circle: ${[id, ...back].join(' → ')}`;
    const hint = 'take overflow out of one of these';
    report(['placements', id, 'overflow'], { code: 'overflow-cycle', message, hint });
  }
}
