import { describe, expect, it } from 'vitest';
import { flow, phasesOf, settledShares } from './phases.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('phases', () => {
  it.each([0.1, 0.3, 0.5, 1, 1.7, 4])(
    'have the mean and about the variance asked for (cv² %s)',
    (squaredCv) => {
      const { begin, rate, isChain } = phasesOf(squaredCv);
      const means = rate.map((one) => 1 / one);
      const mean = isChain ? sum(means) : sum(begin.map((share, phase) => share * means[phase]!));
      const variance = isChain
        ? sum(means.map((one) => one * one))
        : sum(begin.map((share, phase) => 2 * share * means[phase]! ** 2)) - 1;
      expect(mean).toBeCloseTo(1, 12);
      if (squaredCv >= 1) expect(variance).toBeCloseTo(squaredCv, 12);
      else expect(Math.abs(variance - squaredCv)).toBeLessThan(0.1);
    },
  );

  it.each([0.3, 1, 2.5])('keep a stock in which as many leave as enter (cv² %s)', (squaredCv) => {
    const phases = phasesOf(squaredCv);
    const shares = settledShares(phases);
    // Ten a day stay 40 days each: 400 by Little's law.
    const stock = Float64Array.from(shares, (share) => (400 * share) / sum(shares));
    const before = Float64Array.from(stock);
    expect(flow(stock, phases, 70, 40, 7)).toBeCloseTo(70, 9);
    for (const [phase, families] of before.entries()) expect(stock[phase]).toBeCloseTo(families, 9);
  });

  it('lose nobody: what enters stays or leaves', () => {
    const phases = phasesOf(0.4);
    const stock = new Float64Array(phases.count);
    let left = 0;
    for (let week = 0; week < 30; week++) left += flow(stock, phases, week < 10 ? 5 : 0, 30, 7);
    expect(left + sum(stock)).toBeCloseTo(50, 9);
    expect(sum(stock)).toBeLessThan(0.5);
  });

  it('empty as e to the minus time where stays are exponential', () => {
    const phases = phasesOf(1);
    const shares = settledShares(phases);
    const stock = Float64Array.from(shares, (share) => (100 * share) / sum(shares));
    for (let week = 0; week < 10; week++) flow(stock, phases, 0, 50, 7);
    expect(sum(stock)).toBeCloseTo(100 * Math.exp(-70 / 50), 9);
  });
});
