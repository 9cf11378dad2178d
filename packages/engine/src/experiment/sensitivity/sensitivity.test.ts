import { describe, expect, it } from 'vitest';
import { designKey, gridDesign, latinHypercube } from './design.ts';
import { elementaryEffects, morrisDesign } from './morris.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { sobolDesign, sobolIndices } from './sobol.ts';

const key = designKey('test', 'sensitivity');

/** Ishigami and Homma's function on the unit cube, of known indices: three fields, one that acts only with another. */
function ishigami([x1, x2, x3]: Float64Array): number {
  const [a, b, c] = [x1!, x2!, x3!].map((x) => Math.PI * (2 * x - 1)) as [number, number, number];
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
}

/** First and total shares of it (a = 7, b = 0.1), from its variance in closed form. */
const ISHIGAMI = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] };

/** Sobol's g-function: field i matters less the larger its coefficient. */
const COEFFICIENTS = [0, 1, 4.5, 9, 99];
function g(point: Float64Array): number {
  return point.reduce(
    (product, x, i) => (product * (Math.abs(4 * x - 2) + COEFFICIENTS[i]!)) / (1 + COEFFICIENTS[i]!),
    1,
  );
}

function sharesOfG() {
  const parts = COEFFICIENTS.map((a) => 1 / 3 / (1 + a) ** 2);
  const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return parts.map((part, i) => ({
    first: part / variance,
    total: parts.reduce((product, other, j) => product * (j === i ? other : 1 + other), 1) / variance,
  }));
}

describe('designs', () => {
  it('a Latin hypercube has one point in each slice of each field', () => {
    const points = latinHypercube(3, 20, key);
    for (let field = 0; field < 3; field++) {
      const slices = points.map((point) => Math.floor(point[field]! * 20)).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 20 }, (_, slice) => slice));
    }
  });

  it('a grid has every combination, the last field fastest', () => {
    expect(gridDesign([2, 3]).map((point) => [...point])).toEqual([
      [0, 0],
      [0, 0.5],
      [0, 1],
      [1, 0],
      [1, 0.5],
      [1, 1],
    ]);
  });

  it('are the same for the same seed and others for another', () => {
    expect(latinHypercube(2, 8, key)).toEqual(latinHypercube(2, 8, designKey('test', 'sensitivity')));
    expect(latinHypercube(2, 8, key)).not.toEqual(latinHypercube(2, 8, designKey('other', 'sensitivity')));
  });
});

describe('one at a time', () => {
  it('is the base, then each field at its low and at its high end, all others as in the base', () => {
    const points = oneAtATime(Float64Array.of(0.5, 0.25));
    expect(points.map((point) => [...point])).toEqual([
      [0.5, 0.25],
      [0, 0.25],
      [1, 0.25],
      [0.5, 0],
      [0.5, 1],
    ]);
  });
});

describe('elementary effects', () => {
  it('of a sum are its slopes, without spread', () => {
    const points = morrisDesign(3, 6, key);
    const outcomes = Float64Array.from(points, ([x, y, z]) => 3 * x! - 2 * y! + 0 * z!);
    const effects = elementaryEffects(points, outcomes);
    expect(effects.map(({ mean }) => Math.round(mean * 1e9) / 1e9)).toEqual([3, -2, 0]);
    expect(effects.map(({ size }) => Math.round(size * 1e9) / 1e9)).toEqual([3, 2, 0]);
    for (const { spread } of effects) expect(spread).toBeLessThan(1e-9);
  });

  it('tell a field that acts only with another by its spread', () => {
    const points = morrisDesign(3, 40, key);
    const [, squared, together] = elementaryEffects(points, Float64Array.from(points, ishigami));
    expect(together!.size).toBeGreaterThan(0);
    expect(together!.spread).toBeGreaterThan(Math.abs(together!.mean));
    expect(squared!.ci95![0]).toBeLessThanOrEqual(squared!.size);
  });

  it('jump half the levels, so that all levels are met equally often', () => {
    const points = morrisDesign(2, 400, key);
    const counts = [0, 1, 2, 3].map(
      (level) => points.filter((point) => Math.round(point[0]! * 3) === level).length,
    );
    for (const count of counts) expect(Math.abs(count - 300)).toBeLessThan(60);
  });
});

describe('Sobol indices', () => {
  it('of Ishigami’s function lie in their intervals', () => {
    const rows = 8000;
    const outcomes = Float64Array.from(sobolDesign(3, rows, key), ishigami);
    sobolIndices(3, outcomes, key).forEach(({ field, first, total }) => {
      expect(first.share, `first ${field}`).toBeCloseTo(ISHIGAMI.first[field]!, 1);
      expect(total.share, `total ${field}`).toBeCloseTo(ISHIGAMI.total[field]!, 1);
      for (const [{ ci95 }, known] of [
        [first, ISHIGAMI.first[field]!],
        [total, ISHIGAMI.total[field]!],
      ] as const) {
        expect(ci95[0] - 0.02, String(field)).toBeLessThan(known);
        expect(ci95[1] + 0.02, String(field)).toBeGreaterThan(known);
      }
    });
  });

  it('of the g-function are its known ones, in the same order', () => {
    const outcomes = Float64Array.from(sobolDesign(5, 3000, key), g);
    const known = sharesOfG();
    sobolIndices(5, outcomes, key).forEach(({ field, first, total }) => {
      expect(Math.abs(first.share - known[field]!.first), `first ${field}`).toBeLessThan(0.05);
      expect(Math.abs(total.share - known[field]!.total), `total ${field}`).toBeLessThan(0.05);
    });
  });

  it('hold the known share in about 95 of 100 designs', () => {
    let held = 0;
    for (let design = 0; design < 100; design++) {
      const own = designKey(`design ${design}`, 'sobol');
      const outcomes = Float64Array.from(sobolDesign(3, 100, own), ishigami);
      const [, second] = sobolIndices(3, outcomes, own);
      if (second!.total.ci95[0] <= ISHIGAMI.total[1]! && ISHIGAMI.total[1]! <= second!.total.ci95[1]) held++;
    }
    expect(held).toBeGreaterThanOrEqual(86);
  });
});
