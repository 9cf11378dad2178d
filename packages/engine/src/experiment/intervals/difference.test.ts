import { describe, expect, test } from 'vitest';
import { pairedDifference } from './difference.ts';

const compare = (base: number[], variant: number[], matters: number): ReturnType<typeof pairedDifference> =>
  pairedDifference(Float64Array.from(base), Float64Array.from(variant), matters);

describe('pairedDifference', () => {
  test('is formed replication by replication, so that what they share drops out', () => {
    const difference = compare([100, 500, 900], [101, 502, 903], 0.1);
    // Differences 1, 2, 3; t with 2 degrees of freedom 4.3026527299, standard error 1/√3.
    expect(difference!.mean).toBe(2);
    expect(difference!.ci95[0]).toBeCloseTo(2 - 4.3026527299 / Math.sqrt(3), 9);
    expect(difference!.ci95[1]).toBeCloseTo(2 + 4.3026527299 / Math.sqrt(3), 9);
  });

  test('an interval on one side of 0 is a clear difference', () => {
    expect(compare([10, 20, 30], [11, 21.1, 31.2], 0.1)!.verdict).toBe('higher');
    expect(compare([11, 21.1, 31.2], [10, 20, 30], 0.1)!.verdict).toBe('lower');
  });

  test('an interval across 0 is too close to call', () => {
    expect(compare([10, 20, 30], [12, 18, 31], 0.1)!.verdict).toBe('too-close-to-call');
  });

  test('an interval wholly within what matters is too small to matter, even clear of 0', () => {
    expect(compare([10, 20, 30], [10.1, 20.11, 30.12], 0.5)!.verdict).toBe('too-small-to-matter');
    expect(compare([10, 20, 30], [9.9, 19.89, 29.88], 0.5)!.verdict).toBe('too-small-to-matter');
  });

  test('an interval that reaches beyond what matters is not too small', () => {
    expect(compare([10, 20, 30], [10.1, 20.11, 30.12], 0.11)!.verdict).toBe('higher');
  });

  test('no difference at all is too small to matter, whatever matters', () => {
    const none = {
      mean: 0,
      ci95: [0, 0],
      simultaneous: [0, 0],
      pairing: null,
      verdict: 'too-small-to-matter',
    };
    expect(compare([0.1, 0.2, 0.3], [0.1, 0.2, 0.3], 0)).toMatchObject(none);
    expect(compare([0.1, 0.2, 0.3], [0.1, 0.2, 0.3], 1)).toMatchObject(none);
  });

  test('a replication that counted nothing on either side is left out', () => {
    expect(compare([10, NaN, 30, 40], [11, 21, NaN, 42], 0.1)).toEqual(compare([10, 40], [11, 42], 0.1));
  });

  test('replications that only one side has are left out', () => {
    expect(compare([10, 20, 30], [11, 22], 0.1)).toEqual(compare([10, 20], [11, 22], 0.1));
  });

  test('fewer than two pairs allow no comparison', () => {
    expect(compare([], [], 0.1)).toBeNull();
    expect(compare([10], [11], 0.1)).toBeNull();
    expect(compare([10, NaN], [11, 12], 0.1)).toBeNull();
  });

  test('tells how much of the variance pairing takes away', () => {
    // Variances 100 and 121, of the differences 1 (2, 3 and 4).
    expect(compare([10, 20, 30], [12, 23, 34], 0)!.pairing).toBeCloseTo(221, 9);
    expect(compare([10, 20, 30], [30, 20, 10], 0)!.pairing).toBeCloseTo(0.5, 9);
    expect(compare([0.1, 0.1, 0.1], [0.3, 0.3, 0.1 + 0.2], 0)!.pairing).toBeNull();
  });

  test('is judged by what the assumptions leave open, where they are drawn', () => {
    const draw = Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3);
    const design = { cluster: draw, draw, state: null };
    const base = new Float64Array(8);
    const variant = Float64Array.of(1, 1.1, 1.3, 1.2, 0.9, 1, 3.1, 3);
    const drawn = pairedDifference(base, variant, 0.01, { design })!;
    expect(drawn.verdict).toBe('too-close-to-call');
    expect(drawn.plausible![0]).toBeLessThan(0);
    expect(pairedDifference(base, variant, 0.01)!.verdict).toBe('higher');
  });
});
