import type { FieldInfo } from '@taper/engine';
import { daysIn } from './written-number.ts';

/** How far a slider reaches, and by how much it steps. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Bounds of a field in the unit of its number box; a box takes all that a file may say, a slider what is near. */
export function boundsOf(field: FieldInfo, unit: string): { readonly min: number; readonly max: number } {
  const inUnit = (bound: number) => (field.kind === 'duration' ? daysIn(bound, unit) : bound);
  const low = field.min ?? field.above ?? (field.kind === 'number' ? -Infinity : 0);
  return { min: inUnit(low), max: inUnit(field.max ?? Infinity) };
}

/**
 * Chooses the reach of a slider: from nothing to twice the base, on round numbers and within what the field allows.
 * @param base the number of the base, around which readers look
 * @param present the number as it stands, which the slider must reach
 */
export function scaleOf(field: FieldInfo, unit: string, base: number, present: number): Scale {
  const bounds = boundsOf(field, unit);
  const largest = Math.max(Math.abs(base), Math.abs(present), field.whole === true ? 2 : 0);
  const wide =
    largest === 0 ? 1 : Math.max(2 * Math.abs(base), Math.abs(present), field.whole === true ? 4 : 0);
  const max = Math.min(bounds.max, roundUp(wide));
  const least = Math.min(0, base, present);
  const min = Math.max(bounds.min, least < 0 ? -roundUp(-2 * least) : 0);
  const fine = 10 ** Math.floor(Math.log10((max - min) / 50));
  const step = field.whole === true ? Math.max(1, Math.round(fine)) : fine;
  return { min: Number.isFinite(min) ? min : -max, max, step };
}

/** The next number of two digits that ends in 0 or 5. */
function roundUp(value: number): number {
  const digit = 10 ** (Math.floor(Math.log10(value)) - 1) * 5;
  return tidy(Math.ceil(value / digit - 1e-9) * digit);
}

/** Drops what counting with fractions of two leaves behind. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
