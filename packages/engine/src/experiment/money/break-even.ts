import { quantileOfSorted } from '../../math/quantile.ts';
import type { BreakEven } from './money-result.ts';

const MEDIAN = 0.5;
/** Less than half a penny is rounding. */
const ROUNDING = 0.005;

/**
 * Finds when a scenario has paid for itself: the first month from which on the sum of differences is below nothing to
 * the end of the horizon.
 *
 * @param months differences in cost by month, one a replication each; below 0 where the scenario costs less
 */
export function breakEven(months: readonly Float64Array[]): BreakEven {
  const count = months[0]?.length ?? 0;
  const found: number[] = [];
  for (let replication = 0; replication < count; replication++) {
    let sum = 0;
    let since: number | null = null;
    months.forEach((amounts, month) => {
      sum += amounts[replication]!;
      since = sum < -ROUNDING ? (since ?? month + 1) : null;
    });
    if (since !== null) found.push(since);
  }
  const sorted = Float64Array.from(found).sort();
  return {
    share: count === 0 ? 0 : found.length / count,
    month: found.length === 0 ? null : quantileOfSorted(sorted, MEDIAN),
  };
}
