import { ACTIVE, CLOSED_STATE, QUEUED, READY } from './families.ts';
import { ALONE } from './leading.ts';
import { PRIORITY, type World } from './world.ts';

/** When the earliest calendar matter of a family's present state is due. */
export function nextMatter({ families }: World, family: number): number {
  const state = families.state[family]!;
  if (state === CLOSED_STATE) return families.returnAt[family]!;
  const anyway = Math.min(
    families.routeAt[family]!,
    families.nextGrownAt[family]!,
    families.awayAt[family]!,
    families.moveAt[family]!,
  );
  if (state === QUEUED) return Math.min(anyway, families.withdrawAt[family]!, families.escalateAt[family]!);
  if (families.worker[family] === ALONE) return Math.min(anyway, nextAlone(families, family, state));
  return Math.min(anyway, decided(families, family, state));
}

/** When a family is let go, or it is decided whether it is. */
function decided(families: World['families'], family: number, state: number): number {
  if (state === ACTIVE) return families.boxAt[family]!;
  if (state !== READY) return Infinity;
  return Math.min(families.reviewAt[family]!, families.boxAt[family]!);
}

/** In the past, work and risk are dates as well. */
function nextAlone(families: World['families'], family: number, state: number): number {
  return Math.min(families.doneAt[family]!, families.riskAt[family]!, decided(families, family, state));
}

/** Sets a family's timer to its earliest calendar matter; in the past there are no timers. */
export function scheduleMatter(world: World, family: number): void {
  if (world.inPast) return;
  world.calendar.set(world.familyTimer(family), nextMatter(world, family), PRIORITY.family);
}
