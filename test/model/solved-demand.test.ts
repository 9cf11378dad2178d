import { describe, expect, it } from 'vitest';
import type { Scenario } from '@taper/engine';
import { compileBase } from '../../packages/engine/src/expected/solved-demand.ts';
import { compileScenario } from '../../packages/engine/src/model/compile.ts';
import { STREAMS } from '../../packages/engine/src/model/compiled.ts';
import { expectCount, expectShare } from '../support/standard-error.ts';
import { plenty, watched } from '../support/watched.ts';

const TOTAL = 2400;

/** Families who ask, are refused or helped, step up, come back and grow up: everything that makes referrals of families. */
const stages = `  door: { level: 1, service: all, hours: 0, work: { law: fixed, mean: 1d }, screening: { above: 0.2, below: 0.2,
    to: { 1: { closed: 1 }, 2: { early: 1 }, 3: { early: 0.5, plan: 0.5 }, 4: { plan: 1 }, 5: { plan: 1 } } } }
  early: { level: 2, service: all, hours: 0, work: { law: gamma, mean: 90d, cv: 0.5 }, escalation: { to: { plan: 0.4 } }, next: { closed: 1 } }
  plan: { level: 4, service: all, official: [case], hours: 0, work: { law: lognormal, mean: 80d, cv: 1 }, reviews: { first: 60d, next: 90d },
    stepDown: { kept: 0.2, early: 0.1 }, next: { early: 0.4, closed: 0.6 } }\n`;
const families = `{ children: { 1: 0.6, 2: 0.4 }, frailty: 0.5, movingAway: 0.04,
  youngest: { law: bands, bands: { 0y..18y: 1 } }, spacing: { law: exponential, mean: 2y } }`;
const rest = `official: { case: [case] }
return: { scale: 4y, shape: 0.62, cut: 5y, to: { door: 0.7, plan: 0.3 }, need: { 2: 0.3, 3: 0.3, 4: 0.4 } }
assumptions: { unmetToReturn: { value: 0.8, low: 0.8, high: 0.8, basis: assumed } }`;
const NEED = 'need: { 1: 0.2, 2: 0.3, 3: 0.2, 4: 0.3 }, entry: { door: 1 }';
const demand = (streams: string, total = TOTAL) =>
  `{ season: { august: 0.6, may: 1.3 }, weekday: { saturday: 0.3, sunday: 0.1 }, referrals: ${total}, streams: { ${streams} } }`;
const ONE = `asking: { families: solved, ${NEED} }`;
const steady = ['opening.past=19y', 'opening.warmUp=1y'];
const council = (streams = ONE, total = TOTAL, set: readonly string[] = []) =>
  plenty(stages, { demand: demand(streams, total), families, rest }, [...steady, ...set]);

/** Days and numbers of the families who come for the first time. */
function newcomers(scenarios: Parameters<typeof watched>[0], index = 0, replication = 0) {
  const came: string[] = [];
  const run = watched(
    scenarios,
    ({ event, day, serial }) => {
      if (event === 'arrived') came.push(`${serial}@${day}`);
    },
    { index, replication },
  );
  return { came, run, referrals: run.value('referrals.perYear') };
}

/** Expects a scenario to have its total, on average over two replications: 40 years. */
function expectTotal(scenario: Scenario): void {
  const totals = [0, 1].map((replication) =>
    watched(scenario, null, { replication }).value('referrals.perYear'),
  );
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  expect(Math.abs(mean / TOTAL - 1), `${mean} of ${TOTAL}`).toBeLessThan(0.015);
}

describe('a total of referrals that demand is solved for', () => {
  const base = council();

  it('is what the simulation comes to, new and returning, where nobody waits', () => {
    expectTotal(base);
    // Of those who come, with 1.4 children each, not all are referred; they come back, or it would not be made up.
    expect((newcomers(base).came.length / 20) * 1.4).toBeLessThan(0.9 * TOTAL);
  });

  it('is changed by a policy, which meets the same new families', () => {
    const fewerReturns = council(ONE, TOTAL, ['return.scale=20y']);
    const [of, after] = [newcomers([base, fewerReturns], 0), newcomers([base, fewerReturns], 1)];
    expect(after.came).toEqual(of.came);
    expect(after.referrals).toBeLessThan(0.9 * of.referrals);
  });

  it('scales the new families of a variant that has a total of its own', () => {
    const doubled = council(ONE, 2 * TOTAL);
    const [of, after] = [newcomers([base, doubled], 0), newcomers([base, doubled], 1)];
    const rate = of.run.world.model.solved.families;
    expect(after.run.world.model.solved.families).toBe(2 * rate);
    expect(new Set(after.came).size).toBe(after.came.length);
    const known = new Set(after.came);
    expect(of.came.filter((family) => !known.has(family))).toEqual([]);
    expectCount(after.came.length, 2 * rate * ((10 + 1.3 + 0.6) / 12) * (5.4 / 7) * 20, 'new families');
  });

  it('is shared among the streams that are solved by their weights, with what others bring taken off', () => {
    const scenario = council(
      `first: { families: solved, weight: 3, ${NEED} }, given: { families: 200, ${NEED} }, second: { families: solved, ${NEED} }`,
    );
    expectTotal(scenario);
    const { came } = newcomers(scenario);
    const from = (stream: number) => came.filter((family) => parseInt(family) % STREAMS === stream).length;
    expectShare(from(0), from(0) + from(2), 3 / 4);
  });

  it('of a variant leaves what the given streams bring as it is, and asks the rest of the solved ones', () => {
    const streams = `given: { families: 200, ${NEED} }, asking: { families: solved, ${NEED} }`;
    const of = compileBase(council(streams));
    const { given, families: rate } = of.solved;
    expect(given).toBeGreaterThan(200);
    const after = compileScenario(council(streams, 1.5 * TOTAL), of).solved;
    expect(after.families / rate).toBeCloseTo((1.5 * TOTAL - given) / (TOTAL - given), 9);
  });

  it('is met by the others where one of them has no weight', () => {
    const scenario = council(
      `asking: { families: solved, ${NEED} }, none: { families: solved, weight: 0, ${NEED} }`,
    );
    const { families: rate } = compileBase(scenario).solved;
    expect(rate).toBeCloseTo(compileBase(base).solved.families, 6);
  });

  it('cannot be less than what the given streams bring', () => {
    const scenario = council(`given: { families: 5000, ${NEED} }, asking: { families: solved, ${NEED} }`);
    expect(() => compileBase(scenario)).toThrow(/\d+ referrals a year are given, and 2400 wanted/);
  });
});
