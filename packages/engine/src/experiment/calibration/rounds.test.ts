import { describe, expect, it } from 'vitest';
import { analytic, goOn, parameter, target } from '../../../../../test/support/analytic-council.ts';
import { calibrationResult } from './result.ts';
import { bestRound } from './rounds.ts';
import type { CalibrationState } from './state.ts';
import { valuesAt } from './values.ts';

/** Starts a year, and years that each lasts, into a stage, then on to a second one. */
const rates = [
  parameter('starts', 100, 300, 1000),
  parameter('length', 0.2, 0.5, 3),
  parameter('onwards', 0.05, 0.3, 0.9),
  parameter('second', 0.5, 1, 8),
];
const flow = ([starts, length, onwards, second]: readonly number[]) => [
  starts!,
  starts! * length!,
  starts! * onwards!,
  starts! * onwards! * second!,
];
const TRUTH = [420, 0.81, 0.142, 2.6];
const figures = (within = 0.02) =>
  flow(TRUTH).map((value, at) =>
    target(['starts', 'open', 'second starts', 'second open'][at]!, value, within),
  );
/** The fuller the stage, the longer all takes: what no reckoning at full attention knows. */
const crowding = (values: readonly number[]) => 0.8 + (0.5 * flow(values)[1]!) / 340;
const ABOUT = { name: 'Known', replications: 20, findings: [] };

function fitted(problem: ReturnType<typeof analytic>, state: CalibrationState): number[] {
  return valuesAt(problem, bestRound(problem, state).x);
}

describe('a calibration', () => {
  it('finds the parameters that outcomes were made with', async () => {
    const problem = analytic({ parameters: rates, targets: figures(), outcomes: flow });
    const found = fitted(problem, await goOn(problem));
    found.forEach((value, at) => expect(value / TRUTH[at]!).toBeCloseTo(1, 2));
  });

  it('finds them in a few simulations where simulation departs from what is reckoned', async () => {
    const outcomes = flow(TRUTH).map((value) => value * crowding(TRUTH));
    const targets = figures().map((figure, at) => target(figure.id, outcomes[at]!));
    const problem = analytic({ parameters: rates, targets, outcomes: flow, departs: crowding });
    const result = calibrationResult(problem, await goOn(problem), ABOUT);
    expect(result.verdict).toBe('met');
    expect(result.score.fitted).toBeLessThan(0.6);
    expect(problem.simulations).toBeLessThanOrEqual(7);
  });

  it('states widths that hold the truth, where the figures and the simulation are uncertain', async () => {
    const targets = figures().map((figure, at) =>
      target(figure.id, figure.value * (1 + 0.02 * Math.cos(at * 2.1)), 0.03),
    );
    const made = analytic({ parameters: rates, targets, outcomes: flow, chance: 0.01 });
    const { parameters } = calibrationResult(made, await goOn(made), ABOUT);
    parameters.forEach(({ low, value, high }, at) => {
      // Three standard deviations on the scale of ratios.
      expect(TRUTH[at]!).toBeGreaterThan(value * (low / value) ** 3);
      expect(TRUTH[at]!).toBeLessThan(value * (high / value) ** 3);
      expect(high / low).toBeLessThan(1.35);
    });
  });

  it('takes the slopes of what cannot be reckoned from simulation', async () => {
    const problem = analytic({ parameters: rates, targets: figures(), outcomes: flow, untold: [1] });
    const state = await goOn(problem);
    expect(state.probes).toHaveLength(rates.length);
    fitted(problem, state).forEach((value, at) => expect(value / TRUTH[at]!).toBeCloseTo(1, 1));
    expect(calibrationResult(problem, state, ABOUT).verdict).toBe('met');
  });

  it('scores what is held out, and fits without it', async () => {
    const [starts, open, ...others] = figures();
    const wrong = { ...open!, value: open!.value * 2, low: 0, high: 1e6, holdOut: true };
    const problem = analytic({ parameters: rates, targets: [starts!, wrong, ...others], outcomes: flow });
    const { score, targets, verdict } = calibrationResult(problem, await goOn(problem), ABOUT);
    expect(verdict).toBe('met');
    expect(score.fitted).toBeLessThan(0.6);
    expect(score.heldOut).toBeGreaterThan(10);
    expect(targets[1]).toMatchObject({ holdOut: true, verdict: 'met' });
  });

  it('says which target is missed where the bounds are in the way, and which parameter is at its bound', async () => {
    const narrow = [rates[0]!, parameter('length', 0.2, 0.5, 0.6), rates[2]!, rates[3]!];
    const problem = analytic({ parameters: narrow, targets: figures(), outcomes: flow, chance: 0.001 });
    const result = calibrationResult(problem, await goOn(problem), ABOUT);
    expect(result.verdict).toBe('missed');
    expect(result.missed).toContain('open');
    expect(result.parameters.map(({ atBound }) => atBound)).toEqual([null, 'high', null, null]);
  });

  it('leaves alone a file that meets its targets', async () => {
    const met = rates.map((one, at) => ({ ...one, start: TRUTH[at]! }));
    const problem = analytic({ parameters: met, targets: figures(), outcomes: flow });
    const state = await goOn(problem);
    expect(fitted(problem, state)).toEqual(TRUTH);
    expect(problem.simulations).toBe(2);
  });

  it('goes on from any piece as if it had never stopped, byte by byte', async () => {
    const make = () =>
      analytic({ parameters: rates, targets: figures(), outcomes: flow, departs: crowding, untold: [3] });
    const whole = JSON.stringify(await goOn(make()));
    for (let pieces = 1; pieces < 9; pieces++) {
      const half = JSON.stringify(await goOn(make(), undefined, pieces));
      expect(JSON.stringify(await goOn(make(), JSON.parse(half) as CalibrationState))).toBe(whole);
    }
  });
});
