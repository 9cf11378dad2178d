import { describe, expect, it } from 'vitest';
import { ageOf } from '../../packages/engine/src/model/children.ts';
import { expectCount, expectMean, expectShare } from '../support/standard-error.ts';
import { plenty, staysOf, watched, type Recorded } from '../support/watched.ts';

const YEAR = 365.25;
const fixed = (mean: string) => `{ law: fixed, mean: ${mean} }`;
const exponential = (mean: string) => `{ law: exponential, mean: ${mean} }`;
const into = (id: string, families: number, more = '') =>
  `{ streams: { all: { families: ${families}, entry: { ${id}: 1 }${more} } } }`;

/** Share of those who come and find every place taken (Erlang B), for any law of their stay. */
function erlangB(places: number, offered: number): number {
  let share = 1;
  for (let place = 1; place <= places; place++) share = (offered * share) / (place + offered * share);
  return share;
}

/** Expects the share of arrivals that are turned on to be a known one, by what each of the months has counted. */
function expectLost(run: Recorded, lost: number, offered: number, share: number, what: string): void {
  const { sums, counters, months } = run.world.recorder;
  // Months in which the places are still filling up are left out; those after are nearly independent by the year.
  const years = Array.from({ length: months / 12 - 2 }, (_, year) => {
    let rest = 0;
    for (let month = 12 * (year + 2); month < 12 * (year + 3); month++)
      rest += sums[month * counters + lost]! - share * sums[month * counters + offered]!;
    return rest;
  });
  expect(run.sum(lost)).toBeGreaterThan(100);
  expectMean(years, 0, what);
}

describe('an edge-of-care service with few places', () => {
  it.each([exponential('30d'), '{ law: gamma, mean: 30d, cv: 0.4 }', fixed('30d')])(
    'sends on to care as many as find it full, for any law of work: %s',
    (work) => {
      const stages = `  edge: { level: 4, service: edge, hours: 0, work: ${work}, ifFull: care, next: { closed: 1 } }
  care: { level: 5, service: all, hours: 0, work: ${fixed('50d')}, next: { closed: 1 } }\n`;
      const services = `  edge: { cap: { kind: hard, unit: families, perFte: 5 }, queueMax: 3, units: { hub: { posts: { worker: 1 } } } }`;
      // Four families on average would be there if there were places for all.
      const run = watched(
        plenty(stages, { demand: into('edge', (4 / 30) * YEAR), services, months: 600 }),
        ({ event }) => expect(event).not.toBe('started-waiting'),
      );
      const { channels } = run.world.model;
      const [edge, care] = [run.stage('edge'), run.stage('care')];
      expectLost(run, channels.starts(care), channels.newFamilies, erlangB(5, 4), work);
      expect(run.sum(channels.foundFull(edge))).toBe(run.sum(channels.starts(care)));
      expect(run.sum(channels.ends(edge, 5))).toBe(0);
    },
  );

  it('keeps the worker of a family that finds it full and steps up within its own service instead', () => {
    const stages = `  home: { level: 4, service: social, hours: 0, escalation: { to: { edge: 12 } } }
  edge: { level: 4, service: edge, hours: 0, work: ${fixed('900d')}, ifFull: care, next: { closed: 1 } }
  care: { level: 5, service: social, hours: 0, work: ${fixed('40d')}, next: { closed: 1 } }\n`;
    const services = `  social: { cap: { kind: hard, unit: families, perFte: 6 }, units: { team: { posts: { worker: 2 } } } }
  edge: { cap: { kind: hard, unit: families, perFte: 1 }, units: { hub: { posts: { worker: 1 } } } }`;
    const lead = new Map<number, number>();
    let moved = 0;
    const run = watched(
      plenty(stages, { demand: into('home', 60), services, months: 120 }),
      ({ event, serial, stage, worker }) => {
        expect(event).not.toBe('held-for-a-place');
        if (event !== 'allocated') return;
        // Those who step up while they wait have no worker to keep.
        if (stage === 'care' && lead.has(serial)) {
          moved++;
          expect(worker).toBe(lead.get(serial));
        }
        lead.set(serial, worker);
      },
    );
    expect(run.mean(run.world.model.channels.waiting(run.stage('home')))).toBeGreaterThan(0.5);
    expect(moved).toBeGreaterThan(200);
  });
});

