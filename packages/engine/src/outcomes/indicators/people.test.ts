import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../scenario/index.ts';
import { ACTIVITIES, type Channels, layOutChannels } from '../channels.ts';
import { Readings } from '../readings.ts';
import { Recorder } from '../recorder.ts';
import { indicatorsOf, outcomeLayout, outcomeValues } from '../registry.ts';

const { scenario } = readScenario('test/model/people.yaml', (path) => readFileSync(path, 'utf8'));
const people = { ...scenario!, horizon: { ...scenario!.horizon, months: 1 } };
const ABOVE = 0;
const YEAR = 365.25;

/** Indicators of half a year in which gauges hold and counters add up as given. */
function valuesOf(record: (recorder: Recorder, channels: Channels) => void): (id: string) => number {
  const { stages, services } = people;
  const kinds = { stages: Object.keys(stages).length, services: Object.keys(services).length, tags: 1 };
  const channels = layOutChannels({ ...kinds, moves: 12, placements: 0, patches: 2, factors: 2, costs: 0 });
  const recorder = new Recorder(channels.gauges, channels.counters, 1);
  recorder.startMonth(0);
  record(recorder, channels);
  recorder.finish(YEAR / 2);
  const values = outcomeValues(
    people,
    (from, to) => new Readings(recorder, channels, Float64Array.of(0, YEAR / 2), from, to),
  );
  return (id) => values[outcomeLayout(people).indicators.indexOf(id)]!;
}

const ids = (service: string) =>
  indicatorsOf(people).flatMap(({ id }) => (id.includes(`service=${service}`) ? [id] : []));
const found = (id: string) => indicatorsOf(people).find((indicator) => indicator.id === id)!;

describe('people of a service', () => {
  const value = valuesOf((recorder, channels) => {
    const gauges = { permanentFte: 7, agencyFte: 2, emptyFte: 1, leadFte: 8, premiumFte: 1.1 };
    for (const [name, fte] of Object.entries({ ...gauges, sickFte: 0.45, leaveFte: 0.9 }))
      recorder.set(channels[name as keyof typeof gauges](ABOVE), fte, 0);
    recorder.count(channels.leavers(ABOVE), 0.7);
    recorder.count(channels.starters(ABOVE), 1.5);
    recorder.count(channels.agencyStarts(ABOVE), 2);
    recorder.count(channels.promotions(ABOVE), 0.5);
    recorder.count(channels.workerChanges(ABOVE), 30);
    recorder.count(channels.tenureDays(ABOVE), 40 * YEAR);
    recorder.count(channels.tenurePeople(ABOVE), 16);
  });

  test('a post that agency staff cover is vacant, and not without anybody', () => {
    expect(value('vacancy.share.service=above')).toBeCloseTo(3 / 10, 12);
    expect(value('vacancy.uncovered.share.service=above')).toBeCloseTo(1 / 10, 12);
    expect(value('agency.share.service=above')).toBeCloseTo(2 / 9, 12);
  });

  test('what is a count in half a year is twice that a year', () => {
    expect(value('starters.perYear.service=above')).toBeCloseTo(3, 12);
    expect(value('agencyStarts.perYear.service=above')).toBeCloseTo(4, 12);
    expect(value('promotions.perYear.service=above')).toBeCloseTo(1, 12);
    expect(value('workers.changes.perYear.service=above')).toBeCloseTo(60, 12);
  });

  test('turnover is of permanent people, sickness and leave of all in post', () => {
    expect(value('turnover.share.service=above')).toBeCloseTo(1.4 / 7, 12);
    expect(value('sickness.share.service=above')).toBeCloseTo(0.45 / 9, 12);
    expect(value('leave.share.service=above')).toBeCloseTo(0.9 / 9, 12);
    expect(value('tenure.years.mean.service=above')).toBeCloseTo(2.5, 12);
  });

  test('agency staff cost their premium on top', () => {
    expect(value('staff.posts.service=above')).toBeCloseTo(9, 12);
    expect(value('staff.leads.service=above')).toBeCloseTo(8, 12);
    expect(value('staff.salaries.service=above')).toBeCloseTo(10.1, 12);
  });
});

