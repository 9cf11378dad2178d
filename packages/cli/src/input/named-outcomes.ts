import { type Indicator, indicatorsOf } from '@taper/engine';
import type { UsableFile } from './read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';

/**
 * Finds the outcomes of a scenario that have been named by id, in the order of the ids.
 * @throws InputFault for ids that it does not report, all of them at once
 */
export function namedOutcomes({ scenario, file }: UsableFile, ids: readonly string[]): Indicator[] {
  const all = new Map(indicatorsOf(scenario).map((indicator) => [indicator.id, indicator]));
  const unknown = ids.filter((id) => !all.has(id));
  if (unknown.length > 0) {
    const named = unknown.map((id) => `"${id}"`).join(', ');
    throw new InputFault(`${file} has no outcome ${named}. Ids are in docs/indicators.md.`);
  }
  return ids.map((id) => all.get(id)!);
}
