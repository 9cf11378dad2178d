/** More workers than this help little and cost memory for each. */
const MOST = 8;

/**
 * Chooses how many workers to start.
 * @param hardwareConcurrency what the browser says of the machine, if it says anything
 */
export function workerCount(hardwareConcurrency: number | undefined): number {
  return Math.max(1, Math.min(MOST, Math.floor(hardwareConcurrency ?? 1)));
}
