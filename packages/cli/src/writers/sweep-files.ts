import type { Difference, SweepResult } from '@taper/engine';
import type { Simulated } from '../runs/simulate.ts';
import type { SweepOptions } from '../sweep/sweep-options.ts';
import { type Cell, csv } from './csv.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';

/** The files of `sweep --out`, the last one written last. */
export const sweepFileNames = ['points.csv', 'sensitivity.csv', 'sweep.json', 'manifest.json'] as const;

/** Makes the texts of `sweep --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function sweepFiles(
  result: SweepResult,
  run: Simulated,
  file: string,
  { set, workers }: SweepOptions,
): Record<(typeof sweepFileNames)[number], string> {
  const making = { files: [file], set, workers, seconds: run.seconds, events: run.outcomes.events };
  return {
    'points.csv': pointsCsv(result),
    'sensitivity.csv': sensitivityCsv(result),
    'sweep.json': json(result),
    'manifest.json': manifest(result, { ...making, time: new Date() }),
  };
}

/** One row a point and outcome; point 0 is the base, and a field that stands as in it is empty. */
function pointsCsv({ fields, points, sensitivity }: SweepResult): string {
  const header = [
    ...['point', ...fields.map(({ path }) => path), 'indicator', 'label', 'unit', 'mean'],
    ...['ci95_low', 'ci95_high', 'difference', 'difference_ci95_low', 'difference_ci95_high'],
    ...['difference_plausible_low', 'difference_plausible_high', 'verdict'],
  ];
  const base = sensitivity.map(({ base: { id, label, unit, mean, ci95 } }): Cell[] => [
    ...[0, ...fields.map(() => null), id, label, unit, mean, ...(ci95 ?? [null, null])],
    ...differenceCells(null),
  ]);
  const others = points.flatMap(({ values, indicators }, place) =>
    indicators.map(({ id, label, unit, mean, ci95, difference }): Cell[] => [
      ...[place + 1, ...values, id, label, unit, mean, ...(ci95 ?? [null, null])],
      ...differenceCells(difference),
    ]),
  );
  return csv(header, [...base, ...others]);
}

function differenceCells(difference: Difference | null): Cell[] {
  if (difference === null) return Array.from({ length: 6 }, () => null);
  const { mean, ci95, plausible, verdict } = difference;
  return [mean, ...ci95, ...(plausible ?? [null, null]), verdict];
}

/** One row an outcome, field and measure. */
function sensitivityCsv({ fields, sensitivity }: SweepResult): string {
  const header = ['indicator', 'label', 'unit', 'field', 'measure', 'value', 'ci95_low', 'ci95_high'];
  const none = [null, null] as const;
  return csv(
    header,
    sensitivity.flatMap(({ indicator, label, unit, tornado = [], effects = [], indices = [] }) => {
      const row = (
        field: number,
        measure: string,
        of: string,
        value: number | null,
        ci95: readonly [number | null, number | null],
      ): Cell[] => [indicator, label, of, fields[field]!.path, measure, value, ...ci95];
      return [
        ...tornado.flatMap(({ field, low, high, swing }) => [
          row(field, 'low', unit, low?.mean ?? null, low?.ci95 ?? none),
          row(field, 'high', unit, high?.mean ?? null, high?.ci95 ?? none),
          row(field, 'swing', unit, swing, none),
        ]),
        ...effects.flatMap(({ field, mean, size, ci95, spread }) => [
          row(field, 'mean_effect', unit, mean, none),
          row(field, 'mean_size', unit, size, ci95 ?? none),
          row(field, 'spread', unit, spread, none),
        ]),
        ...indices.flatMap(({ field, first, total }) => [
          row(field, 'first_order', 'share', first.share, first.ci95),
          row(field, 'total', 'share', total.share, total.ci95),
        ]),
      ];
    }),
  );
}
