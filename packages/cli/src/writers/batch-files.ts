import type { Batch, BatchResult } from '@taper/engine';
import type { SimulatedBatch } from '../batch/simulate-batch.ts';
import type { BatchOptions } from '../options.ts';
import { batchCsv } from './batch-csv.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';

/** The files of `batch --out`, the last one written last. */
export const batchFileNames = ['summary.csv', 'batch.json', 'manifest.json'] as const;

/** Makes the texts of `batch --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function batchFiles(
  result: BatchResult,
  { seconds, events }: SimulatedBatch,
  { file, base }: Batch,
  { set, workers }: BatchOptions,
): Record<(typeof batchFileNames)[number], string> {
  const files = result.scenarios.map(() => base);
  return {
    'summary.csv': batchCsv(result),
    'batch.json': json(result),
    'manifest.json': manifest(result, {
      ...{ batch: file, files, set, workers, seconds, events },
      time: new Date(),
    }),
  };
}
