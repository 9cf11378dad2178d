import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcomeLayout, prepareReplications, type Scenario } from '@taper/engine';
import { scenarioOf, storyOf, valueOf } from '../support/small-scenario.ts';

const TEXT = readFileSync(new URL('./two-services.yaml', import.meta.url), 'utf8');
const COHORTS = 'cohorts: { referred: { enters: referral, over: 6mo, observe: 9mo } }\n';
/** Families wait for both services, and get less attention than they want from the upper one. */
const BUSY = [
  ...['services.above.units.team.count=1', 'services.above.units.team.posts.upper-worker=2'],
  ...['services.above.cap.perFte=14', 'stages.upper.handover=wait', 'stages.upper.hours=5'],
  ...['stages.upper.reviews={ first: 30d, next: 30d }', 'demand.streams.families.families=50'],
];
const sets = (...set: string[]): Scenario => scenarioOf(TEXT + COHORTS, [...BUSY, ...set]);

/** The two services, 2024-01-01 to the end of 2025, with dated changes. */
function dated(timeline: string, ...set: string[]): Scenario {
  return scenarioOf(`${TEXT}${COHORTS}timeline: { ${timeline} }\n`, [...BUSY, ...set]);
}

function replicate(...scenarios: readonly Scenario[]): Float64Array[] {
  return [...prepareReplications(scenarios, 'dates', 'mid').replicate(0).values];
}

/** One indicator of one scenario alone, month by month. */
function monthly(scenario: Scenario, id: string): number[] {
  const { indicators, series, months } = outcomeLayout(scenario);
  const from = indicators.length + series.indexOf(id) * months;
  return [...replicate(scenario)[0]!.subarray(from, from + months)];
}

/** Numbers that a dated change may change, each with another value. */
const changes: readonly (readonly [string, string])[] = [
  ['demand.streams.families.families', '30'],
  ['demand.streams.families.families', '150'],
  ['families.movingAway', '0.2'],
  ['roles.upper-worker.admin', '0.3'],
  ['services.above.cap.perFte', '4'],
  ['services.above.queueMax', '2'],
  ['services.above.units.team.count', '3'],
  ['services.above.units.team.posts.upper-worker', '2.6'],
  ['services.above.units.team.vacancy', '0.5'],
  ['services.above.units.team.sharedKnowledge', '0.6'],
  ['stages.upper.hours', '9'],
  ['stages.upper.maintenance', '1'],
  ['stages.upper.work.mean', '20w'],
  ['stages.upper.escalation.to.higher', '2'],
  ['stages.upper.escalation.whenReady', '3'],
  ['stages.lower.withdrawal', '5'],
  ['return.scale', '1y'],
];

describe('a dated change', () => {
  it('that sets what is there already changes no byte', () => {
    const same = changes.map(([path]) => `${path}: ${written(sets(), path)}`).filter(distinct);
    const timeline = dated(`same: { from: 2024-03-05, ramp: 6w, set: { ${same.join(', ')} } }`);
    expect(replicate(timeline)).toEqual(replicate(sets()));
  });

  it('of what counts for nothing changes nothing but the last digits, however often it is made', () => {
    // Where a cap counts families, points are not asked for.
    const inert = dated('points: { from: 2023-06-01, ramp: 2y, set: { stages.upper.points: 9 } }');
    const [plain, many] = [replicate(sets())[0]!, replicate(inert)[0]!];
    expect(many.length).toBe(plain.length);
    plain.forEach((value, index) => {
      if (Number.isNaN(value)) expect(many[index]).toBeNaN();
      else expect(many[index]).toBeCloseTo(value, 6);
    });
  });

  it.each(changes)('of %s to %s on day 0 is a variant with that number, byte for byte', (path, value) => {
    const set = `set: { ${path}: ${value} }`;
    const [, plain, onDayZero, before] = replicate(
      sets(),
      sets(`${path}=${value}`),
      dated(`change: { from: 2024-01-01, ${set} }`),
      dated(`change: { from: 2022-05-01, ${set} }`),
    );
    expect(onDayZero).toEqual(plain);
    expect(before).toEqual(plain);
    expect(plain).not.toEqual(replicate(sets())[0]);
  });

  it('of the base that is older than its warm-up is that base, byte for byte; a younger one is not', () => {
    const set = 'set: { services.above.cap.perFte: 3 }';
    const plain = replicate(sets('services.above.cap.perFte=3'));
    expect(replicate(dated(`change: { from: 2022-12-31, ${set} }`))).toEqual(plain);
    expect(replicate(dated(`change: { from: 2023-07-01, ${set} }`))).not.toEqual(plain);
  });

  it('holds in the warm-up of the base, which a variant takes over', () => {
    const base = dated('crisis: { from: 2023-02-01, to: 2024-01-01, set: { services.above.cap.perFte: 2 } }');
    const waiting = (...scenarios: Scenario[]): number =>
      valueOf(scenarios, scenarios.length - 1, 'wait.families.service=above');
    expect(waiting(base)).toBeGreaterThan(10 + waiting(sets()));
    expect(waiting(base, sets())).toBe(waiting(base));
  });

  it('changes nothing before its day', () => {
    const fall = dated('fall: { from: 2024-12-31, by: { demand.streams.families.families: 0.4 } }');
    const [before, after] = [storyOf(sets(), 700), storyOf(fall, 700)];
    const upTo = before.filter(({ day }) => day <= 365);
    expect(after.slice(0, upTo.length)).toEqual(upTo);
    const referred = (story: typeof after) =>
      new Set(story.filter(({ event, day }) => event === 'arrived' && day > 365).map(({ family }) => family));
    const [all, fewer] = [referred(before), referred(after)];
    expect(fewer.size).toBeLessThan(all.size * 0.7);
    for (const family of fewer) expect(all).toContain(family);
  });

  it('of demand reaches a peak that the stream of families can give, in the base and in a variant', () => {
    const rise = 'rise: { from: 2024-07-01, to: 2025-07-01, by: { demand.streams.families.families: 4 } }';
    const referred = (scenarios: readonly Scenario[], from: number, to: number): number =>
      storyOf(scenarios, 731, scenarios.length - 1).filter(
        ({ event, day }) => event === 'arrived' && day > from && day <= to,
      ).length;
    for (const scenarios of [[dated(rise)], [sets(), dated(rise)]]) {
      expect(Math.abs(referred(scenarios, 182, 547) - 240)).toBeLessThan(3 * 16);
      expect(referred(scenarios, 547, 731)).toBeLessThan(60);
    }
  });
});

