import { indicatorsOf } from '@taper/engine';
import type { Indicator, Scenario } from '@taper/engine';
import { groupsOf } from './indicator-groups.ts';
import type { IndicatorGroup } from './indicator-groups.ts';

/** Families without a worker, in all services together, and those held below their need: what nobody may overlook. */
const UNMISSABLE: readonly string[] = ['wait.families', 'held.below.share'];
/** Which service keeps them waiting. */
const WAITING = 'wait.families.service=';

/** Names the outcomes that every comparison begins with, whether or not they are headlines of the place. */
export function firstOutcomes(base: Scenario): Indicator[] {
  const all = indicatorsOf(base);
  const waiting = all.filter(({ id }) => id.startsWith(WAITING));
  const telling = waiting.filter(({ headline }) => headline);
  return [
    ...UNMISSABLE.flatMap((first) => all.filter(({ id }) => id === first)),
    ...(telling.length > 0 ? telling : waiting),
  ];
}

/** Groups what is compared: what nobody may overlook, then the headlines in the order of asking. */
export function comparedGroups(base: Scenario, headlines: readonly Indicator[]): IndicatorGroup[] {
  const first = firstOutcomes(base);
  const ids = new Set(first.map(({ id }) => id));
  const rest = headlines.filter(({ id }) => !ids.has(id));
  const unmissable = { title: 'Without a worker, or held below need', indicators: first, isAlways: true };
  return [...(first.length > 0 ? [unmissable] : []), ...groupsOf(rest)];
}
