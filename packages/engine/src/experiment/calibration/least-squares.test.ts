import { describe, expect, it } from 'vitest';
import { type FitTask, leastSquares } from './least-squares.ts';
import { slopesAt } from './slopes.ts';

/** A fit of a function of two parameters, from a place between the bounds. */
async function fit(
  outcomes: (x: readonly number[]) => number[],
  wanted: readonly number[],
  start: readonly number[],
  weights: readonly number[] = wanted.map(() => 1),
) {
  let reckoned = 0;
  const reckon = (x: readonly number[]) => {
    reckoned += 1;
    return Promise.resolve(outcomes(x));
  };
  const steps = start.map(() => 0.05);
  const y = outcomes(start);
  const none = wanted.map(() => 0);
  const task: FitTask = {
    ...{
      reckon,
      steps,
      wanted,
      weights,
      shift: () => none,
      shiftSlopes: wanted.map(() => start.map(() => 0)),
    },
    from: { x: start, y, slopes: await slopesAt(reckon, start, y, steps) },
    enough: 1e-6,
  };
  const found = await leastSquares(task);
  return { ...found, reckoned };
}

describe('least squares within bounds', () => {
  it('finds the minimum of a curved valley (Rosenbrock 1960)', async () => {
    const valley = ([x, y]: readonly number[]) => [10 * (2 * y! - 4 * x! * x!), 1 - 2 * x!];
    const { x } = await fit(valley, [0, 0], [0.1, 0.9]);
    expect(x[0]).toBeCloseTo(0.5, 2);
    expect(x[1]).toBeCloseTo(0.5, 2);
  });

  it('stays at a bound that it is pushed against, and finds the best of the rest', async () => {
    const plane = ([x, y]: readonly number[]) => [x! + y!, x! - y!];
    const { x } = await fit(plane, [1.6, 1.2], [0.5, 0.5]);
    // Free, it would be 1.4 and 0.2; with x at 1 the best is y = 0.2.
    expect(x[0]).toBe(1);
    expect(x[1]).toBeCloseTo(0.2, 3);
  });

  it('leaves alone what nothing depends on', async () => {
    const { x } = await fit(([x]) => [3 * x!], [2.4], [0.2, 0.37]);
    expect(x[0]).toBeCloseTo(0.8, 4);
    expect(x[1]).toBe(0.37);
  });

  it('heeds targets by their weight, and those of none not at all', async () => {
    const { x } = await fit(([x]) => [x!, x!, x!], [0.2, 0.8, 100], [0.5, 0.5], [3, 1, 0]);
    expect(x[0]).toBeCloseTo(0.35, 3);
  });

  it('turns back from places where nothing comes out', async () => {
    const cliff = ([x]: readonly number[]) => [x! > 0.6 ? NaN : x! * x!];
    const { x } = await fit(cliff, [0.49], [0.3, 0.5]);
    expect(x[0]).toBeGreaterThan(0.5);
    expect(x[0]).toBeLessThanOrEqual(0.6);
  });

  it('takes few reckonings where all is nearly straight', async () => {
    const { reckoned } = await fit(([x, y]) => [x! + 0.1 * y! * y!, y! - 0.1 * x!], [0.7, 0.6], [0.4, 0.4]);
    expect(reckoned).toBeLessThan(8);
  });
});
