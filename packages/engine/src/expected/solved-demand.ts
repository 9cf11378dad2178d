import { type AssumptionMode, replicationAssumptions } from '../model/assumptions.ts';
import { compileScenario } from '../model/compile.ts';
import type { CompiledModel, SolvedDemand } from '../model/compiled.ts';
import { daysAYear } from '../scenario/duration.ts';
import { solvedStreams } from '../scenario/solved-streams.ts';
import type { Scenario } from '../scenario/types.ts';
import { referralsOfExamples } from './examples.ts';
import { meanRate } from './mean-rate.ts';

/** Families taken for the solution unless told otherwise; the error of the referrals is then about half a percent. */
const EXAMPLES = 30_000;

/** Referrals a year that given streams bring, and that come with each new family a year of a solved one. */
export interface GivenReferrals {
  readonly given: number;
  readonly perUnit: number;
}

/** Whether assumptions have their middle values, or no effect. */
export type Assumed = 'mid' | 'off';

/** Which assumptions a total of referrals is solved for. */
export function assumedIn(mode: AssumptionMode): Assumed {
  return mode === 'off' ? 'off' : 'mid';
}

/** What has been worked out for a scenario, with assumptions and without, from so many examples. */
type Known<Value> = WeakMap<Scenario, Map<string, Value>>;

const compiled: Known<CompiledModel> = new WeakMap();
const reckoned: Known<GivenReferrals> = new WeakMap();

/**
 * Compiles the base of a comparison. Where its demand is given as a total of referrals, new and returning, the rate of
 * new families is solved first: referrals a year are linear in it, at full attention (MODEL.md section 3).
 *
 * @param assumed whether assumptions have their middle values, as they have where they are drawn, or no effect
 * @param examples families to solve from; fewer are quicker and rougher
 * @throws RangeError when streams that are not solved already bring more referrals than the total: see `givenReferrals`
 */
export function compileBase(
  scenario: Scenario,
  assumed: Assumed = 'mid',
  examples: number = EXAMPLES,
): CompiledModel {
  return once(compiled, scenario, wayOf(assumed, examples), () =>
    compileScenario(scenario, undefined, solve(scenario, assumed, examples)),
  );
}

function once<Value>(known: Known<Value>, scenario: Scenario, how: string, find: () => Value): Value {
  const byHow = known.get(scenario) ?? new Map<string, Value>();
  known.set(scenario, byHow);
  const value = byHow.get(how) ?? find();
  byHow.set(how, value);
  return value;
}

function solve(scenario: Scenario, assumed: Assumed, examples: number): SolvedDemand {
  const { referrals } = scenario.demand;
  if (referrals === null || solvedStreams(scenario.demand).length === 0)
    return { families: 0, referrals: 0, given: 0 };
  const { given, perUnit } = givenReferrals(scenario, assumed, examples);
  if (given >= referrals || perUnit === 0)
    throw new RangeError(`${Math.round(given)} referrals a year are given, and ${referrals} wanted in all.`);
  return { families: (referrals - given) / perUnit, referrals, given };
}

/**
 * Reckons the referrals a year that the streams bring whose families are given, and those that come with each new
 * family a year of a solved stream of weight 1.
 */
export function givenReferrals(
  scenario: Scenario,
  assumed: Assumed = 'mid',
  examples: number = EXAMPLES,
): GivenReferrals {
  return once(reckoned, scenario, wayOf(assumed, examples), () => reckon(scenario, assumed, examples));
}

/** What {@link givenReferrals} has been found to be in this thread, if it has, for assumptions in a mode. */
export function knownReferrals(scenario: Scenario, mode: AssumptionMode): GivenReferrals | undefined {
  return reckoned.get(scenario)?.get(wayOf(assumedIn(mode), EXAMPLES));
}

/** Takes over what another thread has found {@link givenReferrals} to be. */
export function noteReferrals(scenario: Scenario, assumed: Assumed, given: GivenReferrals): void {
  once(reckoned, scenario, wayOf(assumed, EXAMPLES), () => given);
}

function wayOf(assumed: Assumed, examples: number): string {
  return `${assumed} ${examples}`;
}

function reckon(scenario: Scenario, assumed: Assumed, all: number): GivenReferrals {
  const { streams } = scenario.demand;
  const whole = solvedStreams(scenario.demand).reduce((sum, id) => sum + streams[id]!.weight, 0);
  // Any rate will do to find out what a new family brings.
  const trial = compileScenario(scenario, undefined, { families: 1, referrals: 0, given: 0 });
  const assumptions = replicationAssumptions(scenario, assumed);
  let given = 0;
  let perUnit = 0;
  trial.streams.forEach((stream, index) => {
    const { families, weight } = streams[stream.id]!;
    const rate = meanRate(stream);
    // Nobody is taken as an example of a stream of no weight.
    if (rate === 0) return;
    const examples =
      families === null ? Math.ceil((all * weight) / Math.max(whole, weight)) : Math.ceil(all / 10);
    const referrals = referralsOfExamples(trial, index, examples, assumptions);
    const yearly = (rate * daysAYear * referrals) / examples;
    if (families === null) perUnit += yearly;
    else given += yearly;
  });
  return { given, perUnit };
}
