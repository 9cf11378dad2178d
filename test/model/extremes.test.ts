import { describe, expect, it } from 'vitest';
import { loadFindings, outcomeLayout, prepareReplications, readScenario, type Scenario } from '@taper/engine';
import { compileSegments } from '../../packages/engine/src/run/segments.ts';

const COUNCIL = `taper: 1
name: Extreme
place: { children: 100000 }
horizon: { start: 2024-01-01, months: 12 }
opening: { warmUp: 0d, past: 0d }
families: { children: { 1: 1 } }
demand: { streams: { all: { families: 60, entry: { work: 1 } } } }
roles: { worker: { leads: [work] } }
services: { all: { cap: { kind: hard, unit: families, perFte: 10 }, units: { team: { posts: { worker: 1 } } } } }
stages:
  work: { level: 4, service: all, official: [case], hours: 1, work: { law: fixed, mean: 4w }, next: { closed: 1 } }
official: { case: [case] }
`;

function read(...set: string[]) {
  return readScenario('extreme.yaml', () => COUNCIL, { set });
}

function scenarioWith(...set: string[]): Scenario {
  const { scenario, findings } = read(...set);
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

/** Outcomes of one replication, by the id of their indicator. */
function outcomesOf(scenario: Scenario): (id: string) => number {
  const [values] = prepareReplications([scenario], 'extremes', 'mid').replicate(0).values;
  const { indicators } = outcomeLayout(scenario);
  for (const value of values!) expect(Math.abs(value)).not.toBe(Infinity);
  return (id) => values![indicators.indexOf(id)]!;
}

describe('units', () => {
  it('may be 5,000: each family finds one, and nobody waits', () => {
    const kinds = Array.from(
      { length: 5 },
      (_, kind) => `team-${kind}: { count: 1000, posts: { worker: 1 } }`,
    );
    const scenario = scenarioWith(`services.all.units={ ${kinds.join(', ')} }`, 'horizon.months=1');
    const { model } = compileSegments(scenario, 0)[0]!;
    expect(model.units.count).toBe(5000);
    const outcome = outcomesOf(scenario);
    expect(outcome('starts.perYear.stage=work')).toBeGreaterThan(0);
    expect(outcome('wait.families.stage=work')).toBe(0);
  });

  it('may be one: it leads no more than its cap', () => {
    const outcome = outcomesOf(scenarioWith('demand.streams.all.families=600'));
    expect(outcome('open.families.stage=work') - outcome('wait.families.stage=work')).toBeLessThanOrEqual(10);
    expect(outcome('wait.families.stage=work')).toBeGreaterThan(100);
  });
});

describe('demand', () => {
  it('of ten families a year is read without a word, and simulated', () => {
    const { scenario, findings, locate } = read('demand.streams.all.families=10');
    expect([...findings, ...loadFindings(scenario!, locate)]).toEqual([]);
    expect(outcomesOf(scenario!)('referrals.perYear')).toBeLessThan(40);
  });

  it('of five million is read and compiled, and told to be more than the people there could carry', () => {
    const { scenario, findings, locate } = read('demand.streams.all.families=5000000');
    expect(findings).toEqual([]);
    expect(compileSegments(scenario!, 0)).toHaveLength(1);
    expect(loadFindings(scenario!, locate)).toMatchObject([
      { code: 'demand-above-staffing', path: 'services.all' },
    ]);
  });

  it('of five million referrals, new and returning, is solved', () => {
    const { scenario } = read(
      'demand.streams.all.families=solved',
      'demand.referrals=5000000',
      'return={ scale: 3y, shape: 0.6, to: { work: 1 } }',
    );
    const { model } = compileSegments(scenario!, 0)[0]!;
    const yearly = model.streams[0]!.rate[0]! * 365.25;
    expect(yearly).toBeGreaterThan(1_000_000);
    expect(yearly).toBeLessThan(5_000_000);
  });

  it('of nobody leaves everything at nothing', () => {
    const outcome = outcomesOf(scenarioWith('demand.streams.all.families=0'));
    for (const id of ['referrals.perYear', 'open.families.stage=work', 'wait.families.stage=work'])
      expect(outcome(id)).toBe(0);
    expect(outcome('rereferrals.share')).toBeNaN();
  });
});

describe('a service without any staff', () => {
  it('is refused where nobody was ever there', () => {
    const { scenario, findings } = read('services.all.units.team.posts.worker=0');
    expect(scenario).toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });

  it('is refused where its posts end at a date', () => {
    const { scenario } = read(
      'timeline={ gone: { from: 2024-07-01, set: { services.all.units.team.posts.worker: 0 } } }',
    );
    expect(scenario).toBeNull();
  });

  it('lets all who come wait, where all have left and nobody is recruited', () => {
    const outcome = outcomesOf(
      scenarioWith(
        'roles.worker.workforce={ leaving: 50, recruitment: { law: fixed, mean: 9w }, recruiting: 0 }',
      ),
    );
    expect(outcome('open.families.stage=work')).toBeGreaterThan(10);
    expect(outcome('wait.families.stage=work')).toBeCloseTo(outcome('open.families.stage=work'), 6);
    expect(outcome('ends.perYear.stage=work.reason=ready')).toBe(0);
  });
});

describe('a horizon', () => {
  it('of a day is refused: a month is the least', () => {
    const { scenario, findings } = read('horizon.months=1d');
    expect(scenario).toBeNull();
    expect(findings).toMatchObject([{ code: 'wrong-type', path: 'horizon.months' }]);
  });

  it.each(['0', '0.03', '601'])('of %s months is refused', (months) => {
    const { scenario, findings } = read(`horizon.months=${months}`);
    expect(scenario).toBeNull();
    expect(findings).toMatchObject([{ path: 'horizon.months', severity: 'error' }]);
  });

  it('of one month is simulated', () => {
    expect(outcomesOf(scenarioWith('horizon.months=1'))('starts.perYear.stage=work')).toBeGreaterThan(0);
  });

  it('of fifty years is simulated: as many come a year as the file says', () => {
    const outcome = outcomesOf(scenarioWith('horizon.months=600'));
    const perYear = outcome('referrals.perYear');
    // 3,000 come in all, give or take four times their standard deviation.
    expect(Math.abs(perYear * 50 - 3000)).toBeLessThan(4 * Math.sqrt(3000));
    expect(outcome('open.families.stage=work')).toBeCloseTo((perYear * 28) / 365.25, 0);
  });
});

describe('the calendar', () => {
  // The longest past and run that there may be, around the first and the last day that a file may name.
  it.each(['1900-01-01', '2199-12-31'])('reaches around a horizon that starts on %s', (start) => {
    const scenario = scenarioWith(
      ...[`horizon.start=${start}`, 'horizon.months=600', 'opening.past=100y', 'opening.warmUp=200y'],
      ...[
        'stages.work.clock=45wd',
        'roles.worker.workforce={ leaving: 0.2, recruitment: { law: fixed, mean: 9w }, leave: { weeks: 7 } }',
      ],
      'demand.streams.all.families=2',
    );
    expect(outcomesOf(scenario)('starts.perYear.stage=work')).toBeGreaterThan(0);
  });

  it.each(['1899-12-31', '2200-01-01'])('of a file does not reach %s', (start) => {
    const { scenario, findings } = read(`horizon.start=${start}`);
    expect(scenario).toBeNull();
    expect(findings).toMatchObject([{ code: 'out-of-bounds', path: 'horizon.start' }]);
  });
});