describe('kinds of placement', () => {
  const care = (placements: string, exit = fixed('60d'), next = 'closed') =>
    `  care: { level: 5, service: all, official: [care], hours: 0, placements: ${placements}, work: ${exit}, next: { ${next}: 1 } }\n`;
  const offered = into('care', (6 / 60) * YEAR);

  it('that are full overflow as often as Erlang B says, one after the other', () => {
    const rest = `placements: { foster: { places: 5, overflow: kin }, kin: { places: 3, overflow: agency }, agency: {} }`;
    const run = watched(plenty(care('{ foster: 1 }'), { demand: offered, rest, months: 600 }));
    const { channels, placements } = run.world.model;
    const [agency, foster, kin] = ['agency', 'foster', 'kin'].map((id) => placements.ids.indexOf(id));
    const wanted = channels.placementWanted(foster!);
    expectLost(run, channels.placementOverflow(foster!), wanted, erlangB(5, 6), 'beyond foster care');
    expectLost(run, channels.placementStarts(kin!), wanted, erlangB(5, 6) - erlangB(8, 6), 'with kin');
    expectLost(run, channels.placementStarts(agency!), wanted, erlangB(8, 6), 'with an agency');
    expect(run.sum(wanted)).toBe(run.sum(channels.newFamilies));
  });

  it('without an overflow take in whoever comes, over their number', () => {
    const rest = `placements: { foster: { places: 2 } }`;
    const run = watched(plenty(care('{ foster: 1 }'), { demand: offered, rest }));
    const { channels } = run.world.model;
    expect(run.sum(channels.placementOverflow(0))).toBe(0);
    expect(run.integral(channels.placedChildren(0))).toBe(run.integral(channels.openChildren(0)));
  });

  it('are wanted in the shares that the stage says, and brothers and sisters stay together', () => {
    const families = '{ children: { 1: 0.5, 3: 0.5 } }';
    const rest = `placements: { foster: {}, residential: {} }`;
    const kinds = new Map<number, number>();
    const stages = care('{ foster: 0.7, residential: 0.3 }');
    const run = watched(plenty(stages, { demand: offered, families, rest, months: 600 }), (moment) => {
      if (moment.event !== 'allocated') return;
      kinds.set(moment.serial, moment.world.families.placement[moment.row]!);
    });
    const { channels } = run.world.model;
    expectShare([...kinds.values()].filter((kind) => kind === 0).length, kinds.size, 0.7);
    const placed = run.integral(channels.placedChildren(0)) + run.integral(channels.placedChildren(1));
    expect(placed).toBeCloseTo(run.integral(channels.officialChildren(0)), 3);
  });

  it('change as often as children move on from them', () => {
    const rest = `placements: { foster: { moves: 0.6 }, residential: { moves: 2.5 } }`;
    const stages = care('{ foster: 0.5, residential: 0.5 }', exponential('2y'));
    const run = watched(plenty(stages, { demand: into('care', 40), rest, months: 480 }));
    const { channels } = run.world.model;
    for (const [kind, rate] of [
      [0, 0.6],
      [1, 2.5],
    ] as const) {
      const years = run.integral(channels.placedChildren(kind)) / YEAR;
      expectCount(run.sum(channels.placementMoves(kind)), rate * years);
      // Each placement is one that was wanted at first, or found by a move.
    }
    const moves = run.sum(channels.placementMoves(0)) + run.sum(channels.placementMoves(1));
    const starts = run.sum(channels.placementStarts(0)) + run.sum(channels.placementStarts(1));
    expect(starts).toBe(moves + run.sum(channels.newFamilies));
  });

  it('stay the same where the next stage knows the kind, and are found anew where it does not', () => {
    const stages =
      care('{ foster: 1 }', fixed('60d'), 'kept') +
      care('{ foster: 0.5, residential: 0.5 }', fixed('60d'), 'other').replace('care:', 'kept:') +
      care('{ residential: 1 }').replace('care:', 'other:');
    const rest = `placements: { foster: {}, residential: {} }`;
    const run = watched(plenty(stages, { demand: offered, rest }));
    const { channels } = run.world.model;
    const starts = (id: string) => run.sum(channels.starts(run.stage(id)));
    expect(run.sum(channels.placementStarts(0))).toBe(starts('care'));
    expect(run.sum(channels.placementStarts(1))).toBe(starts('other'));
    expect(run.integral(channels.placedChildren(0))).toBeCloseTo(
      run.integral(channels.openFamilies(run.stage('care'))) +
        run.integral(channels.openFamilies(run.stage('kept'))),
      3,
    );
  });
});

