import { type JudgedMean, type WarmUpResult, monthlyResults } from '@taper/engine';
import type { Simulated } from '../runs/simulate.ts';
import type { WarmUpOptions } from '../warm-up/warm-up-options.ts';
import { type Cell, csv } from './csv.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';

/** The files of `warm-up --out`, the last one written last. */
export const warmUpFileNames = ['warm-up.csv', 'monthly.csv', 'warm-up.json', 'manifest.json'] as const;

const HEADER = [
  ...['series', 'label', 'unit', 'status', 'leave_out_months', 'would_be_months', 'starts', 'settles'],
  ...['left', 'left_ci95_low', 'left_ci95_high', 'left_verdict'],
  ...['drift_per_year', 'drift_ci95_low', 'drift_ci95_high', 'drift_verdict'],
];
const MONTHLY_HEADER = ['month', 'series', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high'];

/** Makes the texts of `warm-up --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function warmUpFiles(
  result: WarmUpResult,
  run: Simulated,
  file: string,
  { set, workers }: WarmUpOptions,
): Record<(typeof warmUpFileNames)[number], string> {
  const making = { files: [file], set, workers, seconds: run.seconds, events: run.outcomes.events };
  return {
    'warm-up.csv': seriesCsv(result),
    'monthly.csv': monthsCsv(result, run),
    'warm-up.json': json(result),
    'manifest.json': manifest(result, { ...making, time: new Date() }),
  };
}

function seriesCsv({ series }: WarmUpResult): string {
  return csv(
    HEADER,
    series.map(({ id, label, unit, status, leaveOut, wouldBe, starts, settles, left, drift }): Cell[] => [
      ...[id, label, unit, status, leaveOut, wouldBe, starts, settles],
      ...judgedCells(left),
      ...judgedCells(drift),
    ]),
  );
}

function judgedCells(judged: JudgedMean | null): Cell[] {
  return [judged?.mean ?? null, ...(judged?.ci95 ?? [null, null]), judged?.verdict ?? null];
}

/** One row a series and month; months are numbered from the start of the warm-up, the first is 1. */
function monthsCsv({ series, months }: WarmUpResult, run: Simulated): string {
  const judged = new Set(series.map(({ id }) => id));
  const rows = monthlyResults(run).map((row, index) => ({ ...row, month: (index % months) + 1 }));
  return csv(
    MONTHLY_HEADER,
    rows
      .filter((row) => judged.has(row.series))
      .map(({ month, series: id, label, unit, mean, ci95 }): Cell[] => [
        ...[month, id, label, unit, mean],
        ...(ci95 ?? [null, null]),
      ]),
  );
}
