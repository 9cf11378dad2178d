import type { RouteSpec, StageSpec } from './types.ts';

/** The way out of the pathway; not a stage. */
export const closed = 'closed';

/** Ids that have a share, or a rate, above 0. */
export function taken(shares: Readonly<Record<string, number>>): string[] {
  return Object.keys(shares).filter((id) => (shares[id] ?? 0) > 0);
}

/** Where families may go when the work of a stage is done: stages, or `closed`. */
export function onward({ next, screening }: StageSpec): string[] {
  const ways = screening === null ? [next] : Object.values(screening.to);
  return [...new Set(ways.flatMap(taken))];
}

/** Whether a stage's work is ever done, or its time ever up. */
export function ends({ work, timeBox }: StageSpec): boolean {
  return work !== null || timeBox !== null;
}

/** Where families may go from a stage by what it says of its ways out: stages, or `closed`. */
export function waysOut(stage: StageSpec): string[] {
  const ways = [
    ...(ends(stage) ? onward(stage) : []),
    ...taken(stage.grown),
    ...(stage.ifFull === null ? [] : [stage.ifFull]),
    ...taken(stage.escalation?.to ?? {}),
    ...Object.values(stage.routes).flatMap((route) => (isOpen(route) ? taken(route.to) : [])),
  ];
  return [...new Set(ways)];
}

function isOpen({ share, byAge }: RouteSpec): boolean {
  return byAge === null ? share > 0 : byAge.some((band) => band.share > 0);
}
