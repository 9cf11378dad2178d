import type { SeekTrial } from '@taper/engine';
import type { SeekResult } from '../seek/seek-result.ts';
import type { SeekOptions } from '../seek/seek-options.ts';
import type { Searched } from '../seek/searching.ts';
import { type Cell, csv } from './csv.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';

/** The files of `seek --out`, the last one written last. */
export const seekFileNames = ['tried.csv', 'seek.json', 'manifest.json'] as const;

/** Makes the texts of `seek --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function seekFiles(
  result: SeekResult,
  { seconds, events }: Searched,
  file: string,
  { set, workers }: SeekOptions,
): Record<(typeof seekFileNames)[number], string> {
  return {
    'tried.csv': triedCsv(result),
    'seek.json': json(result),
    'manifest.json': manifest(result, { files: [file], set, workers, seconds, events, time: new Date() }),
  };
}

/** One row a point that was tried and outcome; levers of the base are empty. */
function triedCsv({ levers, indicators, base, trials, answer }: SeekResult): string {
  const header = [
    ...levers.map(({ path }) => path),
    ...['cost_per_year', 'indicator', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high'],
    ...['runs', 'goals', 'probability_met', 'answer'],
  ];
  const rows = [...(base === null ? [] : [base]), ...trials].flatMap((trial: SeekTrial) =>
    trial.outcomes.map(({ indicator, mean, ci95 }): Cell[] => {
      const { label, unit } = indicators.find(({ id }) => id === indicator)!;
      return [
        ...[...trial.values, trial.price, indicator, label, unit, mean, ...(ci95 ?? [null, null])],
        ...[trial.replications, trial.state, trial.probability],
        isSame(trial, answer) ? 'yes' : null,
      ];
    }),
  );
  return csv(header, rows);
}

function isSame(trial: SeekTrial, answer: SeekTrial | null): boolean {
  return answer !== null && trial.values.join('/') === answer.values.join('/');
}
