import { describe, expect, it } from 'vitest';
import { standardNormal } from '../../random/normal.ts';
import { uniform } from '../../random/threefry.ts';
import { probabilityBest } from './best.ts';

const COUNT = 30;
const alone = { cluster: Int32Array.from({ length: COUNT }, (_, place) => place) };
const normal = (scenario: number, place: number) => standardNormal(uniform(3, scenario, 11, place));
const values = (mean: number, scenario: number) =>
  Float64Array.from({ length: COUNT }, (_, place) => mean + normal(scenario, place));

describe('the probability of being best', () => {
  it('goes to the one that is better beyond doubt, whichever way is good', () => {
    const clear = [values(0, 1), values(5, 2), values(-5, 3)];
    expect(probabilityBest(clear, 'higher', alone)).toEqual([0, 1, 0]);
    expect(probabilityBest(clear, 'lower', alone)).toEqual([0, 0, 1]);
  });

  it('is shared by those that are equal', () => {
    const same = values(0, 1);
    expect(probabilityBest([same, same.slice()], 'lower', alone)).toEqual([0.5, 0.5]);
  });

  it('is near that of a t test for two scenarios', () => {
    const base = values(0, 1);
    const other = base.map((value, place) => value + 0.2 + normal(2, place));
    const differences = other.map((value, place) => value - base[place]!);
    const mean = differences.reduce((sum, value) => sum + value, 0) / COUNT;
    const sd = Math.sqrt(differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (COUNT - 1));
    const t = mean / (sd / Math.sqrt(COUNT));
    const [, higher] = probabilityBest([base, other], 'higher', alone)!;
    // Φ(t) by the logistic approximation, good to 0.01.
    expect(Math.abs(higher! - 1 / (1 + Math.exp(-1.702 * t)))).toBeLessThan(0.04);
  });

  it('goes by clusters: what three runs share counts once', () => {
    const cluster = Int32Array.from({ length: COUNT }, (_, place) => Math.floor(place / 3));
    const base = new Float64Array(COUNT);
    const other = Float64Array.from({ length: COUNT }, (_, place) => 0.3 + normal(4, Math.floor(place / 3)));
    const [, sure] = probabilityBest([base, other], 'higher', alone)!;
    const [, unsure] = probabilityBest([base, other], 'higher', { cluster })!;
    expect(Math.abs(unsure! - 0.5)).toBeLessThan(Math.abs(sure! - 0.5));
  });

  it('is not told from fewer than ten independent runs', () => {
    const few = { cluster: Int32Array.from({ length: COUNT }, (_, place) => place % 9) };
    expect(probabilityBest([values(0, 1), values(1, 2)], 'lower', few)).toBeNull();
  });
});
