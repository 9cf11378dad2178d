import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPeople, recordPeople, staffed, type Staffing } from '../../support/people.ts';
import { unitHours } from '../../support/unit-hours.ts';

/** Full-time workers with 37 hours, of which 55% are left beside administration, travel and training. */
const ROLE = 'admin: 0.3, travel: 0.05, training: 0.1, leads: [work]';
const WORKER = `worker: { ${ROLE} }`;
const NOBODY_COMES = 'recruitment: { law: fixed, mean: 520w }';

const hoursOf = (council: Partial<Staffing>, day = 0) => {
  const run = openPeople(staffed({ roles: `{ ${WORKER} }`, units: '', ...council }));
  run.runTo(day);
  return unitHours(run.world);
};
const team = (posts: string, more = '') => `{ team: { posts: { ${posts} }${more} } }`;
const meeting = (minutes: number, budget: number) =>
  `, meeting: { minutes: ${minutes}, budget: ${budget}, fading: 4w }`;

/** Each with the hours a week that its people can give, worked out by hand. */
const HOURS: readonly (readonly [who: string, council: Partial<Staffing>, expected: number])[] = [
  ['one full-time worker', { units: team('worker: 1') }, 37 * 0.55],
  [
    'a worker of 30 paid hours',
    { roles: `{ worker: { hours: 30, ${ROLE} } }`, units: team('worker: 1') },
    16.5,
  ],
  ['a full-time worker and one for a quarter of the time', { units: team('worker: 1.25') }, 1.25 * 37 * 0.55],
  [
    'a worker in a meeting on 6 families of 10 minutes',
    { units: team('worker: 1', meeting(10, 120)), each: 6 },
    19.35,
  ],
  [
    'a worker in a meeting on 20 families that ends after 2 hours',
    { units: team('worker: 1', meeting(10, 120)), each: 20 },
    18.35,
  ],
  [
    'two workers, each of whom hears of the families of both',
    { units: team('worker: 2', meeting(10, 600)), each: 9 },
    2 * (20.35 - 3),
  ],
  // 5 families of half a full caseload, of which the half-time worker hears half: 25 of 50 minutes.
  [
    'a half-time worker, who is at half of the meetings',
    { units: team('worker: 0.5', meeting(10, 120)), each: 10 },
    10.175 - 25 / 60,
  ],
  ['people with no families to discuss', { units: team('worker: 3', meeting(10, 120)) }, 3 * 20.35],
  [
    'agency staff, who give four fifths',
    {
      roles: `{ worker: { ${ROLE}, workforce: { leaving: 0, ${NOBODY_COMES}, agency: { share: 1, after: { law: fixed, mean: 1w }, experience: 0.8 } } } }`,
      units: team('worker: 1', `${meeting(10, 120)}, vacancy: 1`),
      each: 6,
    },
    0.8 * 19.35,
  ],
  // 11.1 hours of administration, of which others could do 6.66: somebody for a tenth of the time does 3.7 of them.
  [
    'a worker whom somebody relieves of a part of the administration',
    { roles: `{ ${WORKER}, helper: { relieves: 1 } }`, units: team('worker: 1, helper: 0.1') },
    20.35 + 3.7,
  ],
  [
    'a worker whom others relieve of all that they can do',
    { roles: `{ ${WORKER}, helper: { relieves: 1 } }`, units: team('worker: 1, helper: 3') },
    20.35 + 6.66,
  ],
  [
    'one who leads nobody, but gives direct work half of the time',
    {
      roles: `{ worker: { leads: [work] }, helper: { relieves: 0.5 } }`,
      units: team('worker: 1, helper: 1'),
    },
    37 + 18.5,
  ],
  [
    'a leader who supervises three others for two hours each',
    { roles: `{ ${WORKER}, leader: { ${ROLE}, supervises: 2 } }`, units: team('worker: 3, leader: 1') },
    4 * 20.35 - 6,
  ],
  [
    'a leader who has no time left beside supervising twelve others',
    { roles: `{ ${WORKER}, leader: { ${ROLE}, supervises: 2 } }`, units: team('worker: 12, leader: 1') },
    12 * 20.35,
  ],
];

