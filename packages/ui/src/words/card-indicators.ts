import type { CompareResult, Indicator } from '@taper/engine';
import { groupsOf } from './indicator-groups.ts';
import { weightOf } from './weight.ts';

/** Outcomes on a card beside the first; the table has them all. */
const OTHERS = 2;

/**
 * Chooses the outcomes that stand on every card: the one asked about first, and of the other groups those in which
 * scenarios differ most, one a group.
 * @param comparison what is known so far; null before the first runs
 */
export function cardIndicators(
  headlines: readonly Indicator[],
  comparison: CompareResult | null,
): Indicator[] {
  const largest = (indicator: Indicator) => largestWeight(indicator, comparison);
  const [first, ...others] = groupsOf(headlines).map(({ indicators }) => indicators);
  const candidates = others.flatMap((group) =>
    [...group].sort((a, b) => largest(b) - largest(a)).slice(0, 1),
  );
  const chosen = [...candidates].sort((a, b) => largest(b) - largest(a)).slice(0, OTHERS);
  return [...(first ?? []).slice(0, 1), ...candidates.filter((one) => chosen.includes(one))];
}

function largestWeight(indicator: Indicator, comparison: CompareResult | null): number {
  const results = comparison?.scenarios.flatMap(({ indicators }) => indicators) ?? [];
  const same = results.filter(({ id }) => id === indicator.id);
  return Math.max(0, ...same.map(({ difference }) => weightOf(difference, indicator)));
}
