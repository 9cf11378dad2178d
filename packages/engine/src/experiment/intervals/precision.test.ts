import { describe, expect, it } from 'vitest';
import { finishedRun } from '../../../../../test/support/finished-run.ts';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import { type PrecisionReached, nextCount, precisionOf } from './precision.ts';

const council = readText(smallCouncil).scenario!;
const other = { ...council, name: 'Other' };
const inUnits = (width: number) => ({ by: 'unit', width }) as const;
const reached = (half: number | null, wanted: number): PrecisionReached => ({
  ...{ scenario: 0, indicator: 'a', half, wanted, reached: half !== null && half <= wanted },
});

/** Runs without draws of the assumptions. */
function mid(...given: Parameters<typeof finishedRun>) {
  const run = finishedRun(...given);
  return { ...run, request: { ...run.request, assumptions: 'mid' as const } };
}

describe('how narrow intervals are', () => {
  it('is told of the mean of a single scenario, in its unit or as a part of the mean', () => {
    // 0 to 4: half the interval is 2.7764451 √½ = 1.9632.
    const run = mid([council], (replication) => replication);
    const target = { indicator: 'referrals.perYear' };
    expect(precisionOf(run, [{ ...target, half: inUnits(2) }])).toMatchObject([{ wanted: 2, reached: true }]);
    const [part] = precisionOf(run, [{ ...target, half: { by: 'part', width: 0.5 } }]);
    expect(part).toMatchObject({ wanted: 1, reached: false });
    expect(part?.half).toBeCloseTo(1.9632, 4);
  });

  it('is told of paired differences where scenarios are compared', () => {
    const run = mid([council, other], (replication, scenario) => 100 * replication + scenario * replication);
    const [only, ...rest] = precisionOf(run, [{ indicator: 'referrals.perYear', half: inUnits(2) }]);
    expect(only).toMatchObject({ scenario: 1, reached: true });
    expect(rest).toEqual([]);
  });

  it('is enough where a difference has a verdict, or is within what matters', () => {
    const run = (by: number) =>
      mid(
        [council, other],
        (replication, scenario) => replication + scenario * (by + 50 * (replication % 2)),
      );
    const enough = { indicator: 'open.children.level=4', half: 'enough' } as const;
    expect(precisionOf(run(1000), [enough])).toMatchObject([{ reached: true }]);
    expect(precisionOf(run(-25), [enough])).toMatchObject([{ reached: false }]);
  });

  it('asks for no more runs of an outcome that is never counted', () => {
    expect(
      precisionOf(
        mid([council], () => NaN),
        [{ indicator: 'referrals.perYear', half: inUnits(1) }],
      ),
    ).toMatchObject([{ half: null, reached: true }]);
  });
});

describe('how many runs there are to be', () => {
  it('goes with the square of how much too wide the widest interval is', () => {
    expect(nextCount(100, [reached(1, 2), reached(1.2, 1), reached(0.5, 1)], 1000)).toBe(144);
  });

  it('is about a tenth more at least, twice as many at most, even, and within the limit', () => {
    expect(nextCount(100, [reached(1.0001, 1)], 1000)).toBe(110);
    expect(nextCount(100, [reached(30, 1)], 1000)).toBe(200);
    expect(nextCount(100, [reached(null, 1)], 1000)).toBe(200);
    expect(nextCount(33, [reached(30, 1)], 1000)).toBe(66);
    expect(nextCount(100, [reached(30, 1)], 151)).toBe(151);
  });

  it('is no more where all are narrow enough, or the limit is reached', () => {
    expect(nextCount(100, [reached(1, 1)], 1000)).toBeNull();
    expect(nextCount(100, [], 1000)).toBeNull();
    expect(nextCount(100, [reached(9, 1)], 100)).toBeNull();
  });
});
