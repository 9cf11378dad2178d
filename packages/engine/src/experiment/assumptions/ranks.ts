/**
 * Ranks numbers from 1, the smallest first; equal ones share the mean of their ranks.
 *
 * @param values none of them NaN
 */
export function averageRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, place) => place).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let end = first;
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++;
    // The mean of first + 1, ..., end.
    for (let place = first; place < end; place++) ranks[order[place]!] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}

/**
 * Correlates two lists of ranks of the same things: Spearman's coefficient, as the product-moment correlation of the
 * ranks, which allows for ties (C. Spearman, The proof and measurement of association between two things, American
 * Journal of Psychology 15, 1904, 72–101). From -1 to 1; NaN where all of one are the same.
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const mean = (a.length + 1) / 2;
  let [both, ownA, ownB] = [0, 0, 0];
  for (let place = 0; place < a.length; place++) {
    const [fromA, fromB] = [a[place]! - mean, b[place]! - mean];
    both += fromA * fromB;
    ownA += fromA * fromA;
    ownB += fromB * fromB;
  }
  return ownA > 0 && ownB > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(ownA * ownB))) : NaN;
}
