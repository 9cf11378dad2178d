/** Lower and upper end. */
type Interval = readonly [number, number];

/**
 * Cuts an interval of a mean to what can be, for the eye: a share lies between nothing and all, counts and lengths of
 * time are not negative. Intervals are formed as if anything could be, so with few runs they may reach beyond; files and
 * JSON keep them as they are.
 */
export function possible(interval: Interval | null, mean: number | null, unit: string): Interval | null {
  if (interval === null || mean === null || mean < 0) return interval;
  const [low, high] = interval;
  const most = unit === 'share' && mean <= 1 ? 1 : Infinity;
  return [Math.max(0, low), Math.min(most, high)];
}
