import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../packages/engine/src/calendar/dates.ts';
import { expectShare } from '../support/standard-error.ts';
import { plenty, staysOf, watched, type Stay } from '../support/watched.ts';

const YEAR = 365.25;
const fixed = (mean: string) => `{ law: fixed, mean: ${mean} }`;
const stage = (id: string, level: number, work: string, more = '', next = 'closed') =>
  `  ${id}: { level: ${level}, service: all, hours: 0, work: ${work}, next: { ${next}: 1 }${more} }\n`;
const door = (screening: string, work = '1d') =>
  stage('door', 1, fixed(work), `, screening: { ${screening} }`);
const stream = (families: number, need: string) =>
  `{ streams: { all: { families: ${families}, need: ${need}, entry: { door: 1 } } } }`;
const odds = (share: number) => share / (1 - share);
const shareOf = (of: number) => of / (1 + of);

describe('the level of need that is seen', () => {
  const SEEN = ['', 'one', 'two', 'three', 'four', 'five'];
  const LEVELS = [1, 2, 3, 4, 5];
  const stages =
    door(
      `above: 0.2, below: 0.1, to: { ${LEVELS.map((level) => `${level}: { ${SEEN[level]}: 1 }`).join(', ')} }`,
    ) + LEVELS.map((level) => stage(SEEN[level]!, level, fixed('1d'))).join('');
  const demand = stream(600, '{ 1: 0.2, 2: 0.2, 3: 0.2, 4: 0.2, 5: 0.2 }');

  it.each([1, 3, 0.4])('has the odds of too high and too low that a threshold of %d gives', (stepUp) => {
    const rest = `thresholds: { stepUp: ${stepUp}, stepDown: 7 }`;
    const { stays } = staysOf(plenty(stages, { demand, rest }));
    const placed = stays.filter((stay) => stay.stage !== 'door');
    const above = shareOf(odds(0.2) / stepUp);
    const below = shareOf(odds(0.1) * stepUp);
    for (const level of LEVELS) {
      const own = placed.filter((stay) => stay.need === level);
      const seen = (as: number) => own.filter((stay) => stay.stage === SEEN[as]).length;
      expect(own.length).toBeGreaterThan(2000);
      if (level < 5) expectShare(seen(level + 1), own.length, above, `need ${level}, seen above`);
      if (level > 1) expectShare(seen(level - 1), own.length, below, `need ${level}, seen below`);
      // Nobody is seen two levels off, below the first or above the fifth.
      expect(seen(level - 1) + seen(level) + seen(level + 1)).toBe(own.length);
    }
  });
});

/** A family followed from its first closing on. */
interface FirstClosing {
  readonly at: number;
  readonly from: string | null;
  back: number;
}

describe('a family that is closed below its need', () => {
  it('is counted as refused, and comes back exp γ times as readily as one that was helped', () => {
    const to = '1: { closed: 1 }, 2: { closed: 1 }, 3: { help: 1 }, 4: { help: 1 }, 5: { help: 1 }';
    const stages = door(`below: 0.4, to: { ${to} }`) + stage('help', 3, fixed('1d'));
    const rest = `assumptions: { unmetToReturn: { value: 1.1, low: 1.1, high: 1.1, basis: assumed } }
return: { scale: 3y, shape: 0.7, cut: forever, to: { help: 1 } }`;
    const families = new Map<number, FirstClosing>();
    const run = watched(plenty(stages, { demand: stream(300, '{ 3: 1 }'), rest }), (moment) => {
      const { event, serial, day } = moment;
      const known = families.get(serial);
      if (event === 'closed' && known === undefined)
        families.set(serial, { at: day, from: moment.stage, back: Infinity });
      else if (event === 'returned') known!.back = Math.min(known!.back, day);
    });
    const refused = [...families.values()].filter(({ from }) => from === 'door');
    expectShare(refused.length, families.size, 0.4);
    expect(run.sum(run.world.model.channels.familiesClosedBelowNeed)).toBe(refused.length);
    const expectBackWithinYear = (from: string, chance: number) => {
      const followed = [...families.values()].filter((one) => one.from === from && one.at < run.days - YEAR);
      const back = followed.filter((one) => one.back <= one.at + YEAR);
      expectShare(back.length, followed.length, chance, from);
    };
    const hazard = (1 / 3) ** 0.7;
    expectBackWithinYear('help', 1 - Math.exp(-hazard));
    expectBackWithinYear('door', 1 - Math.exp(-hazard * Math.exp(1.1)));
  });

  it('is none that is seen below its need, but sent to where its need is met', () => {
    const to = '1: { closed: 1 }, 2: { closed: 1 }, 3: { work: 1 }, 4: { work: 1 }, 5: { work: 1 }';
    const stages = door(`below: 0.5, to: { ${to} }`) + stage('work', 4, fixed('1d'));
    const unmet = new Set<number>();
    watched(plenty(stages, { demand: stream(60, '{ 4: 1 }') }), ({ event, stage, world, row }) => {
      if (event === 'stage-started' && stage === 'work') unmet.add(world.families.unmet[row]!);
    });
    expect([...unmet]).toEqual([0]);
  });
});

