/**
 * Turns a uniform draw into a triangular one between `low` and `high`, likeliest at `mid` (low ≤ mid ≤ high; all
 * equal gives that number). Grows with `u`: it is the inverse distribution function.
 */
export function triangular(u: number, low: number, mid: number, high: number): number {
  const width = high - low;
  if (width === 0) return mid;
  const left = mid - low;
  if (u * width < left) return low + Math.sqrt(u * width * left);
  return high - Math.sqrt((1 - u) * width * (high - mid));
}
