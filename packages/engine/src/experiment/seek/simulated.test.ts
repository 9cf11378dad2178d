import { describe, expect, it } from 'vitest';
import { council } from '../../../../../test/support/small-council.ts';
import { scenarioOf } from '../../../../../test/support/small-scenario.ts';
import { createInlineRunner } from '../../run/inline-runner.ts';
import { firstReplications } from '../defaults.ts';
import { numberOf, priceOf } from './prices.ts';
import { clustersOf, runsAnObservation, seekAsk, selectionAsk } from './simulated.ts';

const PRICED = council([
  'leads: [assessment, child-in-need] }',
  'leads: [assessment, child-in-need], cost: { perYear: 50000, priceYear: "2024" } }',
]);
const short = ['horizon.months=6', 'opening.warmUp=180d', 'opening.past=1y'];
const POSTS = 'services.support.units.all.posts.support-worker';
const withPosts = (posts: number) => scenarioOf(PRICED, [...short, `${POSTS}=${posts}`]);
const base = withPosts(4);
const simulating = { runner: createInlineRunner(), seed: 'seek', assumptions: 'range' as const };

describe('questions that are simulated', () => {
  const outcomes = ['referrals.perYear', 'caseload.families.mean.service=support'];

  it('have the same families at every point: the value of the base gives what the base does', async () => {
    const ask = seekAsk(base, ([posts]) => withPosts(posts!), outcomes, simulating);
    const [few, asItIs, same] = (await ask([[1], [NaN], [4]], [0, 1, 2]))!;
    expect(same).toEqual(asItIs);
    expect(few![1]).not.toEqual(asItIs![1]);
    const [later] = (await ask([[4]], [2]))!;
    expect(later!.map(([value]) => value)).toEqual(asItIs!.map((values) => values[2]));
  });

  it('are answered with null when they are stopped', async () => {
    const ask = seekAsk(base, ([posts]) => withPosts(posts!), outcomes, {
      ...simulating,
      signal: AbortSignal.abort(),
    });
    expect(await ask([[1]], [0, 1])).toBeNull();
  });

  it('make one observation of the runs that share a draw of the assumptions', async () => {
    expect(runsAnObservation(base, 'range')).toBe(2);
    expect(runsAnObservation(base, 'mid')).toBe(1);
    expect([...clustersOf(base, 'range')(firstReplications(4))]).toEqual([0, 0, 2, 2]);
    const ask = selectionAsk(base, [withPosts(1), base], outcomes[1]!, 2, simulating);
    const [first, second] = (await ask([0, 1], 1, 3))!;
    const single = await seekAsk(
      base,
      ([posts]) => withPosts(posts!),
      outcomes,
      simulating,
    )([[1], [NaN]], [2, 3, 4, 5]);
    const means = single!.map(([, values]) => [
      (values![0]! + values![1]!) / 2,
      (values![2]! + values![3]!) / 2,
    ]);
    expect([[...first!], [...second!]]).toEqual(means);
  });

  it('make none where runs take a few opening states in turn', () => {
    const sampled = { ...base, opening: { ...base.opening, kind: 'sampled' as const, states: 3 } };
    expect(runsAnObservation(sampled, 'range')).toBeNull();
  });
});

describe('prices of the scenario', () => {
  it('of posts are for one more in every unit, of units for all their posts', () => {
    const east = 'services.social-work.units.east';
    expect(priceOf(base, `${east}.posts.social-worker`)).toBe(100_000);
    expect(priceOf(base, `${east}.count`)).toBe(250_000);
    expect(priceOf(base, POSTS)).toBeNull();
    expect(priceOf(base, 'services.social-work.cap.perFte')).toBeNull();
    expect(numberOf(base, `${east}.posts.social-worker`)).toBe(5);
    expect(numberOf(base, 'name')).toBeNull();
  });

  it('are brought to the prices of the scenario’s year', () => {
    const text = `${PRICED}money: { priceYear: "2025", inflation: 0.1 }\n`;
    const later = scenarioOf(text, short);
    expect(priceOf(later, 'services.social-work.units.west.posts.social-worker')).toBeCloseTo(55_000, 6);
  });
});
