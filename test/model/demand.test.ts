import { describe, expect, it } from 'vitest';
import { calendarDate, dayNumber } from '../../packages/engine/src/calendar/dates.ts';
import { STREAMS } from '../../packages/engine/src/model/compiled.ts';
import { expectCount, expectMean, expectShare } from '../support/standard-error.ts';
import { plenty, staysOf, watched } from '../support/watched.ts';

const YEAR = 365.25;
const fixed = (mean: string) => `{ law: fixed, mean: ${mean} }`;
const PASSING = `  plan: { level: 4, service: all, hours: 0, work: ${fixed('1d')}, next: { closed: 1 } }\n`;
const START = dayNumber('2001-01-01');
const streams = (of: string, more = '') => `{ ${more}streams: { ${of} } }`;
const stream = (id: string, families: number | string, more = '') =>
  `${id}: { families: ${families}, entry: { plan: 1 }${more} }`;

/** Day and stream of every family that comes in twenty years, in the order of their ids. */
function arrivals(demand: string, months = 240): { day: number; stream: number }[] {
  const came: { day: number; stream: number }[] = [];
  watched(plenty(PASSING, { demand, months }), ({ event, day, serial }) => {
    if (event === 'arrived') came.push({ day, stream: serial % STREAMS });
  });
  return came;
}

describe('new families', () => {
  it('come by the day of the week', () => {
    const weekday = {
      monday: 1.4,
      tuesday: 1.2,
      wednesday: 1,
      thursday: 1,
      friday: 0.9,
      saturday: 0.3,
      sunday: 0,
    };
    const factors = Object.values(weekday);
    const came = arrivals(streams(stream('all', 400), `weekday: ${JSON.stringify(weekday)}, `));
    // The first of January 2001 was a Monday.
    const counts = factors.map((_, day) => came.filter((one) => Math.floor(one.day) % 7 === day).length);
    const weeks = (240 / 12) * (YEAR / 7);
    counts.forEach((count, day) => expectCount(count, (400 / YEAR) * factors[day]! * weeks, `day ${day}`));
    expect(counts[6]).toBe(0);
  });

  it('grow by the trend from the first day on, a stream by its own where it has one', () => {
    const demand = streams(
      `${stream('all', 300)}, ${stream('fewer', 300, ', trend: -0.1')}, ${stream('same', 300, ', trend: 0')}`,
      'trend: 0.06, ',
    );
    const came = arrivals(demand, 120);
    const rates = [0.06, -0.1, 0];
    rates.forEach((trend, index) => {
      for (let year = 0; year < 10; year++) {
        const count = came.filter(
          ({ day, stream: of }) => of === index && Math.floor(day / YEAR) === year,
        ).length;
        const growth = Math.log1p(trend);
        const mean = trend === 0 ? 300 : (300 * (1 + trend) ** year * trend) / growth;
        expectCount(count, mean, `trend ${trend}, year ${year}`);
      }
    });
  });

  it('come by the season, a stream by its own or by none', () => {
    const demand = streams(
      `${stream('all', 400)}, ${stream('even', 400, ', seasonal: false')}, ${stream('own', 400, ', season: { june: 2.5 }')}`,
      'season: { june: 0.5, august: 0.2 }, ',
    );
    const came = arrivals(demand);
    const inMonth = (month: number, of: number) =>
      came.filter((one) => one.stream === of && calendarDate(START + Math.floor(one.day)).month === month)
        .length;
    const days = (length: number) => (400 / YEAR) * length * 20;
    expectCount(inMonth(6, 0), 0.5 * days(30), 'June of all');
    expectCount(inMonth(8, 0), 0.2 * days(31), 'August of all');
    expectCount(inMonth(6, 1), days(30), 'June of the even');
    expectCount(inMonth(8, 1), days(31), 'August of the even');
    expectCount(inMonth(6, 2), 2.5 * days(30), 'June of the stream with its own');
    // What its own season does not say is as in all.
    expectCount(inMonth(10, 2), days(31), 'October of the stream with its own');
  });

  it('live in the patches by their shares, or by those of their stream', () => {
    const patches = 'patches: { north: { share: 0.7 }, south: { share: 0.3 } }, ';
    const demand = streams(
      `${stream('all', 300)}, ${stream('own', 300, ', patches: { north: 0.1, south: 0.9 }')}`,
      patches,
    );
    const north = [0, 0];
    const all = [0, 0];
    const run = watched(plenty(PASSING, { demand }), ({ event, serial, world, row }) => {
      if (event !== 'arrived') return;
      all[serial % STREAMS]!++;
      if (world.families.patch[row] === 0) north[serial % STREAMS]!++;
    });
    expectShare(north[0]!, all[0]!, 0.7);
    expectShare(north[1]!, all[1]!, 0.1);
    const { channels } = run.world.model;
    expect(run.integral(channels.patchFamilies(0))).toBeCloseTo(
      run.integral(channels.openFamilies(0)) - run.integral(channels.patchFamilies(1)),
      6,
    );
  });
});

