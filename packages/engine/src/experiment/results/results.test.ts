import { describe, expect, it } from 'vitest';
import { finishedRun } from '../../../../../test/support/finished-run.ts';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import { replicationAssumptions } from '../../model/assumptions.ts';
import { outcomeLayout, seriesOf } from '../../outcomes/registry.ts';
import { seedKey } from '../../random/key.ts';
import { drawKey } from '../../run/replication-key.ts';
import { scenarioHash } from '../../scenario/index.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { drawnAssumptions } from '../assumptions/assumption-draws.ts';
import { comparableFindings } from './comparable.ts';
import { compareResult } from './compare-result.ts';
import { distinctNames } from './distinct-names.ts';
import type { FinishedRun } from './finished-run.ts';
import { monthDays, monthlyResults } from './monthly-result.ts';
import { runResult } from './run-result.ts';

const council = readText(smallCouncil).scenario!;
const { evidence } = readText(smallCouncil);
const finished = (...given: Parameters<typeof finishedRun>): FinishedRun => ({
  ...finishedRun(...given),
  evidence: given[0].map(() => evidence),
});
const renamed: Scenario = { ...council, name: 'Renamed' };

describe('the result of a run', () => {
  const result = runResult(finished([council], (replication) => replication));

  it('says what was run, with what, and how often', () => {
    expect(result).toMatchObject({
      ...{ schema: 'taper-run/1', engine: ENGINE_VERSION, seed: 'tests', assumptions: 'range' },
      ...{ replications: 5, horizon: { start: '2015-04-01', months: 36 }, findings: [] },
      scenario: { name: 'Small council', hash: scenarioHash(council) },
    });
  });

  it('sums up every indicator of the scenario over replications, in the order of the registry', () => {
    expect(result.indicators.map(({ id }) => id)).toEqual(outcomeLayout(council).indicators);
    const run = finished([council], (replication) => replication);
    const mid = runResult({ ...run, request: { ...run.request, assumptions: 'mid' } });
    expect(mid.indicators[0]).toMatchObject({ mean: 2, p10: 0.4, p50: 2, p90: 3.6, plausible: null });
  });

  it('keeps luck apart from what the draws of the assumptions do', () => {
    // Half the mean square of the 2 pairs of one draw is ½, of the 8 pairs of two draws 3.
    const [first] = result.indicators;
    const part = Math.sqrt(0.5 / 3);
    expect(first?.p90).toBeCloseTo(2 + 1.6 * part, 12);
    expect(first?.p10).toBeCloseTo(2 - 1.6 * part, 12);
  });

  it('has nothing, not zero, where no replication counted anything', () => {
    const [first] = runResult(finished([council], () => NaN)).indicators;
    expect(first).toMatchObject({ mean: null, ci95: null, p10: null, p50: null, p90: null });
  });
});

describe('assumptions that are drawn', () => {
  const key = (replication: number) => drawKey(seedKey('tests'), Math.floor(replication / 2));
  const drawn = (replication: number) =>
    replicationAssumptions(council, 'range', key(replication)).attentionToEscalation;
  const beta = (correlation: number) => [{ assumption: 'attentionToEscalation', correlation }];

  it('are drawn again as the runs had them', () => {
    const [[own] = []] = drawnAssumptions(finished([council], drawn, 12)) ?? [];
    expect(own?.id).toBe('attentionToEscalation');
    expect([...(own?.values ?? [])]).toEqual([0, 2, 4, 6, 8, 10].map(drawn));
  });

  it('are named where an outcome goes along with them', () => {
    const { assumed, indicators } = runResult(finished([council], drawn, 24));
    expect(assumed).toMatchObject([{ id: 'attentionToEscalation', used: 'range', basis: 'assumed' }]);
    expect(indicators[0]?.drivenBy).toEqual(beta(1));
  });

  it('are named where a difference goes along with them, though no scenario by itself does', () => {
    const noise = (replication: number) => 1000 * ((Math.floor(replication / 2) * 5) % 12);
    const value = (replication: number, scenario: number) =>
      noise(replication) - (scenario === 0 ? 0 : drawn(replication));
    const [base, other] = compareResult(finished([council, renamed], value, 24)).scenarios;
    expect(base?.indicators[0]?.drivenBy).toEqual([]);
    expect(other?.indicators[0]?.drivenBy).toEqual([]);
    expect(other?.indicators[0]?.difference?.drivenBy).toEqual(beta(-1));
  });

  it('are the base’s as well where a scenario has none of its own: it opens from the base’s state', () => {
    const none = { low: 0, mid: 0, high: 0 };
    const without = { ...renamed, assumptions: { ...council.assumptions, attentionToEscalation: none } };
    const { scenarios } = compareResult(finished([council, without], drawn, 24));
    expect(scenarios.map(({ assumed }) => assumed.length)).toEqual([1, 0]);
    expect(scenarios[1]?.indicators[0]?.drivenBy).toEqual(beta(1));
  });

  it('are not asked for in runs that draw none', () => {
    const run = finished([council], drawn, 24);
    const mid = runResult({ ...run, request: { ...run.request, assumptions: 'mid' } });
    expect(mid.assumed).toMatchObject([{ id: 'attentionToEscalation', used: 'mid' }]);
    expect(mid.indicators.some((indicator) => 'drivenBy' in indicator)).toBe(false);
  });
});

