import type { StageSpec } from '../types.ts';

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
