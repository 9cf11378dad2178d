import type { DesignPoints } from './design.ts';

/** What each field alone does, from the low end of its range to the high one, all others standing at the base. */
export interface TornadoBar {
  readonly field: number;
  /** What the outcome is with the field at its low and at its high end. */
  readonly low: number;
  readonly high: number;
  /** How far the two lie apart, without a sign. */
  readonly swing: number;
}

/**
 * The base, then each field at its low end and at its high end, one at a time.
 *
 * @param base where the base stands within each field's range, from 0 to 1
 */
export function oneAtATime(base: Float64Array): DesignPoints {
  const ends = Array.from(base, (_, field) => [0, 1].map((end) => moved(base, field, end)));
  return [base.slice(), ...ends.flat()];
}

/** Reads what came of {@link oneAtATime}, in its order, as a tornado: the longest bar first, equal ones as they were. */
export function tornado(outcomes: Float64Array): TornadoBar[] {
  const fields = (outcomes.length - 1) / 2;
  return Array.from({ length: fields }, (_, field) => {
    const [low, high] = [outcomes[1 + 2 * field]!, outcomes[2 + 2 * field]!];
    return { field, low, high, swing: Math.abs(high - low) };
  }).sort((a, b) => b.swing - a.swing || a.field - b.field);
}

function moved(point: Float64Array, field: number, to: number): Float64Array {
  const other = point.slice();
  other[field] = to;
  return other;
}
