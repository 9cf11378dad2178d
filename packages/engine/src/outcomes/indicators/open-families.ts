import type { Readings } from '../readings.ts';

/** Families open in some stages, on average over the period. */
export function openFamilies(readings: Readings, stages: readonly number[]): number {
  return stages.reduce((sum, stage) => sum + readings.mean(readings.channels.openFamilies(stage)), 0);
}
