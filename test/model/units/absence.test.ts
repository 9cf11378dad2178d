import { describe, expect, it } from 'vitest';
import { openPeople, staffed } from '../../support/people.ts';
import { unitHours } from '../../support/unit-hours.ts';

const ROLES = {
  worker: 'hours: 40, admin: 0.4, delegable: 0.5, leads: [work]',
  consultant: 'hours: 40, supervises: 2, leads: [work]',
  coordinator: 'hours: 10, relieves: 1',
};
/** Six workers, two consultants who share 14 hours of supervision, somebody with 10 hours of relief. */
const POSTS = 'worker: 6, consultant: 2, coordinator: 1';

/** The unit before and after everybody in a role has fallen ill, and while they do so one by one. */
function whileIll(role: keyof typeof ROLES) {
  const illness =
    'workforce: { leaving: 0, recruitment: { law: fixed, mean: 1w }, sickness: { spells: 0, length: { law: fixed, mean: 500w } } }';
  const roles = Object.entries(ROLES).map(
    ([id, numbers]) => `${id}: { ${numbers}${id === role ? `, ${illness}` : ''} }`,
  );
  const run = openPeople(
    staffed({
      roles: `{ ${roles.join(', ')} }`,
      units: `{ team: { posts: { ${POSTS} } } }`,
      ...{ each: 5, hours: 9, warmUp: '4w' },
      timeline: `illness: { from: 2001-01-01, set: { roles.${role}.workforce.sickness.spells: 12 } }`,
    }),
  );
  return Array.from({ length: 40 }, (_, week) => {
    run.runTo(7 * week);
    const { hours, overload } = run.world;
    return { ifAll: hours.ifAllThere[0]!, overload: overload.average(0), ...unitHours(run.world) };
  });
}

describe('people who are away', () => {
  // 24 of 40 hours of each worker, 10 more by relief; 80 hours of consultants less 14 of supervision.
  const ALL = 6 * 24 + 10 + 80 - 14;

  it.each(['worker', 'consultant', 'coordinator'] as const)(
    'count, where they are %ss, as if there in what overload is reckoned by',
    (role) => {
      const weeks = whileIll(role);
      expect(weeks[0]!.away).toBe(0);
      expect(new Set(weeks.map(({ away }) => away)).size).toBeGreaterThan(1);
      for (const { ifAll, wanted, overload } of weeks.slice(5)) {
        expect(ifAll).toBeCloseTo(ALL, 10);
        expect(overload).toBeCloseTo(wanted / ALL - 1, 8);
      }
    },
  );

  it('take no part in what the others do: supervision falls to the consultant who is there', () => {
    const weeks = whileIll('consultant');
    for (const { away, supervision, available } of weeks) {
      expect(supervision).toBe(away < 80 ? 14 : 0);
      expect(available).toBeCloseTo(6 * 24 + 10 + (away < 80 ? 80 - away - 14 : 0), 10);
    }
    expect(weeks.map(({ away }) => away)).toEqual(expect.arrayContaining([0, 40, 80]));
  });

  it('leave relief to those who are there', () => {
    for (const { away, admin } of whileIll('worker')) {
      const there = 6 - away / 40;
      expect(admin).toBeCloseTo(16 * there - Math.min(10, 8 * there), 10);
    }
  });
});
