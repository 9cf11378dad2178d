import { expectedIndicators } from '../../expected/expected-indicators.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Example families behind what is reckoned, unless told: a fit needs slopes, and simulation makes up for what is off. */
const EXAMPLES = 10_000;

/**
 * Reckons what the outcomes of scenarios come to that are much alike, by id; those that cannot be told are left out.
 * @param start a scenario whose attention is near that of the others: the search for theirs begins there
 * @param examples families to reckon from; fewer are quicker and rougher
 */
export function outcomesNear(
  start: Scenario,
  examples: number = EXAMPLES,
): (scenario: Scenario) => ReadonlyMap<string, number> {
  let attention: Float64Array | undefined;
  return (scenario) => {
    // Always that of the same scenario, so that nothing depends on which others were reckoned before.
    attention ??= expectedIndicators(start, { examples }).settled.attention;
    return expectedIndicators(scenario, { examples, start: attention }).values;
  };
}
