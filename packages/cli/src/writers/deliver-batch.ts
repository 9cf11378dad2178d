import type { FinishedScenarios } from '../batch/finished-scenarios.ts';
import type { BatchOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { batchFiles } from './batch-files.ts';
import { batchText } from './batch-text.ts';
import { json } from './json.ts';
import type { Making } from './manifest.ts';
import { writeOutDir } from './out-dir.ts';

/** What of the options says where results go, and how they came about. */
export type BatchDelivery = Pick<BatchOptions, 'out' | 'json' | 'set'> &
  Pick<Making, 'workers' | 'seconds' | 'merged'>;

/**
 * Hands the results of a batch over, as far as it was finished: to its folder, if one is wanted, and to standard output.
 * @throws InputFault when the folder does not take them
 */
export function deliverBatch(finished: FinishedScenarios, delivery: BatchDelivery, terminal: Terminal): void {
  const { out, set } = delivery;
  const result = finished.result();
  if (result.scenarios.length === 0) return;
  if (out !== undefined) {
    writeOutDir(out, batchFiles(result, finished.usable.batch, { ...delivery, events: finished.events }));
    terminal.err(`Results are in ${out}.\n`);
  }
  terminal.out(delivery.json ? json(result) : batchText(result, finished.usable, set, terminal));
}
