import { describe, expect, it } from 'vitest';
import { acrossReplications, lookAlong, openPeople, recordPeople, staffed } from '../../support/people.ts';
import { expectCount, expectMean } from '../../support/standard-error.ts';

const SPELLS = 4;
const LENGTH = 30;

/** Share of time ill: a spell and the time until the next come in turn. */
const illShare = (spells: number) => ((spells / 365.25) * LENGTH) / (1 + (spells / 365.25) * LENGTH);

interface Council {
  readonly law?: string;
  readonly posts?: number;
  readonly units?: number;
  readonly each?: number;
  readonly known?: number;
  readonly months?: number;
}

const council = ({
  law = 'law: lognormal, mean: 30d, cv: 1.5',
  posts = 10,
  units = 4,
  each = 0,
  known = 0,
  months = 60,
}: Council) =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: {
      leaving: 0, recruitment: { law: fixed, mean: 8w }, sickness: { spells: ${SPELLS}, length: { ${law} } } } } }`,
    units: `{ team: { count: ${units}, posts: { worker: ${posts} }, sharedKnowledge: ${known} } }`,
    ...{ each, months, warmUp: '1y' },
  });

const SICKNESS = 'sickness.share.service=team';

describe('people are ill', () => {
  it.each(['law: lognormal, mean: 30d, cv: 1.5', 'law: fixed, mean: 30d', 'law: exponential, mean: 30d'])(
    'for spells times length of the time between spells, whatever the law of length: %s',
    (law) => {
      expectMean(
        acrossReplications(council({ law }), 12, (run) => run.value(SICKNESS)),
        illShare(SPELLS),
      );
    },
  );

  it('as often as spells come to those who are well', () => {
    let spells = 0;
    let wellYears = 0;
    const run = openPeople(council({ law: 'law: fixed, mean: 30d' }));
    const before = new Uint8Array(40).fill(1);
    lookAlong(run, 1800, ({ posts: { sick } }) => {
      sick.forEach((is, post) => {
        if (is === 1 && before[post] === 0) spells++;
        if (is === 0) wellYears += 1 / 365.25;
      });
      before.set(sick);
    });
    expectCount(spells, SPELLS * wellYears);
  });
});

describe('while somebody is ill', () => {
  it('that one gives no hours, and is counted as away', () => {
    const run = recordPeople(council({ each: 5, months: 24 }));
    const { channels } = run.world.model;
    const ill = run.integral(channels.sickFte(0));
    expect(ill / run.days / 40).toBeGreaterThan(0.1);
    const hours = (activity: number) => run.integral(channels.hoursOn(0, activity));
    expect(hours(0) / run.days).toBeCloseTo(40 * 37, 6);
    expect(hours(1)).toBeCloseTo(37 * ill, 4);
    expect(hours(8)).toBeCloseTo(37 * (40 * run.days - ill), 4);
    // Every family wants an hour, and nobody else has any for it.
    expect(run.integral(channels.hoursGiven(0))).toBeCloseTo(5 * (40 * run.days - ill), 4);
  });

  it('families stall whom nobody else knows, to the day, and others do not', () => {
    const run = openPeople(council({ posts: 1, units: 30, each: 1, months: 24 }));
    const { world } = run;
    const left = () => {
      const { clocks, families, now } = run.world;
      const work = new Map<number, number>();
      for (let row = 0; row < families.rows; row++)
        if (families.worker[row]! >= 0) work.set(families.worker[row]!, clocks.workLeft(now, row));
      return work;
    };
    const before = left();
    expect(before.size).toBe(30);
    const ill = new Float64Array(30);
    const { workers } = world.model;
    const step = 1 / 16;
    const days = 200;
    // The day in parts, in the middle of which one is ill or not.
    for (let day = step / 2; day < days; day += step) {
      run.runTo(day);
      for (let worker = 0; worker < 30; worker++)
        ill[worker]! += step * run.world.posts.sick[workers.post[worker]!]!;
    }
    run.runTo(days);
    const after = left();
    let stalled = 0;
    for (const [worker, work] of before) {
      const done = work - after.get(worker)!;
      // Each spell that starts or ends within the days is off by half a step at most.
      expect(Math.abs(done - (days - ill[worker]!))).toBeLessThanOrEqual(20 * (step / 2));
      if (ill[worker]! > 0) stalled++;
    }
    expect(stalled).toBeGreaterThan(20);
  });

  it('families get on whom everybody knows, as long as others have the hours', () => {
    const scenario = council({ units: 1, each: 5, known: 1, months: 24 });
    const run = openPeople(scenario);
    let atOnce = 0;
    lookAlong(run, 700, ({ posts: { sick } }) => {
      atOnce = Math.max(
        atOnce,
        sick.reduce((sum, is) => sum + is, 0),
      );
    });
    // Two of ten have the 50 hours that are wanted.
    expect(atOnce).toBeGreaterThan(3);
    expect(atOnce).toBeLessThan(9);
    const recorded = recordPeople(scenario, {}, run);
    expect(recorded.value('attention.mean.service=team')).toBeCloseTo(1, 12);
  });

  it('that one may leave, and whoever comes next is well', () => {
    const scenario = staffed({
      roles: `{ worker: { leads: [work], workforce: {
        leaving: 4, recruitment: { law: fixed, mean: 0d }, sickness: { spells: 20, length: { law: fixed, mean: 1y } } } } }`,
      units: '{ team: { count: 10, posts: { worker: 10 } } }',
      ...{ months: 36, warmUp: '2y' },
    });
    // A person is well for 1 / (4 + 20) of a year; then ill, until leaving ends it or a year has passed.
    const well = 1 / 24;
    const falls = 20 / 24;
    const ill = (1 - Math.exp(-4)) / 4;
    // Whoever comes back from a spell is as if new: spells of wellness and of illness come in turn, until leaving.
    const share = (falls * ill) / (well + falls * ill);
    expectMean(
      acrossReplications(scenario, 8, (run) => run.value(SICKNESS)),
      share,
    );
  });
});