describe('the result of a comparison', () => {
  const result = compareResult(
    finished([council, renamed], (replication, scenario) => replication * replication + scenario * 100),
  );

  it('has no difference for the base', () => {
    expect(result).toMatchObject({ schema: 'taper-compare/1', base: 'Small council' });
    expect(result.scenarios[0]?.indicators.every(({ difference }) => difference === null)).toBe(true);
  });

  it('pairs replications, so that what moves both scenarios alike leaves no doubt', () => {
    const referrals = result.scenarios[1]?.indicators.find(({ id }) => id === 'referrals.perYear');
    expect(referrals?.difference).toMatchObject({
      ...{ mean: 100, ci95: [100, 100], plausible: [100, 100], simultaneous: [100, 100], pairing: null },
      ...{ p10: 100, p90: 100, verdict: 'higher', drivenBy: [] },
    });
    expect(referrals?.mean).toBe(106);
  });

  it('has no difference for an indicator that the base does not report', () => {
    const fewer: Scenario = { ...council, name: 'Fewer stages', official: { ...council.official, case: [] } };
    const base: Scenario = {
      ...fewer,
      stages: Object.fromEntries(Object.entries(council.stages).filter(([id]) => id !== 'family-support')),
    };
    const other = compareResult(finished([base, council], () => 1));
    const open = other.scenarios[1]?.indicators.find(({ id }) => id.endsWith('stage=family-support'));
    expect(open).toMatchObject({ mean: 1, difference: null });
  });

  it('tells scenarios of one name apart', () => {
    expect(distinctNames(['Today', 'More', 'Today', 'Today'])).toEqual([
      ...['Today', 'More', 'Today (2)', 'Today (3)'],
    ]);
  });
});

describe('the monthly results', () => {
  it('have a row a scenario, series and month, named by its first day', () => {
    const rows = monthlyResults(finished([council, renamed], (replication) => replication));
    expect(rows).toHaveLength(2 * seriesOf(council).length * 36);
    expect(rows[0]).toMatchObject({ scenario: 'Small council', month: '2015-04-01', mean: 2, p50: 2 });
    expect(rows.at(-1)).toMatchObject({ scenario: 'Renamed', month: '2018-03-01' });
  });

  it('cross the end of a year, and keep the day of a start within a month', () => {
    expect(monthDays('2015-11-01', 3)).toEqual(['2015-11-01', '2015-12-01', '2016-01-01']);
    expect(monthDays('2015-01-31', 2)).toEqual(['2015-01-31', '2015-02-28']);
  });
});

describe('scenarios that are to be compared', () => {
  const base = { scenario: council, file: 'today.yaml' };

  it('are alike when horizon and area are, whatever else differs', () => {
    expect(comparableFindings([base, { scenario: { ...renamed, roles: {} }, file: 'other.yaml' }])).toEqual(
      [],
    );
  });

  it('are refused for every way in which they are unlike, in the file that departs from the base', () => {
    const other: Scenario = {
      ...{ ...renamed, horizon: { start: '2016-04-01', months: 12 } },
      place: { name: 'Elsewhere', children: 20000 },
    };
    const findings = comparableFindings([base, { scenario: other, file: 'other.yaml' }]);
    expect(findings.map(({ code, severity, file, path }) => [code, severity, file, path])).toEqual(
      ['horizon.start', 'horizon.months', 'place.children'].map((path) => [
        ...['not-comparable', 'error', 'other.yaml', path],
      ]),
    );
    expect(findings[0]?.message).toContain('is 2016-04-01, in the base today.yaml it is 2015-04-01');
  });
});
