import { parsePath } from './path.ts';
import { numberAt, withNumber } from './timeline/numbers.ts';
import type { Scenario } from './types.ts';

/**
 * Gives a scenario with another number at a dotted path, without reading or checking it anew: for a first look while a
 * number moves.
 *
 * @param value in the units of a `Scenario`: days for lengths of time
 * @returns null where the scenario has no number at the path
 */
export function withNumberAt(scenario: Scenario, path: string, value: number): Scenario | null {
  const keys = parsePath(path);
  return keys === null || numberAt(scenario, keys) === null ? null : withNumber(scenario, keys, value);
}
