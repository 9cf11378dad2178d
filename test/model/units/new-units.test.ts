import { describe, expect, it } from 'vitest';
import { openPeople, recordPeople, staffed, type Staffing } from '../../support/people.ts';
import { ledBy, unitNumber } from '../../support/unit-hours.ts';

const WEEK = 7;
/** Days from the start to Monday, 5 February. */
const MONDAY = 35;

/** A unit opens beside another, whose people are all at their cap of ten; many families come. */
function opening(more: string, from = '2001-02-05', each = 10) {
  return openPeople(
    staffed({
      roles: '{ worker: { leads: [work] } }',
      units: `{ old: { posts: { worker: 2 } }, new: { count: 0, posts: { worker: 3 }, ${more} } }`,
      each,
      warmUp: '4w',
      // Families go on coming, and find no room in the old unit.
      timeline: `on: { from: 2001-01-01, set: { demand.streams.all.families: 40000 } }, open: { from: ${from}, set: { services.team.units.new.count: 1 } }`,
    }),
  );
}

/** Families that each worker of the new unit leads at a time. */
function ledAt(run: ReturnType<typeof opening>, day: number): number[] {
  run.runTo(day);
  return Object.entries(ledBy(run.world)).flatMap(([id, led]) => (id.startsWith('new#') ? [led] : []));
}

describe('a unit that opens', () => {
  it('takes full caseloads at once, unless they are built up', () => {
    const run = opening('buildUp: 0d');
    expect(ledAt(run, MONDAY)).toEqual([]);
    expect(ledAt(run, MONDAY + 3)).toEqual([10, 10, 10]);
  });

  it('builds its caseload up by weekly steps: a fifth in the first week of four, all of it after four', () => {
    const run = opening('buildUp: 4w');
    for (let week = 0; week < 7; week++) {
      const step = Math.min(10, 2 * (week + 1));
      expect(ledAt(run, MONDAY + WEEK * (week + 1) - 1)).toEqual([step, step, step]);
    }
  });

  it('takes its steps on Mondays, on whichever day it opened', () => {
    // On a Thursday: the first whole week ends by the second Monday after.
    const run = opening('buildUp: 4w', '2001-02-08');
    const steps = [2, 2, 4, 6, 8, 10, 10];
    steps.forEach((step, week) => {
      expect(ledAt(run, MONDAY + WEEK * (week + 1) - 1)).toEqual([step, step, step]);
    });
  });

  it('is built up no faster by other people who come and go there', () => {
    const helper =
      'helper: { workforce: { leaving: 40, recruitment: { law: fixed, mean: 1d } } }, worker: { leads: [work] }';
    const run = openPeople(
      staffed({
        roles: `{ ${helper} }`,
        units:
          '{ old: { posts: { worker: 2 } }, new: { count: 0, posts: { worker: 3, helper: 2 }, buildUp: 4w } }',
        ...{ each: 10, warmUp: '4w' },
        timeline:
          'on: { from: 2001-01-01, set: { demand.streams.all.families: 40000 } }, open: { from: 2001-02-08, set: { services.team.units.new.count: 1 } }',
      }),
    );
    expect(ledAt(run, MONDAY + 2 * WEEK - 0.5)).toEqual([2, 2, 2]);
    expect(ledAt(run, MONDAY + 3 * WEEK - 0.5)).toEqual([4, 4, 4]);
  });
});

