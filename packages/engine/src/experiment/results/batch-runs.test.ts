import { describe, expect, it } from 'vitest';
import { finishedRun } from '../../../../../test/support/finished-run.ts';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import type { Batch, BatchScenario } from '../../scenario/index.ts';
import { batchResult } from './batch-result.ts';
import { BatchRuns } from './batch-runs.ts';

const place = { file: 'grid.yaml', line: 1, column: 1 };
const options = ['small', 'large', 'huge'].map((id) => ({
  id,
  label: id.toUpperCase(),
  file: null,
  set: [],
}));
const batch: Batch = {
  ...{ file: 'grid.yaml', name: 'Sizes', base: 'council.yaml', replications: null, seed: null },
  ...{
    assumptions: null,
    tables: null,
    workbook: false,
    report: false,
    about: {},
    sweep: null,
    precision: [],
    atMost: null,
    show: [{ id: 'rereferrals.share', place }],
  },
  against: [{ factor: 'size', option: 'large' }],
  factors: [{ id: 'size', options }],
};

const council = readText(smallCouncil);

/** The three scenarios of the grid, held against one of them, or against none. */
const scenariosOf = (against: number | null): BatchScenario[] =>
  options.map((option) => ({
    ...council,
    scenario: { ...council.scenario!, name: option.label },
    ...{ file: 'council.yaml', name: option.label, options: [option], against },
  }));

/** Results of a batch in which run `r` of a scenario comes to so much for every indicator. */
function resultOf(against: number | null, values: readonly ((replication: number) => number)[]) {
  const scenarios = scenariosOf(against);
  const runs = new BatchRuns(scenarios);
  values.forEach((value, index) => runs.add(index, finishedRun([scenarios[index]!.scenario!], value)));
  const how = { seed: 'grid', assumptions: 'mid', replications: 5, findings: [] } as const;
  return batchResult({ batch, scenarios, runs: runs.finished(), ...how });
}

const steep = (replication: number) => 10 * replication;

describe('the scenarios of a batch that were run', () => {
  it('are compared run by run with the one they are held against', () => {
    const { scenarios } = resultOf(1, [(r) => steep(r) - 1, steep, (r) => steep(r) + 2 + (r % 2)]);
    expect(scenarios.map(({ against }) => against)).toEqual(['LARGE', null, 'LARGE']);
    const [small, large, huge] = scenarios.map(({ indicators }) => indicators[0]?.difference);
    expect(small).toMatchObject({ mean: -1, ci95: [-1, -1] });
    expect(large).toBeNull();
    expect(huge?.mean).toBeCloseTo(2.4, 12);
    // Pairing leaves only what differs: the interval knows nothing of the tens.
    expect(huge!.ci95[1] - huge!.ci95[0]).toBeLessThan(2);
  });

  it('have no differences where the file names none to be held against', () => {
    const { scenarios } = resultOf(null, [steep, steep, steep]);
    expect(scenarios.map(({ against }) => against)).toEqual([null, null, null]);
    expect(scenarios.flatMap(({ indicators }) => indicators.map(({ difference }) => difference))).toEqual(
      scenarios.flatMap(({ indicators }) => indicators.map(() => null)),
    );
  });

  it('are told as far as they were run, with differences where both were', () => {
    const result = resultOf(1, [steep]);
    expect([result.total, result.scenarios.length]).toEqual([3, 1]);
    expect(result.scenarios[0]?.indicators[0]).toMatchObject({ mean: 20, difference: null });
    expect(result.scenarios[0]).toMatchObject({
      name: 'SMALL',
      options: { size: 'small' },
      against: 'LARGE',
    });
  });

  it('are told in the order of the grid, whichever was finished first, up to the first that is missing', () => {
    const scenarios = scenariosOf(1);
    const runs = new BatchRuns(scenarios);
    for (const place of [1, 0]) runs.add(place, finishedRun([scenarios[place]!.scenario!], steep));
    expect(runs.finished().map(({ result }) => result.scenario.name)).toEqual(['SMALL', 'LARGE']);
    const gap = new BatchRuns(scenarios);
    gap.add(2, finishedRun([scenarios[2]!.scenario!], steep));
    expect([gap.count, gap.finished()]).toEqual([1, []]);
  });

  it('say of the grid which factors and options it has', () => {
    expect(resultOf(1, [steep]).factors).toEqual([
      { id: 'size', options: options.map(({ id, label }) => ({ id, label })) },
    ]);
  });
});
