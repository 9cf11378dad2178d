import type { Outcomes, TableForm } from '@taper/engine';
import type { FinishedScenarios } from '../batch/finished-scenarios.ts';
import { monthTable, replicationTable } from './batch-tables.ts';
import { BatchTableFile } from './table-files.ts';

const endings = { none: [], csv: ['csv'], parquet: ['parquet'], both: ['csv', 'parquet'] } as const;

/** The files of tables in every form. */
export const tableFileNames = endings.both.flatMap((ending) => [
  `replications.${ending}`,
  `monthly.${ending}`,
]);

/**
 * Writes the tables of every run and every month of the first scenarios of a batch.
 * @param count how many scenarios
 * @param read gives the runs of the scenario at a place of the grid
 * @throws InputFault when the folder does not take them
 */
export function writeTables(
  dir: string,
  form: TableForm,
  finished: FinishedScenarios,
  count: number,
  read: (place: number) => Outcomes,
): void {
  const { batch, scenarios } = finished.usable;
  const factors = batch.factors.map(({ id }) => id);
  const files = endings[form].flatMap((ending) => [
    new BatchTableFile(dir, replicationTable(factors), ending),
    new BatchTableFile(dir, monthTable(factors), ending),
  ]);
  try {
    for (let place = 0; files.length > 0 && place < count; place++) {
      const run = finished.runOf(place, read(place));
      for (const file of files) file.add({ scenario: scenarios[place]!, run });
    }
    for (const file of files) file.finish();
  } finally {
    for (const file of files) file.discard();
  }
}
