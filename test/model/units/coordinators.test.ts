import { describe, expect, it } from 'vitest';
import { openPeople, staffed, type Staffing } from '../../support/people.ts';
import { ledBy, unitHours } from '../../support/unit-hours.ts';

/** Workers of 40 hours, 16 of them administration, of which others can do half; coordinators with nothing else to do. */
const ROLES =
  '{ worker: { hours: 40, admin: 0.4, delegable: 0.5, leads: [work] }, coordinator: { hours: 20, relieves: 1 } }';

function unit(posts: string, council: Partial<Staffing> = {}) {
  const run = openPeople(
    staffed({ roles: ROLES, units: `{ team: { posts: { ${posts} } } }`, each: 5, warmUp: '4w', ...council }),
  );
  run.runTo(0);
  return { ...unitHours(run.world), led: ledBy(run.world), run };
}

describe('coordinators', () => {
  it('lead no families, whatever room there is', () => {
    const { led, run } = unit('worker: 2, coordinator: 3');
    expect(led).toEqual({ 'team#1/worker#1': 5, 'team#1/worker#2': 5 });
    expect(run.world.model.posts.count).toBe(5);
  });

  it('take as many hours of administration off those who lead as they have, which become direct work', () => {
    // 32 hours that can be taken off four workers; 20 of them are.
    expect(unit('worker: 4')).toMatchObject({ admin: 64, available: 96, relief: 0 });
    expect(unit('worker: 4, coordinator: 1')).toMatchObject({ admin: 44, available: 116, relief: 20 });
    expect(unit('worker: 4, coordinator: 1.5')).toMatchObject({ admin: 34, available: 126, relief: 30 });
  });

  it('take no more off than others can do', () => {
    expect(unit('worker: 4, coordinator: 2')).toMatchObject({ admin: 32, available: 128, relief: 40 });
    expect(unit('worker: 4, coordinator: 5')).toMatchObject({ admin: 32, available: 128 });
  });

  it('relieve nobody of nothing', () => {
    const roles = ROLES.replace('admin: 0.4', 'admin: 0');
    expect(unit('worker: 4, coordinator: 2', { roles })).toMatchObject({ admin: 0, available: 160 });
    const own = ROLES.replace('delegable: 0.5', 'delegable: 0');
    expect(unit('worker: 4, coordinator: 2', { roles: own })).toMatchObject({ admin: 64, available: 96 });
  });

  it('relieve by what is left of their own time, and give the rest as direct work', () => {
    const roles = ROLES.replace('relieves: 1', 'relieves: 0.75, admin: 0.2');
    // 16 hours left of 20: 12 for relief and 4 for families.
    const found = unit('worker: 4, coordinator: 1', { roles });
    expect(found.relief).toBeCloseTo(12, 12);
    expect(found.admin).toBeCloseTo(64 - 12 + 4, 12);
    expect(found.available).toBeCloseTo(96 + 12 + 4, 12);
  });

  it('relieve by what supervising others leaves of their time', () => {
    // Four workers of 2 hours each: 12 of 20 are left.
    const found = unit('worker: 4, coordinator: 1', {
      roles: ROLES.replace('relieves: 1', 'relieves: 1, supervises: 2'),
    });
    expect(found.supervision).toBeCloseTo(8, 12);
    expect(found.relief).toBeCloseTo(12, 12);
    expect(found.admin).toBeCloseTo(52, 12);
  });

  it('relieve those of their own unit only', () => {
    const units = '{ helped: { posts: { worker: 4, coordinator: 1 } }, alone: { posts: { worker: 4 } } }';
    const run = openPeople(staffed({ roles: ROLES, units }));
    run.runTo(0);
    expect(unitHours(run.world, 'helped#1').available).toBe(116);
    expect(unitHours(run.world, 'alone#1').available).toBe(96);
  });

  it('relieve nobody while they are away, and those who are there of all that they can meanwhile', () => {
    const ill = (role: string) =>
      unit('worker: 3, coordinator: 0.6', {
        roles: ROLES.replace(
          `${role}: {`,
          `${role}: { workforce: { leaving: 0, recruitment: { law: fixed, mean: 1w }, sickness: { spells: 0, length: { law: fixed, mean: 500w } } },`,
        ),
        timeline: `illness: { from: 2001-01-01, set: { roles.${role}.workforce.sickness.spells: 50 } }`,
      }).run;
    const without = ill('coordinator');
    without.runTo(300);
    expect(unitHours(without.world)).toMatchObject({ admin: 48, relief: 0, available: 72 });
    const few = ill('worker');
    // One after the other falls ill: what is taken off is at most what those who are there have.
    for (let day = 0; day < 60; day++) {
      few.runTo(day);
      const { admin, away, relief } = unitHours(few.world);
      const there = 3 - away / 40;
      expect(relief).toBeCloseTo(12, 12);
      expect(admin).toBeCloseTo(16 * there - Math.min(12, 8 * there), 12);
    }
    expect(unitHours(few.world).away).toBe(120);
  });
});
