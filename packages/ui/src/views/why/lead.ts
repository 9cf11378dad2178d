import type { ComparedIndicator } from '@taper/engine';
import { leadOf } from '../../words/answer/answer.ts';
import { firstOutcomes } from '../../words/outcomes/first-outcomes.ts';
import type { ViewInput } from '../view.ts';

/** The outcome that the answer about a scenario begins with, as the comparison has it; null where there is none. */
export function leadOutcome(
  { comparison, headlines, scenarios }: Pick<ViewInput, 'comparison' | 'headlines' | 'scenarios'>,
  place: number,
): ComparedIndicator | null {
  const [base] = scenarios;
  const results = comparison.scenarios[place]?.indicators ?? [];
  if (base === undefined) return null;
  const lead = leadOf(headlines, firstOutcomes(base.scenario), results);
  return results.find(({ id }) => id === lead?.id) ?? null;
}