describe('families held above and below their need', () => {
  it('are those in a stage of another level than their need, for as long as they are there', () => {
    const to = '1: { closed: 1 }, 2: { low: 1 }, 3: { high: 0.5, low: 0.5 }, 4: { high: 1 }, 5: { high: 1 }';
    const stages =
      door(`above: 0.2, below: 0.1, to: { ${to} }`, '10d') +
      stage('low', 2, fixed('30d')) +
      stage('high', 4, fixed('50d'));
    const level: Readonly<Record<string, number>> = { door: 1, low: 2, high: 4 };
    const { stays, run } = staysOf(plenty(stages, { demand: stream(400, '{ 2: 0.5, 4: 0.5 }') }));
    const days = (held: (stay: Stay) => boolean) =>
      stays.filter(held).reduce((sum, stay) => sum + stay.to - stay.from, 0);
    const { channels } = run.world.model;
    expect(run.integral(channels.aboveNeed)).toBeCloseTo(
      days((stay) => level[stay.stage]! > stay.need),
      3,
    );
    expect(run.integral(channels.belowNeed)).toBeCloseTo(
      days((stay) => level[stay.stage]! < stay.need),
      3,
    );
    const placed = stays.filter((stay) => stay.stage !== 'door');
    const of = (need: number, where: string) =>
      placed.filter((stay) => stay.need === need && stay.stage === where).length;
    // Of those who need level 2, two in ten are seen at 3, of whom half are placed above; the like from 4 down.
    const families = stays.length - placed.length;
    expectShare(of(2, 'high'), families, 0.5 * 0.2 * 0.5);
    expectShare(of(4, 'low'), families, 0.5 * 0.1 * 0.5);
  });

  it('are those who wait for a review when the work is done', () => {
    const reviewed = stage('plan', 4, fixed('10d'), ', reviews: { first: 30d, next: 30d }');
    const demand = '{ streams: { all: { families: 100, entry: { plan: 1 } } } }';
    const { stays, run } = staysOf(plenty(reviewed, { demand }));
    const ready = stays.reduce((sum, { from, to }) => sum + Math.max(0, to - from - 10), 0);
    expect(run.integral(run.world.model.channels.aboveNeed)).toBeCloseTo(ready, 3);
    expect(stays.filter(({ reason }) => reason === 'ready').length).toBeGreaterThan(1900);
  });

  it('are none of the grown, who have the need of where they go on to', () => {
    const stages = `  care: { level: 5, service: all, hours: 0, grown: { leaving: 1 } }
  leaving: { level: 2, service: all, adults: true, hours: 0, work: ${fixed('2y')}, next: { closed: 1 } }\n`;
    const families = `{ children: { 1: 1 }, youngest: ${fixed('16y')} }`;
    const demand = '{ streams: { all: { families: 50, entry: { care: 1 } } } }';
    const { stays, run } = staysOf(plenty(stages, { demand, families }));
    expect(stays.filter((stay) => stay.stage === 'leaving').length).toBeGreaterThan(500);
    expect(run.integral(run.world.model.channels.belowNeed)).toBe(0);
  });
});