describe('a unit that opens with people of another', () => {
  const moving = (legacy: string, more: Partial<Staffing> = {}) =>
    staffed({
      roles: '{ worker: { leads: [work] } }',
      units: `{ old: { posts: { worker: 4 } }, new: { count: 0, posts: { worker: 2 }, staffFrom: { unit: old, legacy: ${legacy} } } }`,
      ...{ each: 5, warmUp: '4w', months: 3 },
      timeline:
        'open: { from: 2001-02-05, set: { services.team.units.new.count: 1, services.team.units.old.posts.worker: 2 } }',
      ...more,
    });

  const changesOfWorker = (legacy: string) => {
    const run = recordPeople(moving(legacy));
    return run.sum(run.world.model.channels.workerChanges(0));
  };

  it('gets the families that they lead, who keep their workers', () => {
    const run = openPeople(moving('bring'));
    run.runTo(MONDAY + 1);
    expect(Object.values(ledBy(run.world))).toEqual([5, 5, 5, 5]);
    expect(run.world.ledIn[unitNumber(run.world, 'new#1')]).toBe(10);
    expect(changesOfWorker('bring')).toBe(0);
    const { families } = run.world;
    expect([...families.leads.subarray(0, families.rows)].every((leads) => leads === 1)).toBe(true);
  });

  it('starts with none where they leave their families behind, who go to colleagues of the old unit', () => {
    const run = openPeople(moving('leave'));
    run.runTo(MONDAY + 1);
    expect(ledBy(run.world)).toEqual({
      ...{ 'new#1/worker#1': 0, 'new#1/worker#2': 0 },
      ...{ 'old#1/worker#1': 10, 'old#1/worker#2': 10 },
    });
    const { families } = run.world;
    const leads = [...families.leads.subarray(0, families.rows)];
    expect(leads.filter((count) => count === 2)).toHaveLength(10);
    expect(changesOfWorker('leave')).toBe(10);
  });

  it('fills the posts that nobody moves to by people who are new', () => {
    const run = openPeople(
      moving('bring', {
        timeline:
          'open: { from: 2001-02-05, set: { services.team.units.new.count: 1, services.team.units.old.posts.worker: 3 } }',
      }),
    );
    run.runTo(MONDAY + 1);
    const { 'new#1/worker#1': mover, 'new#1/worker#2': other } = ledBy(run.world);
    expect([mover, other]).toEqual([5, 0]);
  });
});

describe('units that are cut smaller, with the people who are there', () => {
  const WORKFORCE = '{ leaving: 0.5, recruitment: { law: fixed, mean: 13w } }';
  /** Days on either side of the change within which nothing else happens. */
  const MOMENT = 1e-6;
  /** One unit of eight becomes four of two. */
  const cut = (opens: string, posts = 2) =>
    openPeople(
      staffed({
        roles: `{ worker: { leads: [work], workforce: ${WORKFORCE} } }`,
        units: `{ team: { posts: { worker: 8 }, opens: ${opens} } }`,
        ...{ each: 5, warmUp: '4w', months: 3 },
        timeline: `cut: { from: 2001-02-05, set: { services.team.units.team.count: 4, services.team.units.team.posts.worker: ${posts} } }`,
      }),
    );
  const stateOf = ({ world: { posts } }: ReturnType<typeof cut>) =>
    [...posts.state].map((state, post) => [state, posts.hireLeft[post], posts.since[post]].join()).sort();

  it('moves everybody, and every vacancy with how far its recruitment is', () => {
    const run = cut('redeployed');
    run.runTo(MONDAY - MOMENT);
    const before = stateOf(run);
    expect(before.some((post) => post.startsWith('0'))).toBe(true);
    run.runTo(MONDAY + MOMENT);
    expect(stateOf(run)).toEqual(before);
  });

  it('lets families go along with their workers', () => {
    const run = cut('redeployed');
    run.runTo(MONDAY - MOMENT);
    const before = Object.values(ledBy(run.world)).filter((led) => led > 0);
    run.runTo(MONDAY + MOMENT);
    expect(
      Object.values(ledBy(run.world))
        .filter((led) => led > 0)
        .sort(),
    ).toEqual(before.sort());
  });

  it('recruits to what is added beyond them', () => {
    const run = cut('redeployed', 3);
    run.runTo(MONDAY - MOMENT);
    const filled = [...run.world.posts.state].filter((state) => state > 0).length;
    run.runTo(MONDAY + MOMENT);
    const { state } = run.world.posts;
    expect(state).toHaveLength(12);
    expect([...state].filter((one) => one > 0)).toHaveLength(filled);
  });

  it('opens them empty where they are recruited to, and full where they are staffed', () => {
    const filled = ['recruiting', 'staffed'].map((opens) => {
      const run = cut(opens);
      run.runTo(MONDAY + MOMENT);
      return [...run.world.posts.state].slice(2).filter((state) => state > 0).length;
    });
    expect(filled).toEqual([0, 6]);
  });

  it('gives a part-time post to somebody who works part-time', () => {
    const run = openPeople(
      staffed({
        roles: '{ worker: { leads: [work] } }',
        units:
          '{ old: { posts: { worker: 2.5 } }, new: { count: 0, posts: { worker: 0.5 }, opens: redeployed } }',
        ...{ each: 4, warmUp: '4w', months: 3 },
        timeline:
          'cut: { from: 2001-02-05, set: { services.team.units.new.count: 1, services.team.units.old.posts.worker: 1 } }',
      }),
    );
    run.runTo(MONDAY + MOMENT);
    expect(ledBy(run.world)).toEqual({ 'new#1/worker#1': 2, 'old#1/worker#1': 8 });
  });
});