describe('routes out of care', () => {
  it('are open by the age of the youngest child taken, band by band', () => {
    const stages = `  care:
    level: 5
    service: all
    hours: 0
    childrenShare: 0.6
    routes:
      home: { byAge: { 0y..1y: 0.8, 1y..5y: 0.5, 8y..12y: 0.1 }, time: ${fixed('10d')}, to: { closed: 1 } }
      other: { time: ${fixed('20d')}, to: { closed: 1 } }\n`;
    const families = `{ children: { 1: 0.4, 3: 0.6 }, youngest: { law: bands, bands: { 0y..1y: 0.3, 1y..16y: 0.7 } }, spacing: ${exponential('3y')} }`;
    const age = new Map<number, number>();
    const started = new Map<number, number>();
    const home = new Map<string, number>();
    const all = new Map<string, number>();
    const shares: Readonly<Record<string, number>> = { '0': 0.8, '1': 0.5, '5': 0, '8': 0.1, '12': 0 };
    const band = (years: number) => String([0, 1, 5, 8, 12].findLast((from) => from <= years)!);
    watched(plenty(stages, { demand: into('care', 500), families }), (moment) => {
      const { event, serial, day, world, row } = moment;
      if (event === 'stage-started') {
        const youngest = world.families.taken[row]!.toString(2).split('').reverse().indexOf('1');
        age.set(serial, ageOf(world, row, youngest) / YEAR);
        started.set(serial, day);
      } else if (event === 'stage-ended' && moment.reason === 'route') {
        const of = band(age.get(serial)!);
        all.set(of, (all.get(of) ?? 0) + 1);
        if (day - started.get(serial)! < 15) home.set(of, (home.get(of) ?? 0) + 1);
      }
    });
    for (const [of, share] of Object.entries(shares)) {
      expect(all.get(of)).toBeGreaterThan(300);
      expectShare(home.get(of) ?? 0, all.get(of)!, share, `from ${of}`);
    }
  });
});

describe('unaccompanied children', () => {
  it('come alone, at ages of their own, and leave care at 18 for the stage of care leavers', () => {
    const stages = `  care: { level: 5, service: all, official: [care], hours: 0, grown: { leaving: 1 } }
  leaving: { level: 2, service: all, adults: true, hours: 0, work: ${fixed('3y')}, next: { closed: 1 } }\n`;
    const demand = `{ season: { july: 9 }, streams: {
      local: { families: 5, entry: { care: 1 } },
      alone: { families: 80, seasonal: false, children: { 1: 1 }, youngest: { law: bands, bands: { 15y..18y: 1 } }, factors: { abuse: 0 }, entry: { care: 1 } } } }`;
    const families = `{ children: { 2: 1 }, youngest: { law: bands, bands: { 0y..10y: 1 } }, factors: { abuse: { share: 1 } } }`;
    const ages: number[] = [];
    const julys: number[] = [];
    const alone = (world: Recorded['world'], row: number) => world.families.siblings[row] === 1;
    const { stays, run } = staysOf(plenty(stages, { demand, families }), {}, (moment) => {
      const { event, world, row, day, reason } = moment;
      if (!alone(world, row)) {
        expect(world.families.factors[row]).toBe(1);
        return;
      }
      if (event === 'arrived') {
        ages.push(ageOf(world, row, 0) / YEAR);
        julys.push(world.model.monthOf(day) === 6 ? 1 : 0);
        expect(world.families.factors[row]).toBe(0);
      }
      if (reason !== 'grown') return;
      expect(world.families.grownAt[row]).toBe(day);
    });
    expectMean(ages, 16.5);
    expectShare(julys.filter((july) => july === 1).length, julys.length, 31 / YEAR);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...ages)).toBeLessThanOrEqual(18);
    const { channels, official } = run.world.model;
    const started = (band: number) => run.sum(channels.periodStartAge(official.tags.indexOf('care'), band));
    // By official band: fifteen is in the fourth, sixteen and over in the last.
    const older = started(3) + started(4);
    expectShare(started(4), older, 2 / 3);
    expect(stays.filter((stay) => stay.stage === 'leaving').length).toBeGreaterThan(1000);
  });
});
