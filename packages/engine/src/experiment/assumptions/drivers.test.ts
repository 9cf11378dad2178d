import { describe, expect, test } from 'vitest';
import { uniform } from '../../random/threefry.ts';
import { type DrawnAssumption, clearDrivers } from './drivers.ts';
import { averageRanks } from './ranks.ts';

function drawn(id: string, values: ArrayLike<number>): DrawnAssumption {
  const draws = Float64Array.from(values);
  return { id, values: draws, ranks: averageRanks(draws) };
}

const RISING = Float64Array.from({ length: 10 }, (_, place) => place);
/** Squared differences of ranks of 38 and 40: correlations of 1 - 6 · 38 / 990 = 0.770 and 0.758. */
const JUST_CLEAR = [5, 3, 2, 4, 1, 7, 6, 9, 8, 10];
const NOT_QUITE = [5, 2, 3, 4, 1, 8, 7, 6, 9, 10];
const UNRELATED = [4, 9, 1, 7, 10, 2, 6, 3, 8, 5];
const named = (...all: DrawnAssumption[]) => clearDrivers(all, RISING).map(({ assumption }) => assumption);

describe('the assumptions that move an outcome', () => {
  test('of ten runs need a correlation of 0.765 where one is tried', () => {
    // The point of t with 8 degrees of freedom at 0.5% above it is 3.355387: 3.355387 / √(3.355387² + 8) = 0.7646.
    expect(clearDrivers([drawn('a', JUST_CLEAR)], RISING)).toEqual([
      { assumption: 'a', correlation: 1 - (6 * 38) / 990 },
    ]);
    expect(named(drawn('a', NOT_QUITE))).toEqual([]);
  });

  test('need more where more are tried', () => {
    expect(named(drawn('a', JUST_CLEAR), drawn('b', UNRELATED))).toEqual([]);
  });

  test('are tested one after the other, each against those that are left', () => {
    expect(named(drawn('weaker', JUST_CLEAR), drawn('stronger', RISING))).toEqual(['stronger', 'weaker']);
    expect(named(drawn('a', NOT_QUITE), drawn('stronger', RISING))).toEqual(['stronger']);
  });

  test('may lower it, and strength has no sign', () => {
    const falling = RISING.map((value) => -value);
    expect(clearDrivers([drawn('less', JUST_CLEAR), drawn('more', falling)], RISING)).toEqual([
      { assumption: 'more', correlation: -1 },
      { assumption: 'less', correlation: 1 - (6 * 38) / 990 },
    ]);
  });

  test('are not named by fewer than ten runs, however well they go along', () => {
    const nine = RISING.slice(1);
    expect(clearDrivers([drawn('a', nine)], nine)).toEqual([]);
  });

  test('are found among the runs that counted something', () => {
    const values = Float64Array.of(...RISING.slice(0, 4), NaN, ...RISING.slice(4));
    const draws = [...JUST_CLEAR.slice(0, 4), 100, ...JUST_CLEAR.slice(4)];
    expect(clearDrivers([drawn('a', draws)], values)).toEqual(clearDrivers([drawn('a', JUST_CLEAR)], RISING));
    const nine = Float64Array.from(RISING, (value) => (value === 3 ? NaN : value));
    expect(clearDrivers([drawn('a', RISING)], nine)).toEqual([]);
  });

  test('do not move what is always the same', () => {
    expect(clearDrivers([drawn('a', RISING)], new Float64Array(10).fill(3))).toEqual([]);
  });

  test('are named wrongly for one outcome in a hundred at most', () => {
    const outcomes = 4000;
    const chance = (outcome: number, of: number) =>
      Float64Array.from({ length: 30 }, (_, run) => uniform(11, 12, outcome, run * 8 + of));
    let wrong = 0;
    for (let outcome = 0; outcome < outcomes; outcome++) {
      const assumptions = Array.from({ length: 7 }, (_, of) => drawn(String(of), chance(outcome, of)));
      if (clearDrivers(assumptions, chance(outcome, 7)).length > 0) wrong++;
    }
    const expected = outcomes * 0.01;
    expect(wrong).toBeLessThan(expected + 4 * Math.sqrt(expected));
    expect(wrong).toBeGreaterThan(0);
  });
});