describe('units of a patch', () => {
  it('take the families of their own patch only, whose line is not held up by that of a full patch', () => {
    const stages = `  plan: { level: 4, service: social, hours: 0, work: { law: exponential, mean: 5d }, next: { closed: 1 } }\n`;
    const services = `  social: { cap: { kind: hard, unit: families, perFte: 1 }, units: {
      north: { patch: north, posts: { worker: 1 } }, south: { patch: south, posts: { worker: 1 } } } }`;
    // One in five days lets a worker work two fifths of the time in the south; in the north there is too much to do.
    const patches = 'patches: { north: { share: 0.8 }, south: { share: 0.2 } }, ';
    const demand = streams(stream('all', (0.4 / 5 / 0.2) * YEAR), patches);
    const waited: number[] = [];
    const led = [0, 0];
    const scenario = plenty(stages, { demand, services, months: 600 });
    const run = watched(scenario, ({ event, worker, row, world }) => {
      const { families, model } = world;
      const patch = families.patch[row]!;
      if (event === 'allocated') {
        expect(model.units.patch[model.workers.unit[worker]!]).toBe(patch);
        led[patch]!++;
      } else if (event === 'stage-ended') led[patch]!--;
      else if (event === 'stage-started' && patch === 1) waited.push(led[1]!);
    });
    const { channels } = run.world.model;
    expect(run.mean(channels.patchWaiting(0))).toBeGreaterThan(1000);
    // In the south it is M/M/1 at load 0.4. Some five years' arrivals at a time are nearly independent.
    const batches = Array.from({ length: 9 }, (_, batch) =>
      waited.slice(146 * (batch + 1), 146 * (batch + 2)),
    );
    const busy = batches.map((batch) => batch.reduce((sum, one) => sum + one - 0.4, 0));
    expectMean(busy, 0, 'who finds the worker of the south busy');
    const years = Array.from({ length: 49 }, (_, year) => yearOf(run, channels.patchWaiting(1), year + 1));
    expectMean(years, (0.4 * 0.4) / 0.6, 'waiting in the south');
  });
});

/** Mean of a gauge in one year of a run. */
function yearOf(run: ReturnType<typeof watched>, gauge: number, year: number): number {
  const { integrals, gauges } = run.world.recorder;
  const { monthStarts } = run.world.model;
  let sum = 0;
  for (let month = 12 * year; month < 12 * (year + 1); month++) sum += integrals[month * gauges + gauge]!;
  return sum / (monthStarts[12 * (year + 1)]! - monthStarts[12 * year]!);
}

