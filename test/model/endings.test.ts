import { describe, expect, it } from 'vitest';
import { expectShare } from '../support/standard-error.ts';
import { plenty, staysOf, watched, type Stay } from '../support/watched.ts';

const YEAR = 365.25;
const fixed = (mean: string) => `{ law: fixed, mean: ${mean} }`;
const demand = (families: number, entry = '{ plan: 1 }') =>
  `{ streams: { all: { families: ${families}, entry: ${entry} } } }`;
const plan = (more: string, next = '{ closed: 1 }') =>
  `  plan: { level: 4, service: all, official: [case], hours: 0, next: ${next}, ${more} }\n`;
const lower = `  lower: { level: 3, service: all, hours: 0, work: ${fixed('20d')}, next: { closed: 1 } }\n`;
const odds = (share: number) => share / (1 - share);
const shareOf = (of: number) => of / (1 + of);
const thresholds = (stepDown: number) => `thresholds: { stepUp: 5, stepDown: ${stepDown} }`;
const ended = (stays: readonly Stay[]) => stays.filter(({ reason }) => reason !== null);

describe('a family that is ready', () => {
  it.each([1, 2.5, 0.3])('is kept on at a review with the odds that a threshold of %d gives', (stepDown) => {
    const reviewed = plan(
      `work: ${fixed('1d')}, reviews: { first: 30d, next: 20d }, stepDown: { kept: 0.3 }`,
    );
    const { stays } = staysOf(plenty(reviewed, { demand: demand(300), rest: thresholds(stepDown) }));
    const kept = shareOf(odds(0.3) * stepDown);
    // Followed for long enough that all but one in a million have ended.
    const followed = stays.filter(({ from }) => from < 6000);
    for (let review = 1; review <= 6; review++) {
      const at = followed.filter(({ from, to }) => Math.abs(to - from - 30 - 20 * (review - 1)) < 1e-6);
      expectShare(at.length, followed.length, kept ** (review - 1) * (1 - kept), `review ${review}`);
    }
  });

  it('is kept for as long as the stage says where there are no reviews', () => {
    const unreviewed = plan(`work: ${fixed('10d')}, stepDown: { kept: 0.5, again: 3w }`);
    const { stays } = staysOf(plenty(unreviewed, { demand: demand(200) }));
    const weeks = ended(stays).map(({ from, to }) => (to - from - 10) / 21);
    for (const times of weeks) expect(Math.abs(times - Math.round(times))).toBeLessThan(1e-6);
    for (const times of [0, 1, 2, 3])
      expectShare(weeks.filter((of) => Math.round(of) === times).length, weeks.length, 0.5 ** (times + 1));
  });

  it('is kept again and again by a chance of its own each time, however often that is', () => {
    const sticky = plan(`work: ${fixed('1d')}, stepDown: { kept: 0.99, again: 1d }`);
    const { stays, run } = staysOf(plenty(sticky, { demand: demand(200) }));
    const followed = stays.filter(({ from }) => from < run.days - 1000);
    const over = (times: number) => followed.filter(({ from, to }) => to - from > times + 0.5).length;
    for (const times of [100, 300, 600])
      expectShare(over(times), followed.length, 0.99 ** times, `kept ${times} times`);
  });

  it('is let go no later than the time-box says, kept or not', () => {
    const boxed = plan(`work: ${fixed('5d')}, timeBox: { after: 40d }, stepDown: { kept: 0.9, again: 10d }`);
    const { stays } = staysOf(plenty(boxed, { demand: demand(200) }));
    expect(Math.max(...ended(stays).map(({ from, to }) => to - from))).toBeCloseTo(40, 6);
    // Ready on day 5, and kept on days 5, 15, 25 and 35.
    const late = stays.filter(({ reason }) => reason === 'time-boxed').length;
    expectShare(late, ended(stays).length, 0.9 ** 4);
  });

  it('is let go so many times later than scheduled as the time-box is stretched', () => {
    const stretched = plan(`work: ${fixed('500d')}, timeBox: { after: 40d, stretch: 1.5 }`);
    const { stays } = staysOf(plenty(stretched, { demand: demand(50), months: 24 }));
    expect(ended(stays).length).toBeGreaterThan(50);
    for (const { from, to } of ended(stays)) expect(to - from).toBeCloseTo(60, 6);
  });

  it('is let go at the review that the time-box falls on, kept or not', () => {
    const boxed = plan(
      `work: ${fixed('5d')}, timeBox: { after: 50d }, reviews: { first: 20d, next: 20d }, stepDown: { kept: 0.9 }`,
    );
    const { stays } = staysOf(plenty(boxed, { demand: demand(200) }));
    expect(Math.max(...ended(stays).map(({ from, to }) => to - from))).toBeCloseTo(60, 6);
    const late = stays.filter(({ reason }) => reason === 'time-boxed').length;
    expectShare(late, ended(stays).length, 0.9 ** 3);
  });

  it.each([1, 2.5])('is closed too early with the odds that a threshold of %d gives', (stepDown) => {
    const stages = plan(`work: ${fixed('10d')}, stepDown: { early: 0.2 }`, '{ lower: 0.6, closed: 0.4 }');
    const scenario = plenty(stages + lower, { demand: demand(400), rest: thresholds(stepDown) });
    const unmet = new Map<number, number>();
    const run = watched(scenario, ({ event, stage, serial, world, row }) => {
      if (event === 'closed' && stage === 'plan') unmet.set(serial, world.families.unmet[row]!);
    });
    const early = shareOf(odds(0.2) / stepDown);
    const { channels } = run.world.model;
    const plans = run.sum(channels.stays(run.stage('plan')));
    // Of those who should be closed none is closed early.
    const tooEarly = [...unmet.values()].filter((share) => share === 1).length;
    expectShare(tooEarly, plans, 0.6 * early);
    expectShare(unmet.size, plans, 0.4 + 0.6 * early);
    expect(run.sum(channels.familiesClosedBelowNeed)).toBe(tooEarly);
    expect(run.value('refused.perYear')).toBeCloseTo((tooEarly / run.days) * YEAR, 9);
  });
});

