import type { AssumptionMode } from '../run/runner.ts';

/**
 * What a run uses unless told otherwise, on the page and on the command line alike, so that both say the same. Thirty
 * runs keep four scenarios of a council of 100,000 children to about half a minute on two cores; they have fifteen draws
 * of the assumptions, so that a result says what these leave open.
 */
export const defaults: {
  readonly replications: number;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
} = { replications: 30, seed: 'taper', assumptions: 'range' };

/** Numbers the replications of a run: the first `count`, from 0. */
export function firstReplications(count: number): number[] {
  return Array.from({ length: count }, (_, replication) => replication);
}
