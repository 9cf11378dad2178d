import type { CalibrationResult } from '@taper/engine';
import { csv } from './csv.ts';

const HEADER = [
  ...['indicator', 'label', 'unit', 'held_out', 'published', 'published_low', 'published_high'],
  ...['uncertainty', 'uncertainty_stated', 'source', 'year', 'basis', 'confidence'],
  ...['start', 'mean', 'ci95_low', 'ci95_high', 'difference_in_uncertainties', 'verdict'],
];

/** Writes one row a target: what is published, what the model gives, and how far they are apart. */
export function calibrationCsv({ targets }: CalibrationResult): string {
  return csv(
    HEADER,
    targets.map(({ id, label, unit, holdOut, published, start, mean, ci95, difference, verdict }) => [
      ...[id, label, unit, String(holdOut)],
      ...[published.value, published.low, published.high, published.uncertainty, String(published.stated)],
      ...[published.source, published.year, published.basis, published.confidence],
      ...[start, mean, ci95?.[0] ?? null, ci95?.[1] ?? null, difference, verdict],
    ]),
  );
}
