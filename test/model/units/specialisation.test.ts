import { describe, expect, it } from 'vitest';
import type { AssumptionMode } from '../../../packages/engine/src/run/runner.ts';
import { openPeople } from '../../support/people.ts';
import { pacesOver } from '../../support/paces.ts';
import { gaining, practising } from '../../support/practising.ts';

const EFFECT = 0.2;
const ASSUMED = `assumptions: { specialisation: { value: ${EFFECT}, low: 0.1, high: 0.3, basis: assumed } }`;

interface Council {
  readonly allocation?: string;
  readonly takes?: string;
  readonly assumed?: string;
  readonly adoption?: string;
  readonly mode?: AssumptionMode;
}

/** Paces of work of families, by unit: one takes those with a factor of need that half of them have. */
function paces({
  allocation = 'segment',
  takes = '{ all: [[abuse]] }',
  assumed = ASSUMED,
  adoption = '',
  mode = 'mid',
}: Council = {}): { special: number[]; general: number[] } {
  const council = practising({
    roles: '{ worker: { leads: [work, crisis] } }',
    units: `{ special: { posts: { worker: 2 }, takes: ${takes} }, general: { posts: { worker: 2 } } }`,
    service: `, allocation: ${allocation}`,
    families: ', factors: { abuse: { share: 0.5 } }',
    ...{ each: 6, adoption, rest: assumed },
  });
  const run = openPeople(council, { assumptions: mode });
  run.runTo(200);
  const found = [...pacesOver(run, 30).values()];
  const of = (unit: string) => found.filter(({ worker }) => worker.startsWith(unit)).map(({ work }) => work);
  const [special, general] = [of('special'), of('general')];
  expect([special.length, general.length]).toEqual([12, 12]);
  return { special, general };
}

function expectAll(found: readonly number[], expected: number): void {
  for (const pace of found) expect(pace).toBeCloseTo(expected, 8);
}

describe('a unit that takes one segment of need', () => {
  it('needs as much less time for a family as is assumed', () => {
    const { special, general } = paces();
    expectAll(special, 1 / (1 - EFFECT));
    expectAll(general, 1);
  });

  it('needs no less unless that is assumed', () => {
    expectAll(paces({ assumed: '' }).special, 1);
    expectAll(paces({ mode: 'off' }).special, 1);
  });

  it('needs less by what is drawn for the replication, within its range', () => {
    const [pace, ...others] = paces({ mode: 'range' }).special;
    expectAll(others, pace!);
    expect(1 - 1 / pace!).toBeGreaterThan(0.1);
    expect(1 - 1 / pace!).toBeLessThan(0.3);
    expect(1 - 1 / pace!).not.toBeCloseTo(EFFECT, 6);
  });

  it('needs less once more where its workers have taken up a practice', () => {
    const { special, general } = paces({ adoption: ', adoption: { from: 2001-01-08, over: 1w }' });
    expectAll(special, gaining(1).work / (1 - EFFECT));
    expectAll(general, gaining(1).work);
  });
});

describe('a unit that takes all families', () => {
  it('is not specialised, though another service would let it take some only', () => {
    expectAll(paces({ allocation: 'leastLoaded' }).special, 1);
  });
});
