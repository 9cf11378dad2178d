import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../packages/engine/src/calendar/dates.ts';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { chiSquareExcess } from '../../support/goodness-of-fit.ts';
import { acrossReplications, lookAlong, openPeople, recordPeople, staffed } from '../../support/people.ts';
import { expectMean, expectShare } from '../../support/standard-error.ts';

interface Council {
  readonly leave: string;
  readonly more?: string;
  readonly units?: number;
  readonly months?: number;
  readonly each?: number;
}

/** Units of ten people, who take annual leave. */
const council = ({ leave, more = '', units = 4, months = 36, each = 0 }: Council) =>
  staffed({
    roles: `{ worker: { hours: 37, leads: [work], workforce: {
      leaving: 0, recruitment: { law: fixed, mean: 8w }, leave: ${leave}${more} } } }`,
    units: `{ team: { count: ${units}, posts: { worker: 10 } } }`,
    ...{ months, each, warmUp: '20w' },
  });

/** The weeks each person is on leave, by calendar year and month in which their Mondays fall. */
function weeksOf(scenario: ReturnType<typeof council>, years: number, replication = 0) {
  const run = openPeople(scenario, { replication });
  const weeks: { post: number; year: number; month: number }[] = [];
  const last = Math.floor(years * 365.25) - 1;
  const look = (world: World, day: number) => {
    const { year, month } = calendarDate(world.model.startDay + day);
    world.posts.onLeave.forEach((is, post) => {
      if (is === 1) weeks.push({ post, year, month });
    });
  };
  lookAlong(run, last, look, 7);
  return weeks;
}

const perYear = (weeks: ReturnType<typeof weeksOf>, posts: number, years: readonly number[]) =>
  years.flatMap((year) => {
    const taken = new Array<number>(posts).fill(0);
    for (const week of weeks) if (week.year === year) taken[week.post]!++;
    return taken;
  });

/** Mondays of each month of 2001 to 2003. */
function mondays(years: number): number[] {
  const counts = new Array<number>(12).fill(0);
  for (let day = Date.UTC(2001, 0, 1); day < Date.UTC(2001 + years, 0, 1); day += 7 * 86_400_000)
    counts[new Date(day).getUTCMonth()]!++;
  return counts;
}

describe('everybody takes annual leave', () => {
  it('for exactly the weeks of a calendar year', () => {
    const weeks = weeksOf(council({ leave: '{ weeks: 6 }' }), 3);
    expect(perYear(weeks, 40, [2001, 2002, 2003])).toEqual(new Array<number>(120).fill(6));
  });

  it('for a part of a week on top in so many years', () => {
    const scenario = council({ leave: '{ weeks: 6.3 }', units: 10 });
    const taken = perYear(weeksOf(scenario, 3), 100, [2001, 2002, 2003]);
    const more = taken.filter((weeks) => weeks === 7).length;
    expect(taken.filter((weeks) => weeks === 6)).toHaveLength(300 - more);
    expectShare(more, 300, 0.3);
  });

  it('in other weeks every year, and each in others', () => {
    const weeks = weeksOf(council({ leave: '{ weeks: 6 }' }), 3);
    const ways = new Map<string, string>();
    for (const { post, year, month } of weeks)
      ways.set(`${post} ${year}`, `${ways.get(`${post} ${year}`) ?? ''} ${month}`);
    expect(new Set(ways.values()).size).toBeGreaterThan(115);
  });

  it('more in months in which more is taken: of one week, by weight and Mondays', () => {
    const weights = [1, 1, 1, 2, 1, 1, 2, 5, 1, 1, 1, 3];
    const season = '{ april: 2, july: 2, august: 5, december: 3 }';
    const scenario = council({ leave: `{ weeks: 1, season: ${season} }`, units: 20 });
    const observed = new Array<number>(12).fill(0);
    for (let replication = 0; replication < 3; replication++)
      for (const { month } of weeksOf(scenario, 3, replication)) observed[month - 1]!++;
    // Each year has its own Mondays.
    const expected = new Array<number>(12).fill(0);
    for (let year = 1; year <= 3; year++) {
      const own = mondays(year).map((count, month) => count - (year > 1 ? mondays(year - 1)[month]! : 0));
      const whole = own.reduce((sum, count, month) => sum + count * weights[month]!, 0);
      own.forEach((count, month) => {
        expected[month]! += (600 * count * weights[month]!) / whole;
      });
    }
    expect(observed.reduce((sum, count) => sum + count)).toBe(1800);
    expect(chiSquareExcess(observed, expected)).toBeLessThan(3.1);
  });

  it('and none in months in which none is taken, though the weeks run out', () => {
    const none = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'september', 'october'];
    const season = [...none, 'november', 'december'].map((month) => `${month}: 0`).join(', ');
    const weeks = weeksOf(council({ leave: `{ weeks: 6, season: { ${season} } }` }), 1);
    expect(new Set(weeks.map(({ month }) => month))).toEqual(new Set([8]));
    // August 2001 has four Mondays.
    expect(perYear(weeks, 40, [2001])).toEqual(new Array<number>(40).fill(4));
  });
});

describe('people on annual leave', () => {
  it('give no hours, and the indicator tells the share of their time', () => {
    // Two years from Monday to Monday: of 104 weeks less a day, twelve are taken.
    const run = recordPeople(council({ leave: '{ weeks: 6 }', months: 24, each: 5 }));
    const { channels } = run.world.model;
    const away = run.integral(channels.leaveFte(0));
    // Leave of the last week of a year may reach into the next.
    expect(Math.abs(away - 40 * 12 * 7)).toBeLessThanOrEqual(40 * 7);
    expect(run.value('leave.share.service=team')).toBeCloseTo(away / (40 * run.days), 12);
    expect(run.integral(channels.hoursOn(0, 1))).toBeCloseTo(37 * away, 4);
    expect(run.integral(channels.hoursGiven(0))).toBeCloseTo(5 * (40 * run.days - away), 4);
  });

  it('who are ill are counted as ill, and not as on leave', () => {
    const sickness = ', sickness: { spells: 6, length: { law: fixed, mean: 30d } }';
    const scenario = council({ leave: '{ weeks: 26 }', more: sickness, months: 60 });
    const ratio = (6 * 30) / 365.25;
    const ill = ratio / (1 + ratio);
    const shares: [number, number][] = [];
    acrossReplications(scenario, 12, (run) =>
      shares.push([run.value('sickness.share.service=team'), run.value('leave.share.service=team')]),
    );
    expectMean(
      shares.map(([sick]) => sick),
      ill,
    );
    // 26 weeks of each of five years, and a part of them ill.
    const days = 365 * 4 + 366;
    const leave = (5 * 26 * 7) / days;
    expectMean(
      shares.map(([, away]) => away),
      leave * (1 - ill),
    );
  });
});
