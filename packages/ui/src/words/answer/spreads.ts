import { formatChange, formatRange } from '@taper/engine';
import type { Difference } from '@taper/engine';

type Interval = readonly [number, number];

/** The interval that the verdict goes by: error and assumptions together, or error alone where none are drawn. */
export function judgedBy({ plausible, ci95 }: Pick<Difference, 'plausible' | 'ci95'>): Interval {
  return plausible ?? ci95;
}

/** What a spread is called, and how far it reaches. */
export interface Spread {
  readonly name: string;
  readonly range: string;
}

/** Says the three spreads of a difference apart, the narrowest first. */
export function spreadsInWords({ ci95, plausible, p10, p90 }: Difference, unit: string): Spread[] {
  const written = (range: Interval) => formatRange(range, unit, formatChange);
  return [
    { name: 'Error: too few runs', range: written(ci95) },
    ...(plausible === null ? [] : [{ name: 'Error and assumptions', range: written(plausible) }]),
    { name: 'Luck: what one council may see', range: written([p10, p90]) },
  ];
}
