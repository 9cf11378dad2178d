import { describe, expect, it } from 'vitest';
import { readScenario } from '@taper/engine';
import { openPeople, recordPeople, staffed, type Staffing } from '../../support/people.ts';
import { unitHours, unitNumber } from '../../support/unit-hours.ts';

const K0 = 0.6;
/** A unit of full-time workers, each with `each` families of 10 minutes; 2 hours a week; knowledge fades over 4 weeks. */
const MEETING = 'meeting: { minutes: 10, budget: 120, fading: 4w }';
const team = (workers: number, meeting = MEETING, more = '') =>
  `{ team: { posts: { worker: ${workers} }, sharedKnowledge: ${K0}, ${meeting}${more} } }`;
const ROLES = '{ worker: { leads: [work] } }';

function meetingOf(council: Partial<Staffing>, name?: string) {
  const run = openPeople(staffed({ roles: ROLES, units: team(2), warmUp: '4w', ...council }));
  run.runTo(0);
  const { world } = run;
  const unit = unitNumber(world, name);
  return {
    weeks: world.hours.coverage[unit]!,
    knowledge: world.hours.knowledge[unit]!,
    ...{ hours: unitHours(world, name).meeting, led: world.ledIn[unit]! },
  };
}

describe('the meeting of a unit', () => {
  // Each with the families led in the unit, the weeks between discussions and the hours of both workers, by hand.
  it.each([
    [0, 0, 1, 0],
    [3, 6, 1, 2],
    [6, 12, 1, 4],
    [9, 18, 1.5, 4],
    [18, 36, 3, 4],
  ])('of two workers with %i families each', (each, led, weeks, hours) => {
    const found = meetingOf({ each });
    expect(found).toMatchObject({ led, weeks });
    expect(found.hours).toBeCloseTo(hours, 12);
    expect(found.knowledge).toBeCloseTo(K0 * Math.exp(-(weeks - 1) / 4), 12);
  });

  it('tells people less of each other’s families, and takes as long, the more workers with families it has', () => {
    const found = [1, 2, 3, 4, 6, 8].map((workers) => meetingOf({ units: team(workers), each: 6 }));
    expect(found.map(({ weeks }) => weeks)).toEqual([1, 1, 1.5, 2, 3, 4]);
    found.slice(2).forEach(({ knowledge }, at) => {
      expect(knowledge).toBeLessThan(found[at + 1]!.knowledge);
    });
    // Two hours each, once there are 12 families.
    expect(found.map(({ hours }) => hours)).toEqual([1, 4, 6, 8, 12, 16]);
  });

  it('of a longer time keeps knowledge up, at the price of hours', () => {
    const long = meetingOf({ units: team(4, 'meeting: { minutes: 10, budget: 240, fading: 4w }'), each: 6 });
    expect(long).toMatchObject({ weeks: 1, knowledge: K0, hours: 16 });
  });

  it('follows the families that come and go, not only the people', () => {
    const council = staffed({
      ...{ roles: ROLES, units: team(4), each: 6 },
      stage: 'work: { law: fixed, mean: 26w }, next: { closed: 1 }',
    });
    const run = openPeople(council);
    const { world } = run;
    let before = Infinity;
    for (const day of [0, 126, 300]) {
      run.runTo(day);
      const led = world.ledIn[0]!;
      expect(world.hours.coverage[0]).toBeCloseTo(Math.max(1, led / 12), 12);
      expect(unitHours(world).meeting).toBeCloseTo((4 * Math.min(led * 10, 120)) / 60, 12);
      expect(led).toBeLessThanOrEqual(before);
      before = led;
    }
    expect(before).toBe(0);
  });

  it('discusses the families of those who are away too, who spend no time in it', () => {
    const council = {
      roles:
        '{ worker: { leads: [work] }, ill: { leads: [work], workforce: { leaving: 0, recruitment: { law: fixed, mean: 1w }, sickness: { spells: 0, length: { law: fixed, mean: 500w } } } } }',
      units: `{ team: { posts: { worker: 1, ill: 1 }, sharedKnowledge: ${K0}, ${MEETING} } }`,
      ...{ each: 9, warmUp: '4w' },
      timeline: 'illness: { from: 2001-01-01, set: { roles.ill.workforce.sickness.spells: 50 } }',
    };
    const run = openPeople(staffed(council));
    run.runTo(200);
    expect(unitHours(run.world)).toMatchObject({ away: 37, meeting: 2 });
    expect(run.world.hours.coverage[0]).toBe(1.5);
  });

  it('of no minutes is not to be written', () => {
    const text = (minutes: number) => `taper: 1
name: Council
place: { children: 1000 }
horizon: { start: 2001-01-01, months: 12 }
demand: { streams: { all: { families: 10, entry: { work: 1 } } } }
roles: ${ROLES}
services: { team: { cap: { kind: none }, units: { team: { posts: { worker: 1 }, meeting: { minutes: ${minutes}, budget: 60, fading: 4w } } } } }
stages: { work: { level: 4, service: team, hours: 1, work: { law: fixed, mean: 1w }, next: { closed: 1 } } }
`;
    const codes = (minutes: number) =>
      readScenario('c.yaml', () => text(minutes)).findings.flatMap(({ severity, path }) =>
        severity === 'error' ? [path.split('.').at(-1)] : [],
      );
    expect(codes(0)).toEqual(['minutes']);
    expect(codes(1)).toEqual([]);
  });
});

