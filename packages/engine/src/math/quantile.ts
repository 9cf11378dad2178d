import { quantileSorted } from 'd3-array';

/**
 * Finds the quantile `p` (0 to 1) of numbers in ascending order, by linear interpolation between the two nearest
 * (Hyndman and Fan's type 7). NaN when there are none. d3's types leave out typed arrays, which its code takes.
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  return quantileSorted(sorted as unknown as number[], p) ?? NaN;
}