describe('caseloads of a service', () => {
  const value = valuesOf((recorder, channels) => {
    const sums = { sampledWeeks: 4, caseloadLow: 20, caseloadHigh: 88, workerWeeks: 32, aboveCap: 8 };
    for (const [name, sum] of Object.entries({ ...sums, unitWeeks: 5, unitLow: 40, unitHigh: 75 }))
      recorder.count(channels[name as keyof typeof sums](ABOVE), sum);
  });

  test('spread as the mean of what the weeks showed, over workers and over units', () => {
    expect(value('caseload.children.low.service=above')).toBe(5);
    expect(value('caseload.children.high.service=above')).toBe(22);
    expect(value('caseload.unit.low.service=above')).toBe(8);
    expect(value('caseload.unit.high.service=above')).toBe(15);
    expect(value('caseload.aboveCap.share.service=above')).toBe(1 / 4);
  });

  test('are not spread over the units of a service that has one', () => {
    expect(ids('below').filter((id) => id.startsWith('caseload'))).toEqual([
      ...['caseload.children.mean', 'caseload.families.mean', 'caseload.children.low'].map(below),
      ...['caseload.children.high', 'caseload.aboveCap.share'].map(below),
    ]);
  });
});

describe('hours of a service', () => {
  const hours = { paid: 300, away: 30, admin: 60, travel: 20, training: 10, meeting: 12, supervision: 8 };
  const value = valuesOf((recorder, channels) => {
    for (const [activity, amount] of Object.entries({ ...hours, relief: 5, available: 140 }))
      recorder.set(channels.hoursOn(ABOVE, ACTIVITIES.indexOf(activity as 'paid')), amount, 0);
    recorder.set(channels.hoursGiven(ABOVE), 108, 0);
    recorder.count(channels.coverageWeeks(ABOVE), 36);
    recorder.count(channels.coverageUnits(ABOVE), 16);
  });
  const on = (activity: string) => value(`hours.perWeek.service=above.activity=${activity}`);

  test('all go to something: those paid for are the sum of the others', () => {
    const uses = ids('above').flatMap((id) => /activity=(\w+)$/.exec(id)?.[1] ?? []);
    const others = uses.filter((use) => use !== 'paid');
    expect(others.reduce((sum, use) => sum + on(use), 0)).toBeCloseTo(on('paid'), 9);
    expect(on('paid')).toBe(300);
  });

  test('that could be given and are not asked for are idle; those that newness costs are in no activity', () => {
    expect(on('given')).toBeCloseTo(108, 12);
    expect(on('idle')).toBeCloseTo(32, 12);
    expect(on('inexperience')).toBeCloseTo(15, 12);
    expect(value('hours.idle.share.service=above')).toBeCloseTo(32 / 140, 12);
  });

  test('of direct work are a share of the time that people are there', () => {
    expect(value('work.direct.share.service=above')).toBeCloseTo(108 / 270, 12);
  });

  test('between one discussion of a family and the next are told of units that meet', () => {
    expect(value('coverage.weeks.service=above')).toBe(36 / 16);
    expect(ids('below')).not.toContain('coverage.weeks.service=below');
  });
});

describe('a service in which nobody comes or goes', () => {
  test('reports how many people it has, and nothing that cannot vary', () => {
    const told = /^(vacancy|agency|turnover|starters|promotions|tenure|sickness|leave|workers|staff)/;
    expect(ids('below').filter((id) => told.test(id))).toEqual(
      ['staff.posts', 'staff.leads', 'staff.salaries'].map(below),
    );
    const hours = ids('below').filter((id) => /activity=(away|inexperience)/.test(id));
    expect(hours).toEqual([]);
  });

  test('shows none of its people first', () => {
    expect(found('vacancy.share.service=above').headline).toBe(true);
    expect(found('agency.share.service=above').headline).toBe(true);
    expect(found('work.direct.share.service=above').headline).toBe(true);
    expect(found('work.direct.share.service=below').headline).toBe(false);
  });
});

function below(measure: string): string {
  return `${measure}.service=below`;
}
