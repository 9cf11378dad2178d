import { describe, expect, test } from 'vitest';
import { fullCouncil } from '../../../../test/support/full-council.ts';
import { readText } from '../../../../test/support/small-council.ts';
import { factorsUsed, fits, segmentKey, segmentsOf } from './segments.ts';
import type { SegmentSpec } from './types.ts';

const segment = (all: string[][], none: string[] = [], from = 0): SegmentSpec => ({
  all,
  none,
  from,
  to: Infinity,
});

const harm = ['sexual-abuse', 'sexual-exploitation'];
const physical = ['physical-abuse', 'dv-to-child'];
const parent = ['parent-mental-health', 'parent-drugs', 'parent-alcohol'];
const child = ['child-mental-health', 'self-harm', 'behaviour', 'child-drugs', 'child-alcohol'];
const domestic = ['dv-to-parent', 'dv-to-other'];

/** The rules by which Newcastle's units took families in 2015: of unit 2, a child of seven or more. */
const newcastle = [
  segment([physical, parent], harm),
  segment([child], [...harm, ...physical], 7 * 365.25),
  segment([domestic], [...harm, ...physical, ...child, ...parent]),
  segment([['neglect']], [...harm, ...physical, ...child, ...parent, ...domestic]),
];

describe('Newcastle’s rules of segments', () => {
  const factors = factorsUsed(newcastle);
  const tests = newcastle.map((rule) => fits(rule, factors));
  const bitsOf = (ids: readonly string[]) => ids.reduce((bits, id) => bits | (1 << factors.indexOf(id)), 0);
  const unitOf = (ids: readonly string[], age: number): number =>
    tests.findIndex((test, unit) => test(bitsOf(ids)) && age * 365.25 >= newcastle[unit]!.from) + 1;

  test.each<readonly [number, number, string]>([
    [1, 3, 'physical-abuse, parent-mental-health'],
    [0, 3, 'physical-abuse'],
    [0, 3, 'physical-abuse, parent-drugs, sexual-abuse'],
    [1, 9, 'dv-to-child, parent-alcohol, neglect, child-mental-health'],
    [2, 7, 'child-mental-health'],
    [0, 6, 'child-mental-health'],
    [3, 3, 'dv-to-parent'],
    [0, 3, 'dv-to-parent, parent-mental-health'],
    [3, 3, 'dv-to-parent, neglect'],
    [4, 3, 'neglect'],
    [0, 3, 'neglect, parent-alcohol'],
    [2, 12, 'neglect, behaviour'],
  ])('unit %i takes a family with a child of %i and %s', (unit, age, needs) => {
    expect(unitOf(needs.split(', '), age)).toBe(unit);
  });
  test('take 12,750 of the 65,536 combinations of factors and age, each by one unit', () => {
    const taken = [0, 0, 0, 0];
    for (let family = 0; family < 1 << factors.length; family++) {
      for (const age of [6, 7]) {
        const units = newcastle.flatMap(({ from }, unit) =>
          tests[unit]!(family) && age * 365.25 >= from ? [unit] : [],
        );
        expect(units.length).toBeLessThanOrEqual(1);
        for (const unit of units) taken[unit]!++;
      }
    }
    expect(factors).toHaveLength(15);
    expect(taken).toEqual([10_752, 1_984, 12, 2]);
  });
});

describe('the segments of a service', () => {
  const { services } = readText(fullCouncil).scenario!;

  test('are those of its units, by the order of their ids', () => {
    const { units, ...help } = services['help']!;
    const early = units['early-years']!;
    const named = {
      ...help,
      units: { z: early, b: units['general']!, a: { ...early, takes: segment([['debt']]) } },
    };
    expect(segmentsOf(named).map(({ units: ids }) => ids)).toEqual([['a'], ['z']]);
    expect(segmentsOf({ ...help, units: { z: early, a: early } })).toMatchObject([{ units: ['a', 'z'] }]);
  });
  test('are none where it allocates in another way, or where the unit is not there', () => {
    const help = services['help']!;
    expect(segmentsOf({ ...help, allocation: 'leastLoaded' })).toEqual([]);
    const closed = { ...help.units['early-years']!, count: 0 };
    expect(segmentsOf({ ...help, units: { 'early-years': closed } })).toEqual([]);
  });
  test('are the same whatever the order in which a file names factors', () => {
    const one = segment([['a', 'b'], ['c']], ['d', 'e']);
    expect(
      segmentKey(
        segment(
          [
            ['c', 'c'],
            ['b', 'a'],
          ],
          ['e', 'd'],
        ),
      ),
    ).toBe(segmentKey(one));
    expect(segmentKey(segment([['a'], ['b'], ['c']], ['d', 'e']))).not.toBe(segmentKey(one));
    expect(segmentKey({ ...one, to: 100 })).not.toBe(segmentKey(one));
  });
  test('that ask for no factor are for any family', () => {
    expect(fits(segment([]), [])(0)).toBe(true);
  });
});
