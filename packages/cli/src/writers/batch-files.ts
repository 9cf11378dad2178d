import type { BatchResult } from '@taper/engine';
import type { UsableBatch } from '../batch/read-batch.ts';
import { batchCsv } from './batch-csv.ts';
import { json } from './json.ts';
import { type Making, manifest } from './manifest.ts';

/** The files of `batch --out`, the last one written last. */
export const batchFileNames = ['summary.csv', 'batch.json', 'manifest.json'] as const;

/** Makes the texts of `batch --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function batchFiles(
  result: BatchResult,
  { batch: { file }, scenarios }: Pick<UsableBatch, 'batch' | 'scenarios'>,
  { set, workers, queue, seconds, events, merged }: Omit<Making, 'batch' | 'files' | 'time'>,
): Record<(typeof batchFileNames)[number], string> {
  const files = result.scenarios.map((_, place) => scenarios[place]!.file);
  return {
    'summary.csv': batchCsv(result),
    'batch.json': json(result),
    'manifest.json': manifest(result, {
      ...{ batch: file, files, set, workers, queue, seconds, events, merged },
      time: new Date(),
    }),
  };
}
