import type { BatchResult, Outcomes } from '@taper/engine';
import type { FinishedScenarios } from '../batch/finished-scenarios.ts';
import type { KeptBatch } from '../batch/kept-batch.ts';
import type { BatchOptions } from '../options.ts';
import { InputFault } from '../stops.ts';
import type { Terminal } from '../terminal.ts';
import { batchFiles } from './batch-files.ts';
import { batchText } from './batch-text.ts';
import { json } from './json.ts';
import type { Making } from './manifest.ts';
import { writeOutDir } from './out-dir.ts';
import { writeTables } from './write-tables.ts';

/** What of the options says where results go, and how they came about. */
export type BatchDelivery = Pick<BatchOptions, 'out' | 'json' | 'set' | 'tables'> &
  Pick<Making, 'workers' | 'seconds' | 'merged'> & {
    /** Where the runs are kept, where there is a folder. */
    readonly kept: KeptBatch | null;
  };

/**
 * Hands the results of a batch over, as far as it was finished: to its folder, if one is wanted, and to standard output.
 * @throws InputFault when the folder does not take them
 */
export function deliverBatch(finished: FinishedScenarios, delivery: BatchDelivery, terminal: Terminal): void {
  const { out, set, kept } = delivery;
  const result = finished.result();
  if (result.scenarios.length === 0) return;
  if (out !== undefined && kept !== null) {
    const form = delivery.tables ?? finished.usable.batch.tables ?? 'csv';
    writeTables(out, form, finished, result.scenarios.length, (place) => runsAt(kept, place, result));
    writeOutDir(out, batchFiles(result, finished.usable.batch, { ...delivery, events: finished.events }));
    terminal.err(`Results are in ${out}.\n`);
  }
  terminal.out(delivery.json ? json(result) : batchText(result, finished.usable, set, terminal));
}

/** Reads back the runs of a scenario that is finished. */
function runsAt(kept: KeptBatch, place: number, { replications }: BatchResult): Outcomes {
  const outcomes = kept.read(place)?.only((replication) => replication < replications);
  if (outcomes?.replications.length === replications) return outcomes;
  throw new InputFault('Runs that were kept have changed meanwhile: add --continue to make them anew.');
}
