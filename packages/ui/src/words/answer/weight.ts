import type { Difference, Indicator } from '@taper/engine';

/**
 * Weighs a difference by what would just matter, so that days, children and shares can be put in one order.
 * @returns 0 for none; 1 where it just matters
 */
export function weightOf(difference: Difference | null, { matters }: Indicator): number {
  if (difference === null) return 0;
  const size = Math.abs(difference.mean);
  return matters > 0 ? size / matters : size;
}