describe('moving out of the area', () => {
  const families = '{ children: { 2: 1 }, movingAway: 1.5 }';
  const away = 1.5 / YEAR;

  it('competes with the end of the stay, but not where a stage says that nobody may move', () => {
    const stages =
      plan(`work: { law: exponential, mean: 100d }`, '{ stuck: 1 }') +
      `  stuck: { level: 5, service: all, hours: 0, mayMoveAway: false, work: ${fixed('300d')}, next: { closed: 1 } }\n`;
    const { stays, run } = staysOf(plenty(stages, { demand: demand(300), families }));
    const from = (id: string) =>
      ended(stays).filter(({ stage, from }) => stage === id && from < run.days - 700);
    const moved = (id: string) => from(id).filter(({ reason }) => reason === 'moved-away').length;
    expectShare(moved('plan'), from('plan').length, away / (away + 1 / 100));
    expect(moved('stuck')).toBe(0);
    expect(run.sum(run.world.model.channels.familiesMovedAway)).toBe(
      ended(stays).filter(({ reason }) => reason === 'moved-away').length,
    );
  });

  it('is for good: nobody who has moved away comes back, and of the closed those who return before they would move', () => {
    const stages = plan(`work: ${fixed('1d')}`);
    const rest = 'return: { scale: 300d, shape: 0.62, cut: 2y, to: { plan: 1 } }';
    const closed = new Map<number, number>();
    const back = new Map<number, number>();
    const gone = new Set<number>();
    const scenario = plenty(stages, { demand: demand(400), families, rest });
    const run = watched(scenario, ({ event, serial, day, reason }) => {
      expect(gone.has(serial)).toBe(false);
      if (reason === 'moved-away') gone.add(serial);
      if (event === 'closed' && !closed.has(serial)) closed.set(serial, day);
      if (event === 'returned' && !back.has(serial)) back.set(serial, day);
    });
    const followed = [...closed].filter(([, day]) => day < run.days - 2 * YEAR);
    const came = followed.filter(([serial]) => back.has(serial)).length;
    // The density of the Weibull clock up to its cut, times the chance not to have moved by then.
    const [scale, shape, cut] = [300, 0.62, 2 * YEAR];
    const hazardAtCut = (cut / scale) ** shape;
    const steps = 20_000;
    let chance = 0;
    for (let step = 0; step < steps; step++) {
      const hazard = ((step + 0.5) / steps) * hazardAtCut;
      const t = scale * hazard ** (1 / shape);
      chance += (Math.exp(-hazard - away * t) * hazardAtCut) / steps;
    }
    expectShare(came, followed.length, chance);
    expect(gone.size).toBeGreaterThan(20);
  });
});

describe('the three ways to tell re-referrals', () => {
  /**
   * Three kinds of family, of two children each: a case of 30 days, found to be in need; a time apart; and a second
   * case of 10 days, not found to be so. The time apart is 100, 350 or 400 days.
   */
  const kind = (id: string, apart: string) =>
    `  ${id}: { level: 4, service: all, official: [case, found], hours: 0, work: ${fixed('30d')}, next: { ${id}-apart: 1 } }
  ${id}-apart: { level: 2, service: all, hours: 0, work: ${fixed(apart)}, next: { again: 1 } }\n`;
  const stages =
    kind('soon', '100d') +
    kind('later', '350d') +
    kind('late', '400d') +
    `  again: { level: 4, service: all, official: [case], hours: 0, work: ${fixed('10d')}, next: { closed: 1 } }\n`;
  const rest = 'official: { case: [case], confirmed: [found] }';
  const entry = '{ soon: 0.5, later: 0.3, late: 0.2 }';
  const scenario = plenty(stages, {
    demand: demand(50, entry),
    families: '{ children: { 2: 1 } }',
    months: 60,
    rest,
  });

  it('count a second referral within a year of the first, of the end of the first case, and for each case closed', () => {
    const { stays, run } = staysOf(scenario);
    const entered = (id: string) => stays.filter(({ stage }) => stage === id);
    const firsts = [...entered('soon'), ...entered('later'), ...entered('late')];
    const seconds = entered('again');
    const kindOf = new Map(firsts.map(({ serial, stage }) => [serial, stage]));
    const second = (id: string) => seconds.filter(({ serial }) => kindOf.get(serial) === id).length;
    const referrals = firsts.length + seconds.length;
    const casesFoundInNeed = firsts.filter(({ reason }) => reason !== null).length;
    expect(seconds.length).toBeGreaterThan(150);
    expect(run.value('referrals.perYear')).toBeCloseTo((2 * referrals * YEAR) / run.days, 9);
    // 130 days after the first referral is within a year; 380 is not, though only 350 days after the case closed.
    expect(run.value('rereferrals.share')).toBe(second('soon') / referrals);
    expect(run.value('rereferrals.share.window=closure')).toBe(
      (second('soon') + second('later')) / referrals,
    );
    expect(run.value('rereferrals.perCaseClosed')).toBe(
      (second('soon') + second('later')) / casesFoundInNeed,
    );
    expect(run.value('case.days.mean')).toBeCloseTo(30, 9);
    expect(run.value('case.ends.perYear')).toBeCloseTo((2 * casesFoundInNeed * YEAR) / run.days, 9);
  });
});
