import { pickCumulative } from './discrete.ts';

/** A law that is uniform within each of several bands, in the order of the bands; one entry a band. */
export interface UniformBands {
  /** Lower ends of the bands. */
  readonly from: Float64Array;
  /** Upper ends of the bands. */
  readonly to: Float64Array;
  /** Share of this band and all before it; the last is 1 but for rounding. */
  readonly cumulative: Float64Array;
}

/**
 * Turns a uniform draw into one from the bands `start … end − 1` of a table: the band by its share, the place within
 * it by what is left of the draw. Where bands are in ascending order, the result grows with `u`.
 * Throws RangeError when no band has a share.
 */
export function piecewiseUniform(u: number, bands: UniformBands, start: number, end: number): number {
  const band = pickCumulative(u, bands.cumulative, start, end);
  const before = band > start ? bands.cumulative[band - 1]! : 0;
  const within = Math.min(1, (u - before) / (bands.cumulative[band]! - before));
  const from = bands.from[band]!;
  return from + within * (bands.to[band]! - from);
}
