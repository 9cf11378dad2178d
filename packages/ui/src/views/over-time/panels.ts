import { indicatorsOf, seriesOf } from '@taper/engine';
import type { Indicator, Scenario } from '@taper/engine';
import { groupsOf } from '../../words/outcomes/indicator-groups.ts';
import type { IndicatorGroup } from '../../words/outcomes/indicator-groups.ts';

/** A group of series that are looked at together. */
export interface SeriesGroup extends IndicatorGroup {
  readonly id: string;
}

/** What stands first in the table stands first here too. */
const FIRST = /^(wait\.families|held\.below\.share)/;

/** Levels that a service works with; level 1 has no caseload. */
const WORKED = /^open\.children\.level=[2-5]$/;

/**
 * Groups what is reported month by month, in the order of asking: children open at each level first, then the other
 * headlines.
 */
export function seriesGroups(base: Scenario, headlines: readonly Indicator[]): SeriesGroup[] {
  const monthly = new Set(seriesOf(base).map(({ id }) => id));
  const shown = indicatorsOf(base).filter(
    ({ id }) =>
      monthly.has(id) &&
      (WORKED.test(id) || id === 'held.below.share' || headlines.some((one) => one.id === id)),
  );
  const open = shown.filter(({ id }) => WORKED.test(id));
  const first = shown.filter(({ id }) => FIRST.test(id));
  const rest = shown.filter(
    (one) => !open.includes(one) && !first.includes(one) && !/^open\.children\.level=/.test(one.id),
  );
  const groups: IndicatorGroup[] = [
    { title: 'Children open', indicators: open },
    { title: 'Without a worker', indicators: first },
    ...groupsOf(rest),
  ];
  return groups
    .filter(({ indicators }) => indicators.length > 0)
    .map((group) => ({ ...group, id: group.title }));
}
