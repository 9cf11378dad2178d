import { describe, expect, test } from 'vitest';
import { chiSquareExcess } from '../../../../test/support/goodness-of-fit.ts';
import { pickCumulative } from './discrete.ts';
import { uniform } from './threefry.ts';

describe('pickCumulative', () => {
  const shares = new Float64Array([0.2, 0.5, 1]);

  test('picks the first entry whose cumulative share is above the draw', () => {
    expect(pickCumulative(2 ** -53, shares, 0, 3)).toBe(0);
    expect(pickCumulative(0.19, shares, 0, 3)).toBe(0);
    expect(pickCumulative(0.2, shares, 0, 3)).toBe(1);
    expect(pickCumulative(0.499, shares, 0, 3)).toBe(1);
    expect(pickCumulative(1 - 2 ** -53, shares, 0, 3)).toBe(2);
  });

  test('looks only inside its slice of the table', () => {
    const tables = new Float64Array([0.5, 1, 0.25, 1, 0.9, 1]);
    expect(pickCumulative(0.3, tables, 2, 4)).toBe(3);
    expect(pickCumulative(0.3, tables, 4, 6)).toBe(4);
  });

  test('an entry without a share is never picked', () => {
    const withGaps = new Float64Array([0, 0.5, 0.5, 1]);
    const picked = new Set(
      Array.from({ length: 1000 }, (_, i) => pickCumulative(uniform(1, 1, i, 0), withGaps, 0, 4)),
    );
    expect([...picked].sort()).toEqual([1, 3]);
  });

  test('a draw beyond a sum that falls short of 1 goes to the last entry that has a share', () => {
    expect(pickCumulative(1 - 2 ** -53, new Float64Array([0.3, 0.9999999999999998]), 0, 2)).toBe(1);
    expect(
      pickCumulative(1 - 2 ** -53, new Float64Array([0.9999999999999998, 0.9999999999999998]), 0, 2),
    ).toBe(0);
  });

  test('a table without any share, or an empty slice, is refused', () => {
    expect(() => pickCumulative(0.5, new Float64Array([0, 0]), 0, 2)).toThrow(RangeError);
    expect(() => pickCumulative(0.5, shares, 1, 1)).toThrow(RangeError);
  });

  test('entries come up by their shares', () => {
    const counts = new Float64Array(3);
    for (let i = 0; i < 20_000; i++) counts[pickCumulative(uniform(81, 82, i, 0), shares, 0, 3)]! += 1;
    expect(chiSquareExcess(counts, [4000, 6000, 10_000])).toBeLessThan(3.1);
  });
});
