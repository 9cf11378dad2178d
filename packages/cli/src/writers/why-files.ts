import type { WhyResult } from '@taper/engine';
import type { UsableWhy } from '../why/read-why.ts';
import type { SimulatedWhy } from '../why/simulate-why.ts';
import type { WhyOptions } from '../why/why-options.ts';
import { type Cell, csv } from './csv.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';

/** The files of `why --out`, the last one written last. */
export const whyFileNames = ['why.csv', 'why.json', 'manifest.json'] as const;

const HEADER = [
  ...['indicator', 'label', 'unit', 'base', 'change'],
  ...['difference', 'ci95_low', 'ci95_high', 'plausible_low', 'plausible_high'],
  ...['share', 'verdict'],
];

/** Makes the texts of `why --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function whyFiles(
  result: WhyResult,
  { runs, seconds }: SimulatedWhy,
  { files }: UsableWhy,
  { set, workers }: WhyOptions,
): Record<(typeof whyFileNames)[number], string> {
  const making = { files: files.map(({ file }) => file), set, workers, seconds, events: runs.events };
  return {
    'why.csv': whyCsv(result),
    'why.json': json(result),
    'manifest.json': manifest(
      { ...result, scenarios: [result.base, result.scenario] },
      { ...making, time: new Date() },
    ),
  };
}

/** One row an outcome for the whole difference, whose change is empty, and one for each change. */
function whyCsv({ indicators }: WhyResult): string {
  const rows = indicators.flatMap(({ id, label, unit, base, whole, parts }) => {
    if (whole === null) return [];
    const all = [{ change: null, share: null, ...whole }, ...parts];
    return all.map(({ change, mean, ci95, plausible, share, verdict }): Cell[] => [
      ...[id, label, unit, base, change, mean],
      ...(ci95 ?? [null, null]),
      ...(plausible ?? [null, null]),
      ...[share, verdict],
    ]);
  });
  return csv(HEADER, rows);
}