describe('factors of need', () => {
  const factors = `a: { share: 0.5, loading: 0.8 }, b: { share: 0.5, loading: 0.6 }, c: { share: 0.5, loading: -0.7 }, d: { share: 0.2, loading: 0.5 }`;

  it('are as common as their shares say, in each stream, and together as one common cause makes them', () => {
    const demand = streams(
      `${stream('all', 1000)}, ${stream('own', 300, ', factors: { d: 0.6, a: 0, b: 1 }')}`,
    );
    const scenario = plenty(PASSING, { demand, families: `{ children: { 1: 1 }, factors: { ${factors} } }` });
    const present: number[][] = [[], []];
    watched(scenario, ({ event, serial, world, row }) => {
      if (event === 'arrived') present[serial % STREAMS]!.push(world.families.factors[row]!);
    });
    const share = (of: number, bits: number, chance: number, what: string) =>
      expectShare(
        present[of]!.filter((mask) => (mask & bits) === bits).length,
        present[of]!.length,
        chance,
        what,
      );
    const [a, b, c, d] = [1, 2, 4, 8];
    for (const one of [a, b, c]) share(0, one, 0.5, `factor ${one}`);
    share(0, d, 0.2, 'the fourth');
    share(1, d, 0.6, 'the fourth of the stream with its own');
    share(1, a, 0, 'one that the stream has not');
    share(1, b, 1, 'one that all of the stream have');
    // At shares of a half, the chance of two together is that of an orthant of the bivariate normal law.
    const together = (correlation: number) => 0.25 + Math.asin(correlation) / (2 * Math.PI);
    share(0, a | b, together(0.8 * 0.6), 'a and b');
    share(0, a | c, together(-0.8 * 0.7), 'a and c');
    share(0, b | c, together(-0.6 * 0.7), 'b and c');
  });

  it('multiply the work, the risk of stepping up and the hazard of coming back', () => {
    const families = `{ children: { 1: 1 }, factors: {
      slow: { share: 0.5, work: 1.7 }, risky: { share: 0.5, escalation: 2.5 }, again: { share: 0.5, return: 3 } } }`;
    const stages = `  plan: { level: 4, service: all, hours: 0, work: ${fixed('60d')}, escalation: { to: { upper: 0.8 } }, next: { brief: 1 } }
  brief: { level: 3, service: all, hours: 0, work: { law: exponential, mean: 20d }, next: { closed: 1 } }
  upper: { level: 5, service: all, hours: 0, work: ${fixed('1d')}, next: { closed: 1 } }\n`;
    const rest = 'return: { scale: 3y, shape: 0.8, cut: 1.1y, to: { upper: 1 } }';
    const factorsOf = new Map<number, number>();
    const closed = new Map<number, number>();
    const back = new Map<number, number>();
    const scenario = plenty(stages, { demand: streams(stream('all', 400)), families, rest });
    const { stays, run } = staysOf(scenario, {}, ({ event, serial, day, world, row }) => {
      if (event === 'arrived') factorsOf.set(serial, world.families.factors[row]!);
      if (event === 'closed' && !closed.has(serial)) closed.set(serial, day);
      if (event === 'returned' && !back.has(serial)) back.set(serial, day);
    });
    // In the order of their ids: again, risky, slow.
    const has = (serial: number, factor: number) => ((factorsOf.get(serial)! >> factor) & 1) === 1;
    for (const with_ of [false, true]) {
      const plans = stays.filter(
        (stay) => stay.stage === 'plan' && stay.from < run.days - 200 && has(stay.serial, 1) === with_,
      );
      const risk = (0.8 / YEAR) * (with_ ? 2.5 : 1);
      const up = plans.filter(({ reason }) => reason === 'stepped-up');
      const chance = (days: number) => 1 - Math.exp(-risk * days);
      // Work is longer for half of them.
      const slow = (stay: { serial: number }) => has(stay.serial, 2);
      expectShare(
        up.filter((stay) => !slow(stay)).length,
        plans.filter((stay) => !slow(stay)).length,
        chance(60),
      );
      expectShare(up.filter(slow).length, plans.filter(slow).length, chance(60 * 1.7));
      const brief = stays.filter(
        (stay) => stay.stage === 'brief' && stay.from < run.days - 600 && has(stay.serial, 2) === with_,
      );
      expectMean(
        brief.map(({ from, to }) => to - from),
        with_ ? 34 : 20,
      );
      const followed = [...closed].filter(
        ([serial, day]) => day < run.days - YEAR && has(serial, 0) === with_,
      );
      const came = followed.filter(([serial, day]) => (back.get(serial) ?? Infinity) <= day + YEAR);
      expectShare(came.length, followed.length, 1 - Math.exp(-((1 / 3) ** 0.8) * (with_ ? 3 : 1)));
    }
  });
});
