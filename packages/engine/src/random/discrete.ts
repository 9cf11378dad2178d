/**
 * Picks an entry of a table of cumulative shares: the index of the first one above `u` among
 * `cumulative[from] … cumulative[to − 1]`. Entries with no share are never picked, not even when the last
 * cumulative share falls short of 1 by rounding: the draws beyond it go to the last entry that has a share.
 * Throws RangeError when no entry has one.
 */
export function pickCumulative(u: number, cumulative: Float64Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (cumulative[i]! > u) return i;
  }
  return lastWithShare(cumulative, from, to);
}

function lastWithShare(cumulative: Float64Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const before = i > from ? cumulative[i - 1]! : 0;
    if (cumulative[i]! > before) return i;
  }
  throw new RangeError('no entry to pick has a share');
}
