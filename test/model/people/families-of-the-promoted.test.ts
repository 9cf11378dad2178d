import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../packages/engine/src/model/people/posts.ts';
import { lookAlong, openPeople, recordPeople } from '../../support/people.ts';
import { promoting, promotionsOf, standing, type Standing } from '../../support/promotions.ts';

const ledIn = (posts: readonly Standing[], unit: number) =>
  posts.filter((post) => post.unit === unit).flatMap(({ led }) => led);

const sorted = (serials: readonly number[]) => [...serials].sort((a, b) => a - b);

/** Promotions of people who led families. */
const withFamilies = (scenario: Parameters<typeof promotionsOf>[0]) => {
  const promotions = promotionsOf(scenario).filter(({ from }) => from.led.length > 0);
  expect(promotions.length).toBeGreaterThan(7);
  return promotions;
};

describe('the families of somebody who is promoted', () => {
  it('go along in the unit where the new post may lead them', () => {
    for (const { from, to, after } of withFamilies(promoting({ each: 4 }))) {
      expect(sorted(to.led)).toEqual(expect.arrayContaining(sorted(from.led)));
      expect(after[from.post]!.led).toEqual([]);
    }
  });

  it('have no other worker for that: only those of the senior who left have', () => {
    const scenario = promoting({ each: 4 });
    const run = openPeople(scenario);
    let before = standing(run.world);
    let left = 0;
    lookAlong(
      run,
      1095,
      (world) => {
        const after = standing(world);
        for (const { post, state } of after) {
          const was = before[post]!;
          if (was.role === 'senior' && was.state !== EMPTY && state === EMPTY) left += was.led.length;
        }
        before = after;
      },
      1 / 4,
    );
    const recorded = recordPeople(scenario, {}, run);
    expect(left).toBeGreaterThan(60);
    expect(recorded.sum(run.world.model.channels.workerChanges(0))).toBe(left);
  });

  it('are shared out in the unit where the new post leads nobody', () => {
    for (const { from, to, before, after } of withFamilies(promoting({ each: 4, seniorLeads: '[]' }))) {
      expect(to.led).toEqual([]);
      expect(after[from.post]!.led).toEqual([]);
      expect(sorted(ledIn(after, from.unit))).toEqual(sorted(ledIn(before, from.unit)));
    }
  });

  it('stay in their unit where the new post is in another, as long as anybody is there', () => {
    const units = '{ leaders: { posts: { senior: 4 } }, team: { count: 3, posts: { worker: 4 } } }';
    let stayed = 0;
    for (const { from, to, after } of withFamilies(promoting({ each: 4, units }))) {
      expect(to.unit).not.toBe(from.unit);
      if (!after.some(({ unit, state }) => unit === from.unit && state !== EMPTY)) continue;
      expect(to.led.filter((serial) => from.led.includes(serial))).toEqual([]);
      expect(ledIn(after, from.unit)).toEqual(expect.arrayContaining([...from.led]));
      stayed++;
    }
    expect(stayed).toBeGreaterThan(5);
  });
});
