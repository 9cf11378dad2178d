import type { Indicator } from '../indicator.ts';
import type { Readings } from '../readings.ts';

/** An indicator with the way to compute it. */
export interface DefinedIndicator extends Indicator {
  readonly monthly: boolean;
  /** Computes it from what a replication recorded; NaN where nothing was counted. */
  readonly value: (readings: Readings) => number;
}

type Stated = Pick<DefinedIndicator, 'id' | 'label' | 'definition' | 'unit' | 'value'> &
  Partial<DefinedIndicator>;

/** Fills in what most indicators leave unsaid: no good direction, no threshold, monthly, not a headline. */
export function define(indicator: Stated): DefinedIndicator {
  return { good: null, matters: 0, official: null, headline: false, monthly: true, ...indicator };
}

/** One of every 10,000 children (at least one child): a difference of fewer is too small to matter. Assumed. */
export function childrenThatMatter(children: number): number {
  return Math.max(1, Math.round(children / 10000));
}
