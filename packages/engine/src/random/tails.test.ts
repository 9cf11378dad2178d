import { describe, expect, it } from 'vitest';
import { exponential } from './exponential.ts';
import { lognormal } from './lognormal.ts';
import { standardNormal } from './normal.ts';
import { uniform } from './threefry.ts';
import { triangular } from './triangular.ts';
import { weibull } from './weibull.ts';

/** Chances far below what a test by simulation could see. */
const CHANCES = [1e-6, 1e-9, 1e-12, 2 ** -53] as const;

/** Lower percentage points of the normal law, from tables and by inverting its distribution function. */
const NORMAL: Readonly<Record<number, number>> = {
  1e-6: -4.753424308822899,
  1e-9: -5.997807015007686,
  1e-12: -7.034483825301131,
};

const near = (actual: number, expected: number) =>
  expect(Math.abs(actual / expected - 1), `${actual} should be ${expected}`).toBeLessThan(1e-9);

describe('tails beyond one in a million', () => {
  it.each(CHANCES)('have the exponential law’s long times, and its short ones: %s', (chance) => {
    // 1 − u is exact where u is a uniform draw, which is a multiple of 2^-53.
    const top = 1 - Math.round(chance * 2 ** 53) / 2 ** 53;
    near(exponential(top, 3), -3 * Math.log(1 - top));
    const bottom = Math.round(chance * 2 ** 53) / 2 ** 53;
    near(exponential(bottom, 3), -3 * Math.log1p(-bottom));
  });

  it.each(CHANCES)('have the Weibull law’s: %s', (chance) => {
    const top = 1 - Math.round(chance * 2 ** 53) / 2 ** 53;
    near(weibull(top, 9, 0.62), 9 * (-Math.log(1 - top)) ** (1 / 0.62));
    near(weibull(top, 9, 3), 9 * (-Math.log(1 - top)) ** (1 / 3));
  });

  it.each([1e-6, 1e-9, 1e-12])(
    'have the normal law’s percentage points, and the lognormal’s: %s',
    (chance) => {
      near(standardNormal(chance), NORMAL[chance]!);
      near(standardNormal(1 - chance), -standardNormal(1 - (1 - chance)));
      near(lognormal(chance, 2, 0.5), Math.exp(2 + 0.5 * NORMAL[chance]!));
    },
  );

  it('have a triangle’s corners', () => {
    // Within t of the low corner lies t² of a triangle of width 1 and a mode at 1.
    for (const chance of CHANCES) near(triangular(chance, 0, 1, 1), Math.sqrt(chance));
  });
});

describe('draws', () => {
  it('come as often as they should to the outer hundred-thousandths', () => {
    const n = 2_000_000;
    const share = 1e-5;
    let low = 0;
    let high = 0;
    for (let i = 0; i < n; i++) {
      const u = uniform(11, 22, i >>> 16, (i & 0xffff) << 8);
      if (u < share) low++;
      if (u > 1 - share) high++;
    }
    // 20 are expected on either side; outside of 5 to 42 once in ten thousand.
    for (const count of [low, high]) {
      expect(count).toBeGreaterThan(5);
      expect(count).toBeLessThan(42);
    }
  });
});
