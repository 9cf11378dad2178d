import type { Indicator } from '@taper/engine';

/** Outcomes that answer one part of a question. */
export interface IndicatorGroup {
  readonly title: string;
  readonly indicators: readonly Indicator[];
  /** Whether it is shown even where nothing of it differs. */
  readonly isAlways?: boolean;
}

/** Groups in the order people ask, with the measures (first words of an indicator's id) in each. */
const GROUPS: readonly (readonly [title: string, measures: readonly string[]])[] = [
  ['Coming back and coming in', ['rereferrals', 'referrals']],
  ['Children open', ['open']],
  ['Waiting', ['wait']],
  ['Caseload', ['caseload']],
  ['Attention', ['attention', 'work']],
  ['People', ['vacancy', 'agency']],
  ['Money', ['cost']],
];

/** Sorts outcomes into groups, in the order of the groups and then of their measures; those of no group come last. */
export function groupsOf(indicators: readonly Indicator[]): IndicatorGroup[] {
  const named = GROUPS.map(([title, measures]) => ({
    title,
    indicators: measures.flatMap((measure) => indicators.filter(({ id }) => measureOf(id) === measure)),
  }));
  const known = new Set(named.flatMap((group) => group.indicators));
  const others = indicators.filter((indicator) => !known.has(indicator));
  return [...named, { title: 'Other outcomes', indicators: others }].filter(
    (group) => group.indicators.length > 0,
  );
}

function measureOf(id: string): string {
  return id.split('.')[0] ?? id;
}
