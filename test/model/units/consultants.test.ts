import { describe, expect, it } from 'vitest';
import { openPeople, staffed, type Staffing } from '../../support/people.ts';
import { ledBy, unitHours } from '../../support/unit-hours.ts';

/** Full-timers of 40 hours, of which the leader has 30 beside the rest, and supervises each other member for 3. */
const ROLES =
  '{ worker: { leads: [work] }, consultant: { hours: 40, admin: 0.25, supervises: 3, leads: [work] }, helper: {} }';

function unit(posts: string, council: Partial<Staffing> = {}) {
  const run = openPeople(
    staffed({ roles: ROLES, units: `{ team: { posts: { ${posts} } } }`, each: 10, warmUp: '4w', ...council }),
  );
  run.runTo(0);
  const { caseloads, model } = run.world;
  const worker = model.workers.ids.findIndex((id) => id.includes('/consultant#'));
  return { run, led: ledBy(run.world), cap: caseloads.cap(worker), hours: unitHours(run.world) };
}

describe('a consultant who leads a unit', () => {
  // Supervision takes 3 of 30 hours a member, and so a tenth of the 10 families a full-timer leads.
  it.each([1, 2, 4, 7])(
    'with %i others leads as many fewer families as supervising them takes time',
    (members) => {
      const { led, cap, hours } = unit(`consultant: 1, worker: ${members}`);
      expect(cap).toBeCloseTo(10 - members, 12);
      expect(led['team#1/consultant#1']).toBe(10 - members);
      expect(led['team#1/worker#1']).toBe(10);
      expect(hours.supervision).toBeCloseTo(3 * members, 12);
      expect(hours.available).toBeCloseTo(37 * members + 30 - 3 * members, 12);
    },
  );

  it('leads none where supervising takes all of the time, and supervises no longer than there is', () => {
    const { led, cap, hours } = unit('consultant: 1, worker: 12');
    expect(cap).toBe(0);
    expect(led['team#1/consultant#1']).toBe(0);
    expect(hours.supervision).toBe(30);
  });

  it('supervises those who lead no families just as those who do, and part-timers as full-timers', () => {
    expect(unit('consultant: 1, worker: 2, helper: 1').cap).toBeCloseTo(7, 12);
    expect(unit('consultant: 1, worker: 2.5').cap).toBeCloseTo(7, 12);
  });

  it('shares the supervision with another by the time of each', () => {
    const both = unit('consultant: 1.5, worker: 6');
    // 18 hours: 12 for the full-timer of 30, 6 for the half-timer of 15.
    expect(both.hours.supervision).toBeCloseTo(18, 12);
    expect(both.cap).toBeCloseTo(6, 12);
    expect(both.led).toMatchObject({ 'team#1/consultant#1': 6, 'team#1/consultant#2': 3 });
  });

  it('leads a part of what the time would allow, where the role is to', () => {
    const { cap } = unit('consultant: 1, worker: 5', {
      roles: ROLES.replace('supervises: 3', 'supervises: 3, load: 0.4'),
    });
    expect(cap).toBeCloseTo(0.4 * 10 * 0.5, 12);
  });

  it('supervises those who are in post, and leads more families while posts are empty', () => {
    // Spread evenly, the second and the fourth post of the workers stand empty.
    const units = '{ team: { posts: { consultant: 1, worker: 4 }, vacancy: 0.4 } }';
    const { led, cap } = unit('', { units });
    expect(Object.keys(led)).toHaveLength(3);
    expect(cap).toBeCloseTo(8, 12);
  });

  it('gets fewer new families, but keeps those led, when the unit grows', () => {
    const { run } = unit('consultant: 1, worker: 2', {
      timeline: 'growth: { from: 2001-02-05, set: { services.team.units.team.posts.worker: 5 } }',
    });
    run.runTo(40);
    const { caseloads, model } = run.world;
    const consultant = model.workers.ids.findIndex((id) => id.includes('/consultant#'));
    expect(caseloads.cap(consultant)).toBeCloseTo(5, 12);
    expect(run.world.ledFamilies[consultant]).toBe(8);
    expect(unitHours(run.world).supervision).toBeCloseTo(15, 12);
  });

  it('with no time for families gets none over the cap while another unit has people with time', () => {
    const illness =
      'workforce: { leaving: 0, recruitment: { law: fixed, mean: 1w }, sickness: { spells: 0, length: { law: fixed, mean: 500w } } }';
    const council = staffed(
      {
        roles: ROLES.replace('helper:', `ill: { leads: [work], ${illness} }, helper:`),
        units: '{ alone: { posts: { consultant: 1, ill: 1, helper: 9 } }, other: { posts: { worker: 1 } } }',
        timeline:
          'illness: { from: 2001-01-01, set: { roles.ill.workforce.sickness.spells: 50 } }, on: { from: 2001-06-01, set: { demand.streams.all.families: 200 } }',
      },
      ['services.team.cap.kind=statutoryFirst', 'stages.work.statutory=true'],
    );
    const run = openPeople(council);
    run.runTo(250);
    const led = ledBy(run.world);
    expect(led['other#1/worker#1']).toBeGreaterThan(20);
    expect(led['alone#1/consultant#1']).toBe(0);
  });
});
