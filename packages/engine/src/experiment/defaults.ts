import type { AssumptionMode } from '../run/runner.ts';

/** What a run uses unless told otherwise, on the page and on the command line alike, so that both say the same. */
export const defaults: {
  readonly replications: number;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
} = { replications: 40, seed: 'taper', assumptions: 'mid' };

/** Numbers the replications of a run: the first `count`, from 0. */
export function firstReplications(count: number): number[] {
  return Array.from({ length: count }, (_, replication) => replication);
}
