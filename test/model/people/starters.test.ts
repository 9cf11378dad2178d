import { describe, expect, it } from 'vitest';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { openPeople, staffed } from '../../support/people.ts';
import { expectShare } from '../../support/standard-error.ts';

const HOURS = 40;
/** Ten weeks, in which a starter's load rises from 0.4 of the full one, and experience from 0.7. */
const OVER = 10;
const LOAD = 0.4;
const EXPERIENCE = 0.7;

const STARTERS = `starters: { over: ${OVER}w, load: ${LOAD}, experience: ${EXPERIENCE} }`;

/** A unit of one, in which a second post is filled on a date. */
const council = (date: string, workforce: string, months = 12) =>
  staffed({
    roles: `{ worker: { hours: ${HOURS}, leads: [work], workforce: { leaving: 0, recruitment: { law: fixed, mean: 8w }, ${workforce} } } }`,
    units: '{ team: { posts: { worker: 1 }, opens: staffed } }',
    service: 'label: Team',
    months,
    timeline: `more: { from: ${date}, set: { services.team.units.team.posts.worker: 2 } }`,
  });

const capOf = ({ caseloads, model }: World, id: string) =>
  caseloads.cap(model.workers.ids.indexOf(`team/team#1/worker#${id}`));

/** Full-time caseloads of the second person, and of the hours of the unit what is not the first one's. */
const standing = ({ world }: ReturnType<typeof openPeople>) => ({
  load: capOf(world, '2') / capOf(world, '1'),
  experience: world.hours.ifAllThere[0]! / HOURS - 1,
});

const risen = (first: number, weeks: number) => first + (1 - first) * Math.min(1, weeks / OVER);

describe('a starter', () => {
  it('comes from part to full load and experience by weekly steps, from a Monday on', () => {
    // Monday, 29 January, is day 28.
    const run = openPeople(council('2001-01-29', STARTERS));
    for (let week = 0; week <= OVER + 3; week++)
      for (const day of [0.01, 3, 6.99]) {
        run.runTo(28 + 7 * week + day);
        const { load, experience } = standing(run);
        expect(load).toBeCloseTo(risen(LOAD, week), 12);
        expect(experience).toBeCloseTo(risen(EXPERIENCE, week), 12);
      }
  });

  it('rises on Mondays for the whole weeks behind, whatever day it was', () => {
    // Thursday, 1 February, is day 31.
    const run = openPeople(council('2001-02-01', STARTERS));
    for (let monday = 35; monday < 35 + 7 * (OVER + 3); monday += 7) {
      run.runTo(monday);
      const { load, experience } = standing(run);
      expect(load).toBeCloseTo(risen(LOAD, Math.floor((monday - 31) / 7)), 12);
      expect(experience).toBeCloseTo(risen(EXPERIENCE, Math.floor((monday - 31) / 7)), 12);
    }
  });

  it('is like any other from the first day where nothing is said of starters', () => {
    const run = openPeople(council('2001-01-29', 'recruiting: 1'));
    run.runTo(28.01);
    expect(standing(run)).toEqual({ load: 1, experience: 1 });
  });
});

describe('somebody newly qualified', () => {
  const NEWLY = 'newlyQualified: { share: 1, over: 91d, load: 0.8 }';

  it('carries less until the time is over, and as much as others from the Monday after', () => {
    const run = openPeople(council('2001-01-29', NEWLY));
    for (const [day, load] of [
      [28.01, 0.8],
      [100, 0.8],
      [118.9, 0.8],
      // Thirteen weeks are over on Monday, day 119.
      [119, 1],
      [200, 1],
    ] as const) {
      run.runTo(day);
      expect(standing(run)).toMatchObject({ load, experience: 1 });
    }
  });

  it('carries less of what a starter does while that rises', () => {
    const run = openPeople(council('2001-01-29', `${NEWLY}, ${STARTERS}`));
    for (let week = 0; week <= 15; week++) {
      run.runTo(28 + 7 * week + 1);
      expect(standing(run).load).toBeCloseTo((week < 13 ? 0.8 : 1) * risen(LOAD, week), 12);
    }
  });

  it('is a share of those who start', () => {
    const scenario = staffed({
      roles: `{ worker: { leads: [work], workforce: { leaving: 1, recruitment: { law: fixed, mean: 0d },
        newlyQualified: { share: 0.35, over: 10y } } } }`,
      units: '{ team: { count: 10, posts: { worker: 10 } } }',
      ...{ months: 12, warmUp: '1y' },
    });
    let starters = 0;
    let newly = 0;
    for (let replication = 0; replication < 8; replication++) {
      const { posts, now } = openPeople(scenario, { replication }).world;
      posts.occupant.forEach((occupant, post) => {
        // Nobody who was there when warm-up began is newly qualified.
        if (occupant > 0) starters++;
        if (posts.newUntil[post]! > now) newly++;
        if (occupant === 0) expect(posts.newUntil[post]).toBe(-Infinity);
      });
    }
    expectShare(newly, starters, 0.35);
  });
});
