import { describe, expect, it } from 'vitest';
import { findLevel, type LevelSearch } from './level.ts';

const search: LevelSearch = { low: 0, high: 10, whole: false, tolerance: 1 };

/** A cost that is known to a width either side. */
const costs = (of: (value: number) => number, width = 0) => {
  const asked: number[] = [];
  const evaluate = (value: number) => {
    asked.push(value);
    const mean = of(value);
    return Promise.resolve({ mean, ci95: [mean - width, mean + width] as const });
  };
  return { asked, evaluate };
};

describe('the value at which two scenarios cost the same', () => {
  it('is found at once where cost goes along a line', async () => {
    const { asked, evaluate } = costs((value) => 100 * value - 325);
    const { verdict, best } = await findLevel(search, evaluate);
    expect([verdict, best.value, asked]).toEqual(['level', 3.25, [0, 10, 3.25]]);
  });

  it('is found along a curve, from either side', async () => {
    for (const sign of [1, -1]) {
      const { asked, evaluate } = costs((value) => sign * (value ** 3 - 200));
      const { verdict, best } = await findLevel(search, evaluate);
      expect(verdict).toBe('level');
      expect(best.value).toBeCloseTo(Math.cbrt(200), 1);
      expect(asked.length).toBeLessThan(12);
    }
  });

  it('is a bound, if it is that', async () => {
    const { asked, evaluate } = costs((value) => value);
    expect(await findLevel(search, evaluate)).toMatchObject({ verdict: 'level', best: { value: 0 } });
    expect(asked).toEqual([0]);
  });

  it('is the nearest where cost does not cross within the bounds', async () => {
    const { evaluate } = costs((value) => 5000 - 100 * value);
    const { verdict, best } = await findLevel(search, evaluate);
    expect([verdict, best.value]).toEqual(['outside-bounds', 10]);
  });

  it('is not taken for found while its interval is wider than the tolerance', async () => {
    const { evaluate } = costs((value) => 100 * value - 325, 2);
    const { verdict, best } = await findLevel(search, evaluate);
    expect([verdict, best.value]).toEqual(['too-few-replications', 3.25]);
  });

  it('is a whole number, or the nearer of two', async () => {
    const whole = { ...search, whole: true };
    expect(await findLevel(whole, costs((value) => 100 * value - 400).evaluate)).toMatchObject({
      ...{ verdict: 'level', best: { value: 4 } },
    });
    const { verdict, best } = await findLevel(whole, costs((value) => 100 * value - 325).evaluate);
    expect([verdict, best.value]).toEqual(['between-whole-numbers', 3]);
  });
});
