import type { ViewInput } from '../views/view.ts';
import { answersOf } from './answer.ts';
import type { Answer } from './answer.ts';
import { firstOutcomes } from './first-outcomes.ts';
import { newUnitsInWords } from './new-units.ts';

/** The answer of a comparison, scenario by scenario: from its results, and what of a scenario must be known to read them. */
export function answersInWords({ comparison, headlines, scenarios }: ViewInput): Answer[] {
  const [base] = scenarios;
  if (base === undefined) return [];
  const answers = answersOf(
    comparison,
    headlines,
    firstOutcomes(base.scenario),
    scenarios.map(({ changes }) => changes),
  );
  return answers.map((answer) => {
    const { scenario: other, changes = [], isStale = false } = scenarios[answer.scenario] ?? base;
    if (changes.length === 0 && !isStale) return { ...answer, text: 'Nothing is changed yet.' };
    const note = newUnitsInWords(base.scenario, other);
    return note === '' ? answer : { ...answer, text: `${answer.text} ${note}` };
  });
}
