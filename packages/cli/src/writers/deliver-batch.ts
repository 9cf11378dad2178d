import type { Batch, BatchResult, Outcomes } from '@taper/engine';
import type { FinishedScenarios } from '../batch/finished-scenarios.ts';
import type { KeptBatch } from '../batch/kept-batch.ts';
import type { BatchPlan } from '../batch/plan.ts';
import type { BatchOptions } from '../options/options.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { studyOfBatch } from '../study/study-of-batch.ts';
import { batchFiles } from './batch-files.ts';
import { batchText } from './batch-text.ts';
import { json } from './json.ts';
import type { Making } from './manifest.ts';
import { writeOutDir } from './out-dir.ts';
import { type StudyFiles, writeStudyFiles } from './study-files.ts';
import { writeTables } from './write-tables.ts';

/** What of the options says where results go, and how they came about. */
export type BatchDelivery = Pick<BatchOptions, 'out' | 'json' | 'set' | 'tables' | 'workbook' | 'report'> &
  Pick<Making, 'workers' | 'queue' | 'seconds' | 'merged'> & {
    /** Where the runs are kept, where there is a folder. */
    readonly kept: KeptBatch | null;
    readonly plan: BatchPlan;
  };

/**
 * Hands the results of a batch over, as far as it was finished: to its folder, if one is wanted, and to standard output.
 * @throws InputFault when the folder does not take them
 */
export async function deliverBatch(
  finished: FinishedScenarios,
  delivery: BatchDelivery,
  terminal: Terminal,
): Promise<void> {
  const { out, set, kept, plan } = delivery;
  const result = finished.result();
  if (result.scenarios.length === 0) return;
  if (out !== undefined && kept !== null) {
    const { batch } = finished.usable;
    const read = (place: number) => runsAt(kept, place, result);
    writeTables(out, delivery.tables ?? batch.tables ?? 'csv', finished, result.scenarios.length, read);
    writeOutDir(out, batchFiles(result, finished.usable, { ...delivery, events: finished.events }));
    await writeStudyFiles(out, studyFilesOf(delivery, batch), () =>
      studyOfBatch({ result, finished, plan, read }),
    );
    terminal.err(`Results are in ${out}.\n`);
  }
  terminal.out(delivery.json ? json(result) : batchText(result, finished.usable, set, terminal));
}

/** The files for people that the user wants, or the batch file. */
function studyFilesOf({ workbook, report }: BatchDelivery, batch: Batch): StudyFiles {
  return { workbook: workbook ?? batch.workbook, report: report ?? batch.report };
}

/** Reads back the runs of a scenario that is finished. */
function runsAt(kept: KeptBatch, place: number, { replications }: BatchResult): Outcomes {
  const outcomes = kept.read(place)?.only((replication) => replication < replications);
  if (outcomes?.replications.length === replications) return outcomes;
  throw new InputFault('Runs that were kept have changed meanwhile: add --continue to make them anew.');
}
