import type { DesignPoints } from './design.ts';

/**
 * The base, then each field at its low end and at its high end, one at a time.
 *
 * @param base where the base stands within each field's range, from 0 to 1
 */
export function oneAtATime(base: Float64Array): DesignPoints {
  const ends = Array.from(base, (_, field) => [0, 1].map((end) => moved(base, field, end)));
  return [base.slice(), ...ends.flat()];
}

function moved(point: Float64Array, field: number, to: number): Float64Array {
  const other = point.slice();
  other[field] = to;
  return other;
}