describe('hours that people can give to families', () => {
  it.each(HOURS)('are those left after all else: %s', (_who, council, expected) => {
    expect(hoursOf(council).available).toBeCloseTo(expected, 10);
  });

  it('are all given where families want more', () => {
    const { available, given } = hoursOf({ units: team('worker: 2', meeting(10, 120)), each: 6, hours: 5 });
    expect(available).toBeCloseTo(2 * (20.35 - 2), 10);
    expect(given).toBeCloseTo(available, 10);
  });

  it('are idle where families want fewer', () => {
    expect(hoursOf({ units: team('worker: 2'), each: 6, hours: 1.5 }).given).toBeCloseTo(18, 10);
  });

  it('are a starter’s by weekly steps, from what one gives at first', () => {
    const joins = {
      roles: `{ worker: { ${ROLE}, workforce: { leaving: 0, ${NOBODY_COMES}, starters: { over: 4w, experience: 0.6 } } } }`,
      units: '{ team: { posts: { worker: 1 }, opens: staffed } }',
      // Monday, 8 January.
      timeline: 'join: { from: 2001-01-08, set: { services.team.units.team.posts.worker: 2 } }',
    };
    const parts = [0.6, 0.7, 0.8, 0.9, 1, 1];
    parts.forEach((part, week) => {
      expect(hoursOf(joins, 7 + 7 * week + 3).available).toBeCloseTo(20.35 * (1 + part), 10);
    });
  });
});

describe('paid hours', () => {
  const share = fc.integer({ min: 0, max: 30 }).map((part) => part / 100);
  const role = fc.record({
    hours: fc.integer({ min: 10, max: 40 }),
    admin: share,
    travel: share,
    training: share,
  });
  const council = fc.record({
    worker: role,
    helper: role,
    leader: role,
    posts: fc.tuple(fc.constantFrom(0.4, 1, 2, 3.5), fc.constantFrom(0.2, 1, 2), fc.constantFrom(0, 0.5, 1)),
    supervises: fc.constantFrom(0, 1, 4),
    relieves: fc.constantFrom(0, 0.5, 1),
    minutes: fc.constantFrom(1, 5, 10),
    each: fc.constantFrom(0, 4, 9),
    hours: fc.constantFrom(0.5, 3),
  });
  const shares = ({
    hours,
    admin,
    travel,
    training,
  }: typeof role extends fc.Arbitrary<infer R> ? R : never) =>
    `hours: ${hours}, admin: ${admin}, travel: ${travel}, training: ${training}`;

  it('are spent, to the last minute, on something', () => {
    fc.assert(
      fc.property(council, ({ worker, helper, leader, posts: [workers, helpers, leaders], ...r }) => {
        const { paid, available, ...others } = hoursOf({
          roles: `{ worker: { ${shares(worker)}, leads: [work] }, helper: { ${shares(helper)}, relieves: ${r.relieves} }, leader: { ${shares(leader)}, supervises: ${r.supervises}, leads: [work] } }`,
          units: team(`worker: ${workers}, helper: ${helpers}, leader: ${leaders}`, meeting(r.minutes, 90)),
          ...{ each: r.each, hours: r.hours, warmUp: '4w' },
        });
        const { away, admin, travel, training, meeting: met, supervision, relief, given, wanted } = others;
        expect(wanted > 0).toBe(r.each > 0);
        expect(paid).toBeCloseTo(workers * worker.hours + helpers * helper.hours + leaders * leader.hours, 9);
        expect(away).toBe(0);
        expect(admin + travel + training + met + supervision + relief + available).toBeCloseTo(paid, 9);
        expect(given).toBeLessThanOrEqual(available + 1e-9);
      }),
      { numRuns: 40, seed: 20270111 },
    );
  });

  it('go to direct work by the share that is given', () => {
    const run = recordPeople(
      staffed({ roles: `{ ${WORKER} }`, units: team('worker: 4'), each: 8, hours: 2, months: 6 }),
    );
    // 4 workers of 20.35 hours; 32 families want 64.
    expect(run.value('work.direct.share.service=team')).toBeCloseTo(64 / (4 * 37), 9);
    expect(run.value('hours.idle.share.service=team')).toBeCloseTo(1 - 64 / (4 * 20.35), 9);
    const short = staffed({ roles: `{ ${WORKER} }`, units: team('worker: 4'), each: 8, hours: 3, months: 6 });
    expect(recordPeople(short).value('work.direct.share.service=team')).toBeCloseTo(0.55, 9);
  });
});
