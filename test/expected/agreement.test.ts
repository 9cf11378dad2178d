import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  expectedIndicators,
  indicatorsOf,
  outcomeLayout,
  prepareCourse,
  prepareReplications,
  readScenario,
  runFlows,
  type Scenario,
} from '@taper/engine';
import { scenarioOf } from '../support/small-scenario.ts';

const read = (file: string, set: readonly string[] = []): Scenario =>
  readScenario(file, (path) => readFileSync(path, 'utf8'), { set }).scenario!;

/** Means over a few replications, by id. */
function simulated(scenarios: readonly Scenario[], index: number, replications: number) {
  const prepared = prepareReplications(scenarios, 'agreement', 'mid');
  const { indicators, series, months } = outcomeLayout(scenarios[index]!);
  const sums = new Float64Array(indicators.length + series.length * months);
  for (let replication = 0; replication < replications; replication++)
    prepared
      .replicate(replication)
      .values[index]!.forEach((value, place) => (sums[place]! += value / replications));
  return {
    value: (id: string) => sums[indicators.indexOf(id)]!,
    month: (id: string, month: number) => sums[indicators.length + series.indexOf(id) * months + month]!,
  };
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(['scenarios/england/council.yaml', 'scenarios/durham/today.yaml'])('in %s', (file) => {
  const scenario = read(file);
  const simulation = simulated([scenario], 0, 4);
  const { values } = expectedIndicators(scenario);
  const course = prepareCourse(scenario);
  const flows = runFlows(course);
  const { stages, official } = course.stretches[0]!.model;

  it('expected flows come within a tenth of the stocks of the simulation', () => {
    const off = stages.ids.flatMap((id, stage) => {
      const families = simulation.value(`open.families.stage=${id}`);
      const ratio = mean(flows.families[stage]!) / families;
      // Chance moves what few families do, in the simulation as among examples.
      return families > 100 && Math.abs(ratio - 1) > 0.1 ? [`${id}: ${ratio.toFixed(3)}`] : [];
    });
    expect(off).toEqual([]);
    official.tags.forEach((tag, index) => {
      const children = simulation.value(`open.children.official=${tag}`);
      if (children > 100) expect(mean(flows.official[index]!) / children, tag).toBeCloseTo(1, 0.7);
    });
    expect(mean(flows.referrals) / simulation.value('referrals.perYear')).toBeCloseTo(1, 1);
  });

  it('so does what outcomes settle to, where nobody waits', () => {
    const ids = ['referrals.perYear', 'rereferrals.share', 'open.children.official=in-need'];
    const more = [
      'open.children.official=plan',
      'case.days.band=le3mo',
      'attention.mean.service=social-work',
    ];
    for (const id of [...ids, ...more])
      expect(Math.abs(values.get(id)! / simulation.value(id) - 1), id).toBeLessThan(0.1);
  });

  it('tells no more than it can', () => {
    const known = new Set(indicatorsOf(scenario).map(({ id }) => id));
    expect([...values.keys()].filter((id) => !known.has(id))).toEqual([]);
    for (const id of ['wait.families.service=family-support', 'workers.perFamily.mean'])
      expect(values.has(id), id).toBe(false);
  });
});

describe('places that are added', () => {
  it('empty a line about as fast as in the simulation', () => {
    const scenarios = ['today', 'more-family-support'].map((name) => read(`scenarios/durham/${name}.yaml`));
    const simulation = simulated(scenarios, 1, 4);
    const course = prepareCourse(scenarios[1]!, scenarios[0]);
    const { waiting } = runFlows(course);
    const stage = course.stretches[0]!.model.stages.ids.indexOf('family-support');
    const expected = (month: number) => waiting[stage]![month]!;
    const seen = (month: number) => simulation.month('wait.families.stage=family-support', month);
    expect(seen(0)).toBeGreaterThan(20);
    expect(expected(0) / seen(0)).toBeGreaterThan(0.6);
    expect(expected(0) / seen(0)).toBeLessThan(1.6);
    // What is left of the line after a year, of what there was in the first month.
    const left = (waiting: (month: number) => number) => waiting(12) / waiting(0);
    for (const share of [left(expected), left(seen)]) expect(share).toBeLessThan(0.8);
    expect(Math.abs(left(expected) - left(seen))).toBeLessThan(0.35);
  });
});

describe('with one stage of exponential work', () => {
  const text = (rest: string) => `taper: 1
place: { children: 10000 }
horizon: { start: 2024-01-01, months: 24 }
opening: { warmUp: 1y, past: 20y }
families: { children: { 1: 1 } }
demand: { streams: { all: { families: 365.25, entry: { work: 1 } } } }
roles: { worker: { leads: [work] } }
services: { team: { cap: { kind: none }, units: { one: { posts: { worker: 100 } } } } }
stages: { work: { level: 4, service: team, hours: 1, work: { law: exponential, mean: 100d }, next: { closed: 1 } } }
${rest}`;

  it('stand at what Little’s law says', () => {
    const { families } = runFlows(prepareCourse(scenarioOf(text(''))));
    for (const stock of families[0]!) expect(stock / 100).toBeCloseTo(1, 1);
  });

  it('halve, after demand has, along e to the minus time', () => {
    const half = 'timeline: { fall: { from: 2024-07-01, set: { demand.streams.all.families: 182.625 } } }\n';
    const { families, months } = runFlows(prepareCourse(scenarioOf(text(half))));
    const start = families[0]![5]!;
    // In the middle of each month after; the fall began on day 182.
    for (let month = 6; month < months; month++) {
      const days = (month - 6 + 0.5) * 30.44;
      const wanted = start * (0.5 + 0.5 * Math.exp(-days / 100));
      expect(families[0]![month]! / wanted, String(month)).toBeCloseTo(1, 1);
    }
  });

  it('have the attention that hours are of wants, and stay longer', () => {
    const scenario = scenarioOf(text('').replace('worker: 100', 'worker: 1'), [
      'roles.worker.hours=60',
      'horizon.months=60',
      'services.team.units.one.sharedKnowledge=1',
    ]);
    const { attention, families } = runFlows(prepareCourse(scenario));
    // 100 hours are wanted at first, of the 60 that there are: more and more wait for attention, without end.
    expect(attention[0]!.at(0)!).toBeLessThan(0.6);
    // One comes a day, and 60 hours a week end 0.6 of such work a day.
    const growth = families[0]!.at(-1)! - families[0]!.at(-25)!;
    expect(growth / (0.4 * 2 * 365.25)).toBeCloseTo(1, 1);
    expect((attention[0]!.at(-1)! * families[0]!.at(-1)!) / 60).toBeCloseTo(1, 1);
  });
});
