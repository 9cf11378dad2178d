import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';

/** How a parameter is stretched before it is fitted. */
export type Stretch = 'log' | 'logit' | 'linear';

/** A number that is fitted, between bounds. Low, high and start are in the unit in which the scenario writes it. */
export interface Bounded {
  readonly low: number;
  readonly high: number;
  readonly stretch: Stretch;
}

/**
 * Chooses how a number is stretched: by ratios where it is a positive amount, by odds where it is a share, and not at
 * all where its bounds reach nothing (or, for a share, everything), which have no logarithm.
 */
export function stretchFor(low: number, high: number, isShare: boolean): Stretch {
  if (low <= 0) return 'linear';
  if (!isShare) return 'log';
  return high < 1 ? 'logit' : 'linear';
}

/** Where a value lies between its bounds: 0 at the lowest, 1 at the highest, in steps of equal ratio or odds. */
export function toUnit({ low, high, stretch }: Bounded, value: number): number {
  const from = stretched(stretch, low);
  return (stretched(stretch, value) - from) / (stretched(stretch, high) - from);
}

/** The value that lies so far between its bounds: the inverse of `toUnit`; places outside 0 to 1 give the bounds. */
export function fromUnit({ low, high, stretch }: Bounded, place: number): number {
  if (place <= 0) return low;
  if (place >= 1) return high;
  const from = stretched(stretch, low);
  return unstretched(stretch, from + place * (stretched(stretch, high) - from));
}

/** How much of the way between its bounds a change of about `share` of the value, or of its odds, is. */
export function unitStep({ low, high, stretch }: Bounded, share: number): number {
  const width = stretched(stretch, high) - stretched(stretch, low);
  return stretch === 'linear' ? share : share / width;
}

function stretched(stretch: Stretch, value: number): number {
  if (stretch === 'linear') return value;
  return stretch === 'log' ? log(value) : log(value / (1 - value));
}

function unstretched(stretch: Stretch, value: number): number {
  if (stretch === 'linear') return value;
  return stretch === 'log' ? exp(value) : 1 / (1 + exp(-value));
}