/** Working days after one date and up to another, told one by one: weekends and the bank holidays of 2024 apart. */
function workingDays(from: number, to: number): number {
  const holidays = ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'];
  const closed = new Set(holidays.map((date) => dayNumber(`2024-${date}`)));
  let count = 0;
  for (let day = Math.floor(from) + 1; day <= Math.floor(to); day++) {
    // Day 0 was a Thursday.
    const ofWeek = (day + 4) % 7;
    if (ofWeek !== 0 && ofWeek !== 6 && !closed.has(day)) count++;
  }
  return count;
}

describe('a statutory clock', () => {
  const START = dayNumber('2024-01-01');

  it('counts working days: the fifth after Maundy Thursday 2024 is the Monday week after Easter', () => {
    expect(workingDays(dayNumber('2024-03-28'), dayNumber('2024-04-05'))).toBe(4);
    expect(workingDays(dayNumber('2024-03-28'), dayNumber('2024-04-08'))).toBe(5);
  });

  it('runs from the entry, from the referral, or from the entry to the stage before', () => {
    const work = '{ law: exponential, mean: 9d }';
    const clock = (from: string, days: number) => `, official: [case], clock: ${days}wd, clockFrom: ${from}`;
    const stages =
      stage('contact', 1, fixed('2d'), '', 'enquiry') +
      stage('enquiry', 4, work, clock('previous', 8), 'assessment') +
      stage('assessment', 4, work, clock('referral', 15), 'plan') +
      stage('plan', 4, work, clock('entry', 5));
    const demand = '{ streams: { all: { families: 4000, entry: { contact: 0.7, enquiry: 0.3 } } } }';
    const rest = 'official: { case: [case] }';
    const set = ['horizon.start=2024-01-01'];
    const { stays, run } = staysOf(plenty(stages, { demand, rest, months: 12 }, set));
    const met = new Map<string, number>();
    const last = new Map<number, Stay>();
    const referral = new Map<number, number>();
    for (const stay of stays) {
      const before = last.get(stay.serial);
      last.set(stay.serial, stay);
      if (stay.stage === 'enquiry') referral.set(stay.serial, stay.from);
      if (stay.stage === 'contact' || stay.reason === null) continue;
      // Who comes straight to an enquiry has no stage before.
      const from = {
        enquiry: before?.from ?? stay.from,
        assessment: referral.get(stay.serial)!,
        plan: stay.from,
      }[stay.stage]!;
      const allowed = { enquiry: 8, assessment: 15, plan: 5 }[stay.stage]!;
      if (workingDays(START + from, START + stay.to) <= allowed)
        met.set(stay.stage, (met.get(stay.stage) ?? 0) + 1);
    }
    for (const id of ['enquiry', 'assessment', 'plan']) {
      const { channels } = run.world.model;
      const ended = run.sum(channels.stays(run.stage(id)));
      expect(run.sum(channels.clockMet(run.stage(id))), id).toBe(met.get(id));
      expect(met.get(id)! / ended).toBeGreaterThan(0.3);
      expect(met.get(id)! / ended).toBeLessThan(0.8);
    }
  });

  it('is missed by a stay of more than a century', () => {
    const stages = stage('plan', 4, fixed('120y'), ', official: [case], clock: 45wd');
    const demand = '{ streams: { all: { families: 20, entry: { plan: 1 } } } }';
    const set = ['opening.past=30y', 'opening.warmUp=100y', 'families.grownAt=300y'];
    const rest = 'official: { case: [case] }';
    const { run } = staysOf(plenty(stages, { demand, rest, months: 12 }, set));
    const { channels } = run.world.model;
    expect(run.sum(channels.stays(run.stage('plan')))).toBeGreaterThan(0);
    expect(run.sum(channels.clockMet(run.stage('plan')))).toBe(0);
  });
});
