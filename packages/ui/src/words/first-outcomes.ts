import { indicatorsOf } from '@taper/engine';
import type { Indicator, Scenario } from '@taper/engine';
import { groupsOf } from './indicator-groups.ts';
import type { IndicatorGroup } from './indicator-groups.ts';

/** Families without a worker, and families held below their need: what nobody may overlook. */
const WAITING = 'wait.families.service=';
const BELOW = 'held.below.share';

/** Names the outcomes that every comparison begins with, whether or not they are headlines of the place. */
export function firstOutcomes(base: Scenario): Indicator[] {
  const all = indicatorsOf(base);
  const waiting = all.filter(({ id }) => id.startsWith(WAITING));
  const telling = waiting.filter(({ headline }) => headline);
  return [...(telling.length > 0 ? telling : waiting), ...all.filter(({ id }) => id === BELOW)];
}

/** Groups what is compared: what nobody may overlook, then the headlines in the order of asking. */
export function comparedGroups(base: Scenario, headlines: readonly Indicator[]): IndicatorGroup[] {
  const first = firstOutcomes(base);
  const ids = new Set(first.map(({ id }) => id));
  const rest = headlines.filter(({ id }) => !ids.has(id));
  const unmissable = { title: 'Without a worker, or held below need', indicators: first, isAlways: true };
  return [...(first.length > 0 ? [unmissable] : []), ...groupsOf(rest)];
}
