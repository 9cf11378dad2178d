import { describe, expect, it } from 'vitest';
import { Outcomes } from '../../outcomes/outcomes.ts';
import { standardNormal } from '../../random/normal.ts';
import { uniform } from '../../random/threefry.ts';
import { whenItDiffers } from './when.ts';

const MONTHS = 24;
const layout = { indicators: [], series: ['open'], months: MONTHS };
const alone = (count: number) => ({
  cluster: Int32Array.from({ length: count }, (_, place) => place),
  draw: null,
  state: null,
});
const normal = (run: number, what: number) => standardNormal(uniform(9, run, 17, what));

/** Runs of a base, whose figures have luck of their own, and a scenario that departs from it by so much a month. */
function runs(count: number, effect: (month: number) => number, noise = 0) {
  const outcomes = new Outcomes([layout, layout]);
  for (let run = 0; run < count; run++) {
    const base = Float64Array.from({ length: MONTHS }, (_, month) => 100 + 10 * normal(run, month));
    const other = base.map((value, month) => value + effect(month) + noise * normal(run, 100 + month));
    outcomes.add(run, [base, other], 1);
  }
  return whenItDiffers(outcomes, 1, 'open', alone(count));
}

describe('from when on a difference is seen', () => {
  it('is the month in which it begins in the model, where pairing takes luck away', () => {
    expect(runs(40, (month) => (month < 8 ? 0 : 3), 1).clear).toBe(8);
  });

  it('is later in one council, whose figures have luck of their own', () => {
    // 2.49 standard deviations of 10, reached at 2 a month after some 12 months; luck itself is estimated.
    const { clear, shows } = runs(200, (month) => 2 * month, 1);
    expect(clear).toBeLessThanOrEqual(1);
    expect(shows).toBeGreaterThanOrEqual(11);
    expect(shows).toBeLessThanOrEqual(14);
  });

  it('is never where nothing differs, or only now and then', () => {
    const never = { clear: null, shows: null, between: null };
    expect(runs(40, () => 0)).toEqual(never);
    expect(runs(40, (month) => (month > 5 && month < 9 ? 50 : 0), 1)).toEqual(never);
    expect(runs(40, (month) => (month === MONTHS - 1 ? 50 : 0), 1)).toEqual(never);
  });

  it('is told where it was clear in between, and is not at the end', () => {
    const { clear, between } = runs(40, (month) => (month > 5 && month < 14 ? -50 : 0), 1);
    expect(clear).toBeNull();
    expect(between).toEqual({ from: 6, to: 13, side: 'lower' });
  });

  it('is told where it goes the other way first, but not where more of the same comes later', () => {
    const first = (sign: number) => runs(40, (month) => (month < 7 ? sign * 50 : month < 9 ? 0 : 50), 1);
    expect(first(-1)).toMatchObject({ clear: 9, between: { from: 0, to: 6, side: 'lower' } });
    expect(first(1)).toMatchObject({ clear: 9, between: null });
  });

  it('is not said of one council from a handful of runs', () => {
    expect(runs(6, () => 80, 0.1)).toMatchObject({ clear: 0, shows: null });
  });

  it('counts only luck since the first month', () => {
    // Councils that stand far apart, and stay where they are: a small change shows, since each knows where it stood.
    const outcomes = new Outcomes([layout, layout]);
    for (let run = 0; run < 40; run++) {
      const own = 1000 * normal(run, 0);
      const base = Float64Array.from({ length: MONTHS }, (_, month) => own + normal(run, 1 + month));
      outcomes.add(run, [base, base.map((value, month) => value + (month < 6 ? 0 : 20))], 1);
    }
    expect(whenItDiffers(outcomes, 1, 'open', alone(40)).shows).toBe(6);
  });
});
