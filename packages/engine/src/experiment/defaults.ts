import type { AssumptionMode } from '../run/runner.ts';

/**
 * What a run uses unless told otherwise, on the page and on the command line alike, so that both say the same. Thirty
 * runs keep four scenarios well under half a minute on two cores.
 */
export const defaults: {
  readonly replications: number;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
} = { replications: 30, seed: 'taper', assumptions: 'mid' };

/** Numbers the replications of a run: the first `count`, from 0. */
export function firstReplications(count: number): number[] {
  return Array.from({ length: count }, (_, replication) => replication);
}
