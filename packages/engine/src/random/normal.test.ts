import { describe, expect, test } from 'vitest';
import { andersonDarling, moments, normalDistribution } from '../../../../test/support/goodness-of-fit.ts';
import { standardNormal } from './normal.ts';
import { uniform } from './threefry.ts';

describe('standardNormal', () => {
  test('reproduces percentage points, tails included', () => {
    // Reference values: mpmath, inverse of ncdf at 30 digits.
    const known: [number, number][] = [
      [0.9, 1.2815515655446005935],
      [0.975, 1.9599639845400538556],
      [0.001, -3.0902323061678135354],
      [1e-9, -5.9978070150076868614],
      [1e-12, -7.0344838253011319326],
      [1e-15, -7.9413453261709967713],
      [2 ** -53, -8.20953615160138685],
    ];
    for (const [u, z] of known) expect(Math.abs(standardNormal(u) / z - 1)).toBeLessThan(2e-15);
    expect(standardNormal(0.5)).toBe(0);
  });

  test('the two tails mirror each other exactly', () => {
    for (const u of [2 ** -53, 2 ** -40, 0.03125, 0.25, 0.4375]) {
      expect(standardNormal(1 - u)).toBe(-standardNormal(u));
    }
  });

  test('undoes the distribution function through all three ranges of the formula', () => {
    for (let z = -6; z <= 2; z += 0.01) {
      const u = normalDistribution(z);
      expect(Math.abs(standardNormal(u) - z)).toBeLessThan(1e-13 / Math.exp((-z * z) / 2));
    }
  });

  test('grows across the seams of its ranges', () => {
    for (const seam of [0.075, 0.925, Math.exp(-25)]) {
      expect(standardNormal(seam * (1 + 1e-12))).toBeGreaterThan(standardNormal(seam * (1 - 1e-12)));
    }
  });

  test('draws follow the normal law', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) => standardNormal(uniform(21, 22, i, 0)));
    const { mean, variance } = moments(draws);
    expect(Math.abs(mean)).toBeLessThan(3.3 / Math.sqrt(20_000));
    expect(Math.abs(variance - 1)).toBeLessThan(3.3 * Math.sqrt(2 / 20_000));
    expect(andersonDarling(draws, normalDistribution)).toBeLessThan(6);
  });
});
