import { quantileOfSorted } from '../../math/quantile.ts';
import type { RandomKey } from '../../random/key.ts';
import { uniform } from '../../random/threefry.ts';
import { type DesignPoints, latinHypercube } from './design.ts';

/** Resamples of the rows that an interval is made from. */
const RESAMPLES = 1000;
const RESAMPLING = 0x7e5a;
const TAIL = 0.025;

/** A share of the variance of an outcome, and its 95% interval (percentiles of resampled rows). */
export interface VarianceShare {
  readonly share: number;
  readonly ci95: readonly [number, number];
}

/** What part of the variance of an outcome a field makes. */
export interface SobolIndices {
  readonly field: number;
  /** By itself; and with all that it does together with other fields. */
  readonly first: VarianceShare;
  readonly total: VarianceShare;
}

/**
 * The points that Sobol indices are estimated from: two independent samples A and B of `rows` points, and for each
 * field a copy of A in which that field stands as in B. Row by row: A, B, then the fields, so that a design that is
 * made longer starts with whole rows: `rows × (fields + 2)` points (A. Saltelli et al., Variance based sensitivity
 * analysis of model output, Computer Physics Communications 181, 2010, 259–270).
 */
export function sobolDesign(fields: number, rows: number, key: RandomKey): DesignPoints {
  const pairs = latinHypercube(2 * fields, rows, key);
  return pairs.flatMap((pair) => {
    const a = pair.slice(0, fields);
    const b = pair.slice(fields);
    const mixed = Array.from({ length: fields }, (_, field) => {
      const point = a.slice();
      point[field] = b[field]!;
      return point;
    });
    return [a, b, ...mixed];
  });
}

/**
 * Estimates first-order and total indices from what came of {@link sobolDesign}, in the order of its points: the first
 * by Saltelli's estimator (2010, see above), the total by M. J. W. Jansen's (Analysis of variance designs for model
 * output, Computer Physics Communications 117, 1999, 35–43). Estimates may lie a little below 0 or above 1. An outcome
 * that does not vary has shares of NaN.
 */
export function sobolIndices(fields: number, outcomes: Float64Array, key: RandomKey): SobolIndices[] {
  const rows = outcomes.length / (fields + 2);
  const centred = centre(outcomes);
  const all = Array.from({ length: rows }, (_, row) => row);
  const found = sharesOf(centred, fields, all);
  const resampled = Array.from({ length: RESAMPLES }, (_, resample) =>
    sharesOf(
      centred,
      fields,
      all.map((row) => Math.floor(uniform(key.k0, key.k1, resample * rows + row, RESAMPLING) * rows)),
    ),
  );
  const between = (pick: (shares: Shares) => number): readonly [number, number] => {
    const sorted = Float64Array.from(resampled, pick).sort();
    return [quantileOfSorted(sorted, TAIL), quantileOfSorted(sorted, 1 - TAIL)];
  };
  return found.first.map((first, field) => ({
    field,
    first: { share: first, ci95: between((shares) => shares.first[field]!) },
    total: { share: found.total[field]!, ci95: between((shares) => shares.total[field]!) },
  }));
}

interface Shares {
  readonly first: number[];
  readonly total: number[];
}

/** Taking the mean off changes no share, and takes most of the error out of the estimates. */
function centre(outcomes: Float64Array): Float64Array {
  const mean = outcomes.reduce((sum, value) => sum + value, 0) / outcomes.length;
  return outcomes.map((value) => value - mean);
}

function sharesOf(outcomes: Float64Array, fields: number, rows: readonly number[]): Shares {
  const width = fields + 2;
  let sum = 0;
  let squares = 0;
  const firsts = new Float64Array(fields);
  const totals = new Float64Array(fields);
  for (const row of rows) {
    const a = outcomes[row * width]!;
    const b = outcomes[row * width + 1]!;
    sum += a + b;
    squares += a * a + b * b;
    for (let field = 0; field < fields; field++) {
      const mixed = outcomes[row * width + 2 + field]!;
      firsts[field]! += b * (mixed - a);
      totals[field]! += (a - mixed) * (a - mixed);
    }
  }
  const count = 2 * rows.length;
  const variance = squares / count - (sum / count) * (sum / count);
  return {
    first: Array.from(firsts, (total) => total / rows.length / variance),
    total: Array.from(totals, (total) => total / (2 * rows.length) / variance),
  };
}
