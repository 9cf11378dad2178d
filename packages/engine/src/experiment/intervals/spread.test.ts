import { describe, expect, it } from 'vitest';
import { standardNormal } from '../../random/normal.ts';
import { uniform } from '../../random/threefry.ts';
import { designOf } from './design.ts';
import { plausibleRange, spreadOf } from './spread.ts';
import { summarise } from '../results/summary.ts';

const ranges = { assumptions: { setback: { low: 0, mid: 0.1, high: 0.2 } }, practices: {} };
const own = [{ ...ranges, opening: { kind: 'warmup', states: 1, steady: false } }] as unknown as Parameters<
  typeof designOf
>[0];
const sampled = [
  { ...ranges, opening: { kind: 'sampled', states: 8, steady: false } },
] as unknown as typeof own;
const numbers = (count: number) => Array.from({ length: count }, (_, place) => place);
const normal = (trial: number, place: number) => standardNormal(uniform(7, 8, trial, place));

/** Runs of which pairs have one draw of the assumptions. */
const drawn = (count: number) => designOf(own, 'range', numbers(count));

describe('the spread of runs', () => {
  it('is luck within a draw, and what draws differ by beyond that', () => {
    // Within draws half of 2² and of 4², on average 5; between them by hand from the 4 pairs of two draws.
    const { luck, assumptions } = spreadOf(Float64Array.of(0, 2, 10, 14), drawn(4));
    expect(luck).toBe((4 + 16) / 4);
    expect(assumptions).toBe((100 + 196 + 64 + 144) / 8 - 5);
  });

  it('is all luck where no assumptions are drawn', () => {
    const { luck, assumptions } = spreadOf(Float64Array.of(1, 2, 3, 4, 5), designOf(own, 'mid', numbers(5)));
    expect([luck, assumptions]).toEqual([2.5, null]);
  });

  it('is told from runs that counted something, and not from a single draw', () => {
    const values = Float64Array.of(0, 2, NaN, 50, 10, 14);
    expect(spreadOf(values, drawn(6)).luck).toBe(5);
    expect(spreadOf(Float64Array.of(0, 2), drawn(2)).assumptions).toBeNull();
  });

  it('comes out right on average, with luck of 1 and assumptions of 4, states shared or not', () => {
    for (const [scenarios, shared] of [
      [own, 0],
      [sampled, 0.25],
    ] as const) {
      const design = designOf(scenarios, 'range', numbers(24));
      let luck = 0;
      let assumptions = 0;
      const trials = 3000;
      for (let trial = 0; trial < trials; trial++) {
        const values = Float64Array.from(numbers(24), (place) => {
          const state = shared === 0 ? 0 : Math.sqrt(shared) * normal(trial, 500 + design.state![place]!);
          return (
            2 * normal(trial, 1000 + design.draw![place]!) +
            state +
            Math.sqrt(1 - shared) * normal(trial, place)
          );
        });
        const spread = spreadOf(values, design);
        luck += spread.luck / trials;
        assumptions += (spread.assumptions ?? 0) / trials;
      }
      expect(luck).toBeCloseTo(1, 1);
      // Four draws only where eight states are shared: the mean over trials is that much less certain.
      expect(Math.abs(assumptions - 4)).toBeLessThan(shared === 0 ? 0.15 : 0.3);
    }
  });
});

describe('the plausible range', () => {
  it.each([
    [0, 15],
    [0.1, 15],
    [0.5, 15],
    [1, 15],
    [4, 15],
    [4, 50],
  ])(
    'holds what another draw comes to on average 95 times in 100 or more (assumptions %d times luck, %d draws)',
    (assumptions, draws) => {
      const design = drawn(2 * draws);
      const trials = 3000;
      let inside = 0;
      for (let trial = 0; trial < trials; trial++) {
        const values = Float64Array.from(
          numbers(2 * draws),
          (place) =>
            Math.sqrt(assumptions) * normal(trial, 1000 + design.draw![place]!) + normal(trial, place),
        );
        const [low, high] = plausibleRange(values, design)!;
        const other = Math.sqrt(assumptions) * normal(trial, 5000);
        if (low <= other && other <= high) inside++;
      }
      expect(inside / trials).toBeGreaterThan(0.93);
    },
  );

  it('narrows to what the assumptions do, and no further, with more runs', () => {
    const half = (draws: number) => {
      const design = drawn(2 * draws);
      const values = Float64Array.from(
        numbers(2 * draws),
        (place) => normal(2, 10_000 + design.draw![place]!) + normal(2, place),
      );
      const [low, high] = plausibleRange(values, design)!;
      return (high - low) / 2;
    };
    expect(half(15)).toBeGreaterThan(half(2000));
    expect(Math.abs(half(2000) / 1.96 - 1)).toBeLessThan(0.05);
  });

  it('is of no width where nothing differs', () => {
    expect(plausibleRange(new Float64Array(6).fill(3), drawn(6))).toEqual([3, 3]);
  });
});

describe('percentiles', () => {
  it('are of luck: distances from the mean in runs of many draws, shortened to its part', () => {
    const design = drawn(400);
    const values = Float64Array.from(
      numbers(400),
      (place) => 100 + 3 * normal(1, 1000 + design.draw![place]!) + normal(1, place),
    );
    const { mean, p10, p90 } = summarise(values, design);
    // The quantile of a normal at 0.9 is 1.2816; with the assumptions it would be √10 times that.
    expect((p90! - mean!) / 1.2816).toBeCloseTo(1, 0.6);
    expect((mean! - p10!) / 1.2816).toBeCloseTo(1, 0.6);
  });

  it('are never outside what was seen', () => {
    const { p10, p90 } = summarise(Float64Array.of(0, 0, 0, 9, 0, 30, 1, 0), drawn(8));
    expect(p10).toBeGreaterThanOrEqual(0);
    expect(p90).toBeLessThanOrEqual(30);
  });
});