describe('staff that change at a date', () => {
  const one = ['services.above.units.team.posts.upper-worker=1', 'services.above.cap.perFte=6'];
  const workersOn = (scenario: Scenario, from: number, to: number): string[] => {
    const story = storyOf(scenario, 731).filter(({ day }) => day >= from && day < to);
    return [...new Set(story.flatMap(({ worker }) => (worker?.startsWith('above') ? [worker] : [])))].sort();
  };

  it('come as a team that opens in stages', () => {
    const scenario = dated(
      `first: { from: 2024-07-01, set: { services.above.units.team.count: 2 } },
       second: { from: 2025-01-01, set: { services.above.units.team.count: 3 } }`,
      ...[...one, 'demand.streams.families.families=20'],
    );
    const team = (number: number): string => `above/team#${number}/upper-worker#1`;
    expect(workersOn(scenario, 0, 182)).toEqual([team(1)]);
    expect(workersOn(scenario, 182, 366)).toEqual([team(1), team(2)]);
    expect(workersOn(scenario, 366, 731)).toEqual([team(1), team(2), team(3)]);
    const waiting = monthly(scenario, 'wait.families.service=above');
    expect(waiting[4]).toBeGreaterThan(10);
    expect(waiting[11]).toBeLessThan(5);
  });

  it('go when the funding ends, and leave their families to others on that day', () => {
    const scenario = dated(
      'grant: { from: 2024-03-01, to: 2025-03-01, set: { services.above.units.team.posts.upper-worker: 3 } }',
      ...one,
    );
    const story = storyOf(scenario, 731);
    const end = 425;
    const led = new Map<number, string | null>();
    for (const { day, family, event, worker } of story) {
      if (day >= end) break;
      if (event === 'allocated') led.set(family, worker);
      else if (event === 'stage-ended') led.delete(family);
    }
    const orphans = [...led].flatMap(([family, worker]) => (worker?.endsWith('#1') ? [] : [family]));
    const above = story.filter(({ day, event }) => day === end && event === 'allocated');
    expect(orphans.length).toBeGreaterThan(4);
    expect(above.filter(({ worker }) => worker === 'above/team#1/upper-worker#1').length).toBeGreaterThan(0);
    for (const family of orphans.filter((orphan) => led.get(orphan)?.startsWith('above')))
      expect(above.map((event) => event.family)).toContain(family);
    expect(workersOn(scenario, end, 731)).toEqual(['above/team#1/upper-worker#1']);
  });

  it('come by a ramp of posts, part by part', () => {
    const scenario = dated(
      'growth: { from: 2024-07-01, ramp: 4w, set: { services.above.units.team.posts.upper-worker: 2 } }',
      ...one,
    );
    expect(workersOn(scenario, 0, 189)).toEqual(['above/team#1/upper-worker#1']);
    expect(workersOn(scenario, 189, 731)).toEqual([
      'above/team#1/upper-worker#1',
      'above/team#1/upper-worker#2',
    ]);
  });

  it('are those by whom a caseload is divided, for as long as they are there', () => {
    const id = 'caseload.families.mean.service=above';
    const half = dated(
      'growth: { from: 2025-01-01, set: { services.above.units.team.posts.upper-worker: 2 } }',
      ...one,
      // Work that never ends and demand that never does: every worker carries six families at all times.
      ...[
        'stages.upper.work.mean=90y',
        'demand.streams.families.families=300',
        'opening.warmUp=3y',
        'opening.past=0d',
        'stages.upper.escalation=none',
      ],
    );
    const caseloads = monthly(half, id);
    expect(caseloads[11]).toBeCloseTo(6, 9);
    expect(caseloads[23]).toBeCloseTo(6, 9);
    expect(valueOf([half], 0, id)).toBeCloseTo(6, 2);
    const idle = monthly(half, 'hours.idle.share.service=above');
    expect(idle[11]).toBeCloseTo(1 - 30 / 37, 9);
    expect(idle[23]).toBeCloseTo(1 - 30 / 37, 9);
  });
});

function written(scenario: Scenario, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], scenario);
  if (path.endsWith('.mean') || path.endsWith('.scale')) return `${String(value)}d`;
  return value === Infinity ? 'none' : String(value);
}

function distinct<T>(item: T, index: number, list: readonly T[]): boolean {
  return list.indexOf(item) === index;
}
