import type { BestOptions } from '../best/best-options.ts';
import type { BestResult } from '../best/best-result.ts';
import type { UsableBest } from '../best/read-best.ts';
import type { Searched } from '../seek/searching.ts';
import { type Cell, csv } from './csv.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';

/** The files of `best --out`, the last one written last. */
export const bestFileNames = ['ranking.csv', 'best.json', 'manifest.json'] as const;

/** Makes the texts of `best --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function bestFiles(
  result: BestResult,
  { seconds, events }: Searched,
  { files }: UsableBest,
  { set, workers }: BestOptions,
): Record<(typeof bestFileNames)[number], string> {
  const { candidates, levers } = result;
  const paths = candidates.map(({ name }) =>
    levers.length > 0 ? files[0]!.file : (files.find((file) => file.scenario.name === name)?.file ?? ''),
  );
  return {
    'ranking.csv': rankingCsv(result),
    'best.json': json(result),
    'manifest.json': manifest(
      { ...result, scenarios: candidates },
      { ...{ files: paths, set, workers, seconds, events }, time: new Date() },
    ),
  };
}

/** One row a candidate, the best first. */
function rankingCsv({ by, levers, candidates }: BestResult): string {
  const header = [
    ...['rank', 'scenario', ...levers.map(({ path }) => path), 'cost_per_year', 'indicator', 'unit'],
    ...['mean', 'ci95_low', 'ci95_high', 'difference', 'difference_low', 'difference_high', 'verdict'],
    ...['runs', 'left_out_after_runs'],
  ];
  const rows = candidates.map(
    ({ name, values, price, mean, ci95, difference, runs, leftOutAfter }, place): Cell[] => [
      ...[place + 1, name, ...levers.map((_, lever) => values[lever] ?? null), price, by.id, by.unit],
      ...[mean, ...(ci95 ?? [null, null]), difference?.mean ?? null],
      ...(difference?.simultaneous ?? [null, null]),
      ...[difference?.verdict ?? null, runs, leftOutAfter],
    ],
  );
  return csv(header, rows);
}
