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
import { moments } from '../support/goodness-of-fit.ts';
import { scenarioOf } from '../support/small-scenario.ts';
import { expectMean } from '../support/standard-error.ts';

const read = (file: string, set: readonly string[] = []): Scenario =>
  readScenario(file, (path) => readFileSync(path, 'utf8'), { set }).scenario!;

const YEAR = 365.25;

/** Means over a few replications, by id. */
function simulated(scenario: Scenario, replications: number) {
  const prepared = prepareReplications([scenario], 'agreement', 'mid');
  const { indicators } = outcomeLayout(scenario);
  const sums = new Float64Array(indicators.length);
  for (let replication = 0; replication < replications; replication++) {
    const [values] = prepared.replicate(replication).values;
    sums.forEach((_, place) => (sums[place]! += values![place]! / replications));
  }
  return { value: (id: string) => sums[indicators.indexOf(id)]! };
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(['scenarios/england/council.yaml', 'scenarios/durham/today.yaml'])('in %s', (file) => {
  const scenario = read(file);
  const simulation = simulated(scenario, 4);
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

describe('a line that places are added for', () => {
  // 100 places end one stay a day, of the 1.5 families that come; 200 places end two.
  const text = (withdrawal: number) => `taper: 1
place: { children: 10000 }
horizon: { start: 2024-01-01, months: 12 }
opening: { warmUp: 2y, past: 1y }
families: { children: { 1: 1 } }
demand: { streams: { all: { families: 547.875, entry: { work: 1 } } } }
roles: { worker: { leads: [work] } }
services: { team: { cap: { kind: hard, unit: families, perFte: 10 }, units: { one: { posts: { worker: 10 } } } } }
stages:
  work: { level: 4, service: team, hours: 0, withdrawal: ${withdrawal}, work: { law: exponential, mean: 100d }, next: { closed: 1 } }
`;
  const MORE = ['services.team.units.one.posts.worker=20'];
  const MIDDLES = Array.from({ length: 12 }, (_, month) => ((month + 0.5) * YEAR) / 12);

  it('empties by those whom the places take beyond those who come', () => {
    const course = prepareCourse(scenarioOf(text(0), MORE), scenarioOf(text(0)));
    const [line] = runFlows(course).waiting;
    const fallen = (line![0]! - line![9]!) / (MIDDLES[9]! - MIDDLES[0]!);
    expect(fallen).toBeGreaterThan(0.49);
    expect(fallen).toBeLessThan(0.51);
  });

  it('empties sooner where some of the line withdraw', () => {
    const course = prepareCourse(scenarioOf(text(0.5), MORE), scenarioOf(text(0.5)));
    const [line] = runFlows(course).waiting;
    // Half a family a day more leave than come, and of those who wait one in two a year.
    const rate = 0.5 / YEAR;
    const start = line![0]! + 0.5 / rate;
    for (let month = 1; line![month]! > 20; month++) {
      const wanted = start * Math.exp(-rate * (MIDDLES[month]! - MIDDLES[0]!)) - 0.5 / rate;
      expect(Math.abs(line![month]! - wanted), String(month)).toBeLessThan(2);
    }
    expect(line![2]!).toBeGreaterThan(20);
  });

  it.each([0, 0.5])(
    'is as long as in the simulation, month by month, if %s a year withdraw',
    (withdrawal) => {
      const base = scenarioOf(text(withdrawal));
      const more = scenarioOf(text(withdrawal), MORE);
      const [line] = runFlows(prepareCourse(more, base)).waiting;
      const runs = linesOf([base, more], 16);
      let compared = 0;
      line!.forEach((families, month) => {
        const draws = runs.map((run) => run[month]!);
        // Nearer to nothing than chance reaches, a line is longer on average than means can tell.
        if (families < 2 * Math.sqrt(moments(draws).variance)) return;
        expectMean(draws, families, `month ${month}:`);
        compared++;
      });
      expect(compared).toBeGreaterThan(3);
    },
  );

  /** Families who wait in each month, of the second of two scenarios in each of some replications. */
  function linesOf(scenarios: readonly Scenario[], replications: number): Float64Array[] {
    const prepared = prepareReplications(scenarios, 'agreement', 'mid');
    const { indicators, series, months } = outcomeLayout(scenarios[1]!);
    const from = indicators.length + series.indexOf('wait.families.stage=work') * months;
    return Array.from({ length: replications }, (_, replication) =>
      prepared.replicate(replication).values[1]!.slice(from, from + months),
    );
  }
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
