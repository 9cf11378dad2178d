import type { Indicator } from '@taper/engine';
import type { IndicatorGroup } from '../../words/outcomes/indicator-groups.ts';

/**
 * Brings the outcomes of several projects together, those of a group under one title: each outcome once, in the order of
 * the first project that has it. Two places may give one id another label; the first project's stands.
 */
export function besideGroups(projects: readonly (readonly IndicatorGroup[])[]): IndicatorGroup[] {
  const groups = new Map<string, Map<string, Indicator>>();
  const known = new Set<string>();
  for (const { title, indicators } of projects.flat()) {
    const group = groups.get(title) ?? new Map<string, Indicator>();
    groups.set(title, group);
    for (const indicator of indicators) {
      if (known.has(indicator.id)) continue;
      known.add(indicator.id);
      group.set(indicator.id, indicator);
    }
  }
  return [...groups]
    .map(([title, indicators]) => ({ title, indicators: [...indicators.values()] }))
    .filter(({ indicators }) => indicators.length > 0);
}
