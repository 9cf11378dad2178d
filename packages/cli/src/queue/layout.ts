import { ENGINE_VERSION } from '@taper/engine';

/**
 * What a queue is made of in Redis. All names begin alike, in braces, so that a cluster keeps them on one of its nodes.
 *
 * - a queue of BullMQ for each release of the engine, so that no worker gets work of another;
 * - two sorted sets, of batches and of workers that are there, by when each is to be taken for gone;
 * - for each batch, the scenarios that jobs out refer to, and a list of results that wait to be taken away.
 */
export const PREFIX = '{taper}';

/** Name of the queue whose jobs workers of this release take. */
export const QUEUE = `runs-${ENGINE_VERSION}`;

export const BATCHES = `${PREFIX}:batches`;
export const WORKERS = `${PREFIX}:workers`;

/** Names the scenario with a number of a batch. */
export function scenarioKey(batch: string, number: number): string {
  return `${PREFIX}:scenario:${batch}:${number}`;
}

/** Names the list of results of a batch. */
export function resultsKey(batch: string): string {
  return `${PREFIX}:results:${batch}`;
}

/** Seconds that what belongs to a batch is kept without a sign of life of whoever waits for it. */
export const KEPT_SECONDS = 600;

/** A part of a batch that a worker makes at a time: some of the replications of one scenario. */
export interface JobData {
  readonly batch: string;
  /** Number of the scenario within the batch, as `scenarioKey` has it. */
  readonly scenario: number;
  readonly hash: string;
  readonly replications: readonly number[];
}
