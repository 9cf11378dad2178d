import type { AssumptionMode } from '../../run/runner.ts';
import { type Evidence, type Scenario, assumptionsOf, hasEffect } from '../../scenario/index.ts';
import { assumptionWords } from './assumption-words.ts';
import type { AssumptionInForce } from '../results/result.ts';

/**
 * Lists the assumptions that results of a scenario rest on, in words and with how well each is known; those without
 * effect anywhere in their range are left out.
 *
 * @param evidence the register of sources that came of reading the same file
 * @param mode how assumptions enter the runs; one whose range is a single value is not drawn
 */
export function assumptionsInForce(
  scenario: Scenario,
  evidence: readonly Evidence[],
  mode: AssumptionMode,
): AssumptionInForce[] {
  return assumptionsOf({ scenario, evidence })
    .filter(hasEffect)
    .map(({ id, path: _, of, low, mid, high, ...known }) => ({
      id,
      ...assumptionWords(of),
      ...{ low, mid, high },
      used: mode === 'range' && low === high ? 'mid' : mode,
      ...known,
    }));
}

/** An assumption of a comparison, and the scenario that has it otherwise than the base, if it is not the base’s. */
export interface ComparedAssumption extends AssumptionInForce {
  readonly scenario: string | null;
}

/** Lists the assumptions of scenarios that are compared: those of the first, then what is otherwise in another. */
export function comparedAssumptions(
  scenarios: readonly { readonly name: string; readonly assumed: readonly AssumptionInForce[] }[],
): ComparedAssumption[] {
  const written = (one: AssumptionInForce) => JSON.stringify(one);
  const ofBase = new Set(scenarios[0]?.assumed.map(written));
  return scenarios.flatMap(({ name, assumed }, index) =>
    assumed
      .filter((one) => index === 0 || !ofBase.has(written(one)))
      .map((one) => ({ ...one, scenario: index === 0 ? null : name })),
  );
}