describe('a unit without a meeting', () => {
  it.each([0, 6, 18])('knows as much of all families, with %i a worker', (each) => {
    const units = `{ team: { posts: { worker: 3 }, sharedKnowledge: ${K0} } }`;
    const { knowledge, hours } = meetingOf({ units, each });
    expect({ knowledge, hours }).toEqual({ knowledge: K0, hours: 0 });
  });
});

describe('weeks between discussions, as they are told', () => {
  it('are the mean over units that meet, whether large or small, without those that do not', () => {
    const units = `{ large: { posts: { worker: 6 }, ${MEETING} }, small: { count: 2, posts: { worker: 2 }, ${MEETING} }, none: { posts: { worker: 9 } } }`;
    const council = staffed({ roles: ROLES, units, each: 6, months: 3, warmUp: '4w' });
    // 36 families where there is time for 12; 12 in each of the small units.
    expect(recordPeople(council).value('coverage.weeks.service=team')).toBeCloseTo((3 + 1 + 1) / 3, 12);
  });
});

describe('what is known of each other’s families', () => {
  /** One worker with 10 hours and one with 30, each with ten families that want an hour and a half. */
  const unequal = (more: string) => {
    const roles = '{ busy: { hours: 10, leads: [work] }, free: { hours: 30, leads: [work] } }';
    const units = `{ team: { posts: { busy: 1, free: 1 }, ${more} } }`;
    const run = openPeople(staffed({ roles, units, each: 10, hours: 1.5, warmUp: '4w' }));
    run.runTo(0);
    const { world } = run;
    return { shares: [0, 1].map((worker) => world.clocks.attention(worker, 0)), ...unitHours(world) };
  };

  it('lets those with time to spare give it to the families of others: a part of their time', () => {
    // The busy keep 9 of 10 hours; 1 and 3 are shared: 13 of 15.
    const { shares, given } = unequal('sharedKnowledge: 0.1');
    expect(shares[0]).toBeCloseTo(13 / 15, 12);
    expect(shares[1]).toBe(1);
    expect(given).toBeCloseTo(28, 12);
  });

  it('helps nobody where it is none, and evens all out where it is all', () => {
    expect(unequal('sharedKnowledge: 0').shares).toEqual([10 / 15, 1]);
    expect(unequal('sharedKnowledge: 1').shares).toEqual([1, 1]);
  });

  it('fades where families are many for the meeting, and the meeting takes an hour of each', () => {
    const K = 0.1 * Math.exp(-1 / 4);
    const { shares } = unequal('sharedKnowledge: 0.1, meeting: { minutes: 6, budget: 60, fading: 4w }');
    expect(shares[0]).toBeCloseTo((9 * (1 - K) + K * (9 + 29)) / 15, 12);
    expect(shares[1]).toBe(1);
  });

  it('is less to agency staff, by a factor on the time that they share', () => {
    const agency =
      'workforce: { leaving: 0, recruitment: { law: fixed, mean: 520w }, agency: { share: 1, after: { law: fixed, mean: 1w }, knowledge: 0.5 } }';
    const roles = `{ busy: { hours: 10, leads: [work], ${agency} }, free: { hours: 20, leads: [work] } }`;
    // The second post of the busy stands empty for good, and somebody covers it.
    const units = '{ team: { posts: { busy: 2, free: 1 }, vacancy: 0.4, sharedKnowledge: 0.2 } }';
    const run = openPeople(staffed({ roles, units, each: 10, hours: 1.5, warmUp: '4w' }));
    run.runTo(0);
    // Of 10, 10 and 20 hours they keep 8, 9 and 16; of 7 that they share, each of two gets 3.5 for the 15 it wants.
    const shares = [0, 1, 2].map((worker) => run.world.clocks.attention(worker, 0));
    [11.5 / 15, 12.5 / 15, 1].forEach((share, worker) => {
      expect(shares[worker]).toBeCloseTo(share, 12);
    });
  });
});
