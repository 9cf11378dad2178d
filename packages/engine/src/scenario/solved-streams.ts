import type { DemandSpec } from './types.ts';

/** Ids of the streams whose families are solved for the total of referrals. */
export function solvedStreams({ streams }: DemandSpec): string[] {
  return Object.keys(streams).filter((id) => streams[id]!.families === null);
}
