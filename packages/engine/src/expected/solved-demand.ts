import { compileScenario } from '../model/compile.ts';
import type { CompiledModel } from '../model/compiled.ts';
import type { Scenario } from '../scenario/types.ts';
import { newcomers } from './newcomers.ts';
import { meanRate } from './traffic.ts';

/** Families taken for the solution; the error of the referrals is then about half a percent. */
const EXAMPLES = 30_000;
const DAYS_A_YEAR = 365.25;

/**
 * Compiles the base of a comparison. Where its demand is given as a total of referrals, new and returning, the rate of
 * new families is solved first: referrals a year are linear in it, at full attention (MODEL.md section 3).
 *
 * @throws RangeError when streams that are not solved already bring more referrals than the total
 */
export function compileBase(scenario: Scenario): CompiledModel {
  const { demand } = scenario;
  if (demand.referrals === null) return compileScenario(scenario);
  // Any rate will do to find out what a new family brings.
  const trial = compileScenario(scenario, undefined, 1);
  const solved = solvedStreams(scenario);
  const weights = solved.reduce((sum, id) => sum + demand.streams[id]!.weight, 0);
  let given = 0;
  let perUnit = 0;
  trial.streams.forEach((stream, index) => {
    const spec = demand.streams[stream.id]!;
    const rate = meanRate(stream);
    if (rate === 0) return;
    const examples = Math.ceil((EXAMPLES * spec.weight) / Math.max(weights, spec.weight));
    const count = spec.families === null ? examples : EXAMPLES / 10;
    const { referrals } = newcomers(trial, index, count, scenario.assumptions.unmetToReturn.mid);
    const yearly = rate * DAYS_A_YEAR * referrals;
    if (spec.families === null) perUnit += yearly;
    else given += yearly;
  });
  if (given >= demand.referrals || perUnit === 0) {
    throw new RangeError(
      `The given streams bring about ${Math.round(given)} referrals a year; ${demand.referrals} are wanted.`,
    );
  }
  return compileScenario(scenario, undefined, (demand.referrals - given) / perUnit);
}

function solvedStreams({ demand }: Scenario): string[] {
  return Object.keys(demand.streams).filter((id) => demand.streams[id]!.families === null);
}
