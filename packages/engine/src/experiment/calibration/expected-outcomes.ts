import { expectedIndicators } from '../../expected/expected-indicators.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Example families behind what is reckoned: a fit needs slopes, and what is off is made up for by simulation. */
const EXAMPLES = 10_000;

/**
 * Reckons what the outcomes of scenarios come to that are much alike, by id; those that cannot be told are left out.
 * @param start a scenario whose attention is near that of the others: the search for theirs begins there
 */
export function outcomesNear(start: Scenario): (scenario: Scenario) => ReadonlyMap<string, number> {
  let attention: Float64Array | undefined;
  return (scenario) => {
    // Always that of the same scenario, so that nothing depends on which others were reckoned before.
    attention ??= expectedIndicators(start, { examples: 1 }).settled.attention;
    return expectedIndicators(scenario, { examples: EXAMPLES, start: attention }).values;
  };
}
