import { describe, expect, test } from 'vitest';
import { summarise } from './summary.ts';

describe('summarise', () => {
  test('gives mean, interval and percentiles across replications', () => {
    const summary = summarise(new Float64Array([5, 1, 4, 2, 3]));
    expect(summary).toMatchObject({ mean: 3, p50: 3 });
    expect(summary.p10).toBeCloseTo(1.4, 12);
    expect(summary.p90).toBeCloseTo(4.6, 12);
    expect(summary.ci95![0]).toBeCloseTo(3 - 2.7764451052 * Math.sqrt(0.5), 9);
  });

  test('replications that counted nothing are left out', () => {
    expect(summarise(new Float64Array([NaN, 1, NaN, 3]))).toEqual(summarise(new Float64Array([1, 3])));
  });

  test('when no replication counted anything there is nothing to say', () => {
    const nothing = { mean: null, ci95: null, p10: null, p50: null, p90: null, plausible: null };
    expect(summarise(new Float64Array([NaN, NaN]))).toEqual(nothing);
    expect(summarise(new Float64Array(0))).toEqual(nothing);
  });

  test('one replication has no interval', () => {
    expect(summarise(new Float64Array([7]))).toEqual({
      mean: 7,
      ci95: null,
      p10: 7,
      p50: 7,
      p90: 7,
      plausible: null,
    });
  });

  test('leaves the replications in their order', () => {
    const values = new Float64Array([3, 1, 2]);
    summarise(values);
    expect([...values]).toEqual([3, 1, 2]);
  });
});
