import { expectedIndicators } from '../../expected/expected-indicators.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Example families behind what is reckoned: a fit needs slopes, and what is off is made up for by simulation. */
const EXAMPLES = 10_000;

/** Reckons what the outcomes of a scenario come to, by id; those that cannot be told are left out. */
export function expectedOutcomes(scenario: Scenario): ReadonlyMap<string, number> {
  return expectedIndicators(scenario, { examples: EXAMPLES }).values;
}
