import { describe, expect, test } from 'vitest';
import { standardNormal } from '../../random/normal.ts';
import { uniform } from '../../random/threefry.ts';
import { designOf } from './design.ts';
import { meanWithInterval } from './interval.ts';

/** Replications that take so many opening states in turn. */
const sharing = (states: number, count: number) => ({
  cluster: Int32Array.from({ length: count }, (_, replication) => replication % states),
});

describe('meanWithInterval', () => {
  test('is the mean and t times the standard error either side', () => {
    const { mean, ci95 } = meanWithInterval(new Float64Array([1, 2, 3, 4, 5]));
    // Standard deviation √2.5, standard error √0.5, t with 4 degrees of freedom 2.7764451052.
    expect(mean).toBe(3);
    expect(ci95![0]).toBeCloseTo(3 - 2.7764451052 * Math.sqrt(0.5), 9);
    expect(ci95![1]).toBeCloseTo(3 + 2.7764451052 * Math.sqrt(0.5), 9);
  });

  test('one number has a mean but no interval', () => {
    expect(meanWithInterval(new Float64Array([4]))).toEqual({ mean: 4, ci95: null });
  });

  test('equal numbers have exactly their value and no width', () => {
    expect(meanWithInterval(new Float64Array([0.1, 0.1, 0.1]))).toEqual({ mean: 0.1, ci95: [0.1, 0.1] });
  });

  test('numbers that are large beside their spread keep their digits', () => {
    const { mean, ci95 } = meanWithInterval(new Float64Array([1e9 + 1, 1e9 + 2, 1e9 + 3]));
    expect(mean).toBe(1e9 + 2);
    expect(ci95![1] - mean).toBeCloseTo(4.30265273 / Math.sqrt(3), 6);
  });

  test('the true mean lies inside 95 times in 100', () => {
    let inside = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const sample = Float64Array.from({ length: 6 }, (_, i) => standardNormal(uniform(1, 2, trial, i)));
      const [low, high] = meanWithInterval(sample).ci95!;
      if (low < 0 && high > 0) inside++;
    }
    expect(Math.abs(inside / 4000 - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / 4000));
  });

  test('replications that share states are no more than the states there are', () => {
    // Two states, 0 and 1 on average, three replications each.
    const values = new Float64Array([0.1, 1.1, 0, 1, -0.1, 0.9]);
    expect(meanWithInterval(values, sharing(2, 6)).ci95![1] - 0.5).toBeCloseTo(12.7062047364 * 0.5, 6);
    expect(meanWithInterval(values, sharing(6, 6))).toEqual(meanWithInterval(values));
    expect(meanWithInterval(values, sharing(1, 6)).ci95).toBe(null);
  });

  test('replications that counted nothing leave the states of the others as they are', () => {
    const values = new Float64Array([0, NaN, 0, 1]);
    const swapped = new Float64Array([0, 1, 0, NaN]);
    expect(meanWithInterval(values, sharing(2, 4))).toEqual(meanWithInterval(swapped, sharing(2, 4)));
  });

  test('the true mean lies inside 95 times in 100 where eight states are shared', () => {
    let inside = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const normal = (i: number) => standardNormal(uniform(1, 3, trial, i));
      const sample = Float64Array.from({ length: 40 }, (_, i) => normal(i % 8) + 0.5 * normal(100 + i));
      const [low, high] = meanWithInterval(sample, sharing(8, 40)).ci95!;
      if (low < 0 && high > 0) inside++;
    }
    expect(Math.abs(inside / 4000 - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / 4000));
  });
});

describe('intervals that hold together', () => {
  test('are wider, by Student’s t of the share of each', () => {
    const values = new Float64Array([1, 2, 3, 4, 5]);
    const { mean, ci95 } = meanWithInterval(values, undefined, 5);
    // t with 4 degrees of freedom at 0.995: 4.6040948714.
    expect(ci95![1] - mean).toBeCloseTo(4.6040948714 * Math.sqrt(0.5), 8);
  });

  test('all hold the true means 95 times in 100 at least, and hardly more', () => {
    let inside = 0;
    for (let trial = 0; trial < 3000; trial++) {
      const holds = [0, 1, 2, 3].every((scenario) => {
        const sample = Float64Array.from({ length: 10 }, (_, i) =>
          standardNormal(uniform(4, scenario, trial, i)),
        );
        const [low, high] = meanWithInterval(sample, undefined, 4).ci95!;
        return low < 0 && high > 0;
      });
      if (holds) inside++;
    }
    // Independent intervals: 0.9875 to the power of 4.
    expect(Math.abs(inside / 3000 - 0.9509)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / 3000));
  });
});

describe('what replications share', () => {
  const opening = (kind: 'warmup' | 'sampled', states: number, steady: boolean) =>
    ({
      opening: { kind, states, steady },
      assumptions: { setback: { low: 0, mid: 0.1, high: 0.2 } },
      practices: {},
    }) as unknown as Parameters<typeof designOf>[0][number];
  const replications = [0, 1, 2, 3, 4, 5];
  const own = [opening('warmup', 8, false)];

  test('is nothing where each warms up for itself and no assumption is drawn', () => {
    const { cluster, draw, state } = designOf(own, 'mid', replications);
    expect([...cluster]).toEqual(replications);
    expect([draw, state]).toEqual([null, null]);
  });

  test('is a draw of the assumptions, two by two, also where only some are finished', () => {
    expect([...designOf(own, 'range', replications).cluster]).toEqual([0, 0, 2, 2, 4, 4]);
    const some = designOf(own, 'range', [0, 3, 4, 5]);
    expect([...some.draw!]).toEqual([0, 1, 2, 2]);
    expect([...some.cluster]).toEqual([0, 1, 2, 2]);
  });

  test('is no draw where no assumption has a range', () => {
    const sure = { ...own[0]!, assumptions: {} } as (typeof own)[number];
    expect(designOf([sure], 'range', replications).draw).toBeNull();
    const factor = { low: 1, mid: 1, high: 1.2 };
    const fixed = { low: 1, mid: 1, high: 1 };
    const practice = { work: factor, escalation: fixed, return: fixed, detection: fixed };
    const known = { ...sure, practices: { known: practice } } as unknown as (typeof own)[number];
    expect(designOf([sure, known], 'range', replications).draw).not.toBeNull();
  });

  test('is a state of the base, and of a scenario that warms up for itself', () => {
    const base = opening('sampled', 3, false);
    expect([...designOf([base, opening('sampled', 2, false)], 'mid', replications).cluster]).toEqual([
      ...[0, 1, 2, 0, 1, 2],
    ]);
    // 0 and 3 by the base’s states, 0, 2 and 4 by the other’s: all hang together.
    expect([...designOf([base, opening('sampled', 2, true)], 'mid', replications).cluster]).toEqual([
      ...[0, 0, 0, 0, 0, 0],
    ]);
  });

  test('is, of replications that share a state, the draw that it was warmed up with', () => {
    const { draw, cluster } = designOf([opening('sampled', 3, false)], 'range', replications);
    expect([...draw!]).toEqual([0, 0, 1, 0, 0, 1]);
    expect([...cluster]).toEqual([0, 0, 2, 0, 0, 2]);
  });
});
