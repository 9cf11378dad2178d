import type { Scenario } from '@taper/engine';
import type { ViewInput } from '../../views/view.ts';
import { answersOf } from './answer.ts';
import type { Answer } from './answer.ts';
import { firstOutcomes } from '../outcomes/first-outcomes.ts';
import { newUnitsInWords } from './new-units.ts';

/** An answer, and what must be known before it is believed. */
export interface ToldAnswer extends Answer {
  /** Which inputs it is of, where they have changed since; else empty. */
  readonly stillOf: string;
  /** What new units do; empty where there are none. */
  readonly note: string;
  /** What finds the field that the note names, where fields are sought. */
  readonly field: string;
}

/** The answer of a comparison, scenario by scenario: from its results, and what of a scenario must be known to read them. */
export function answersInWords({ comparison, headlines, scenarios }: ViewInput): ToldAnswer[] {
  const [base] = scenarios;
  if (base === undefined) return [];
  const answers = answersOf(
    comparison,
    headlines,
    firstOutcomes(base.scenario),
    scenarios.map(({ changes }) => changes),
  );
  return answers.map((answer) => {
    const { scenario: other, changes, stillOf } = scenarios[answer.scenario] ?? base;
    const note = newUnitsInWords(base.scenario, other);
    const field = fieldOfNewUnits(base.scenario, other);
    const text = changes.length === 0 ? 'Nothing is changed yet.' : answer.text;
    return { ...answer, text, note, field, stillOf };
  });
}

/** The path of how new units open; where there are several kinds of them, what all such paths have. */
function fieldOfNewUnits(base: Scenario, other: Scenario): string {
  const found = Object.entries(other.services).flatMap(([service, { units }]) =>
    Object.entries(units).flatMap(([kind, { count }]) =>
      count > (base.services[service]?.units[kind]?.count ?? 0) ? [[service, kind] as const] : [],
    ),
  );
  const [first] = found;
  if (first === undefined) return '';
  const [service, kind] = first;
  if (found.length === 1) return `${service}.units.${kind}.opens`;
  return found.every((one) => one[0] === service) ? `${service}.units .opens` : '.opens';
}
