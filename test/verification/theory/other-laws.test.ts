import { describe, expect, it } from 'vitest';
import { queueOf } from './birth-death.ts';
import { caseManagerQueue } from './case-manager.ts';
import { competingRoutes } from './competing-routes.ts';
import { sumAtMost } from './convolution.ts';
import { poissonAtMost } from './poisson.ts';
import { doneBeforeRisk } from './step-up.ts';
import { backWithin } from './weibull-return.ts';

describe('Case managers', () => {
  it('have at rate 1.4 the numbers that MODEL.md section 15 names', () => {
    const { meanOpen, meanWaiting, waits } = caseManagerQueue(1.4);
    expect(meanOpen).toBeCloseTo(2.932061, 6);
    expect(meanWaiting).toBeCloseTo(0.352337, 6);
    expect(waits).toBeCloseTo(0.151001, 6);
  });

  it('lie between two queues that share and two that do not', () => {
    for (const rate of [0.6, 1.4, 1.8]) {
      const { meanOpen } = caseManagerQueue(rate);
      expect(meanOpen).toBeGreaterThan(queueOf(2, rate / 2).mean());
      expect(meanOpen).toBeLessThan(2 * queueOf(1, rate / 2).mean());
    }
  });
});

describe('Numbers of families', () => {
  it('are Poisson with plenty of staff, as tables have it', () => {
    expect(poissonAtMost(0, 3)).toBeCloseTo(0.0498, 4);
    expect(poissonAtMost(3, 3)).toBeCloseTo(0.6472, 4);
    expect(poissonAtMost(9, 7)).toBeCloseTo(0.8305, 4);
  });

  it('add up over independent stations', () => {
    const { shares } = queueOf(1, 0.5);
    // Two geometric numbers: negative binomial.
    expect(sumAtMost(shares, shares, 0)).toBeCloseTo(0.25, 12);
    expect(sumAtMost(shares, shares, 1)).toBeCloseTo(0.5, 12);
    expect(sumAtMost(shares, shares, 200)).toBeCloseTo(1, 10);
  });
});

describe('Ways to end', () => {
  it('are a race of work and risk that exponential work wins by its rate', () => {
    expect(doneBeforeRisk(0.3, 2, 1)).toBeCloseTo(0.5 / (0.5 + 0.3), 12);
    expect(doneBeforeRisk(0.3, 2, 0)).toBeCloseTo(Math.exp(-0.6), 12);
    expect(doneBeforeRisk(0.3, 2, 1e-3)).toBeCloseTo(Math.exp(-0.6), 6);
  });

  it('are shared by competing routes in proportion to their rates', () => {
    const both = [
      { open: 1, rate: 2 },
      { open: 1, rate: 3 },
    ];
    expect(competingRoutes(both, 1000).shares).toEqual([0.4, 0.6]);
    expect(competingRoutes(both, 1000).meanStay).toBeCloseTo(0.2, 12);
    expect(competingRoutes([{ open: 0.5, rate: 1 }], 1).shares[0]).toBeCloseTo(0.5 * (1 - Math.exp(-1)), 12);
    expect(competingRoutes([{ open: 0, rate: 1 }], 2).meanStay).toBe(2);
  });

  it('bring 63% back by the scale of a Weibull law, whatever its shape', () => {
    expect(backWithin(3, 3, 0.62)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(backWithin(3, 3, 2)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(backWithin(1, 2, 1)).toBeCloseTo(1 - Math.exp(-0.5), 12);
  });
});
