import { describe, expect, it } from 'vitest';
import { costed } from '../../../../../test/support/costed-council.ts';
import { monthStarts } from '../../calendar/dates.ts';
import { Outcomes } from '../../outcomes/outcomes.ts';
import { outcomeLayout } from '../../outcomes/registry.ts';
import type { CostKind } from '../../scenario/money/cost-cells.ts';
import type { Scenario } from '../../scenario/types.ts';
import { compareResult } from '../results/compare-result.ts';
import type { FinishedRun } from '../results/finished-run.ts';
import type { MoneyResult } from './money-result.ts';
import { valueForMoney } from './value-for-money.ts';

/** Two years, which the money of a child of the area does not matter in. */
const base: Scenario = {
  ...costed(),
  place: { name: '', children: 1 },
  horizon: { start: '2025-04-01', months: 24 },
};
const variant: Scenario = { ...base, name: 'Variant' };

/** Money of a month, the first being 0, by kind of cost. */
type Spending = (month: number, replication: number) => Partial<Record<CostKind, number>>;

/** A run in which each scenario spends what is said. */
function runOf(spending: readonly Spending[], scenarios: readonly Scenario[] = [base, variant]): FinishedRun {
  const replications = [0, 1];
  const outcomes = new Outcomes(scenarios.map(outcomeLayout));
  const starts = monthStarts(base.horizon.start, base.horizon.months);
  for (const replication of replications) {
    const values = outcomes.layouts.map(({ indicators, series, months }, scenario) => {
      const all = new Float64Array(indicators.length + series.length * months);
      series.forEach((id, place) => {
        const [, bearer, kind] = /^cost\.perYear\.bearer=(\w+)\..*kind=(.*)$/.exec(id) ?? [];
        // The court costs nothing but the time of others.
        if (bearer === 'council' && kind === 'bought') return;
        for (let month = 0; month < months && kind !== undefined; month++) {
          const amount = spending[scenario]!(month, replication)[kind as CostKind] ?? 0;
          const years = (starts[month + 1]! - starts[month]!) / 365.25;
          all[indicators.length + place * months + month] = amount / years;
        }
      });
      return all;
    });
    outcomes.add(replication, values, 1);
  }
  return {
    request: { scenarios, seed: 'money', assumptions: 'mid', replications },
    ...{ outcomes, findings: [], evidence: scenarios.map(() => []) },
  };
}

const today: Spending = () => ({ permanent: 100, placed: 200, bought: 10 });
/** Thirty more a month for people; eighty less for placements from the second year on; the NHS saves five. */
const changed: Spending = (month) => ({ permanent: 130, placed: month < 12 ? 200 : 120, bought: 5 });

const of = (...spending: readonly Spending[]): MoneyResult => valueForMoney(runOf(spending), 1)!;
const exactly = (amount: number) => expect.closeTo(amount, 6) as number;
const amount = (mean: number) => expect.objectContaining({ mean: exactly(mean) }) as object;

describe('value for money, worked out by hand', () => {
  const money = of(today, changed);

  it('has the cost of both, what rises by kind, and the net of all', () => {
    expect(money).toMatchObject({
      ...{ unit: 'GBP', basis: 'simulated', priceYear: '2025-26', months: 24, notCosted: [] },
      ...{ cost: amount(24 * 135 + 12 * 320), comparator: amount(24 * 310) },
      extra: { total: amount(720), byKind: [{ kind: 'permanent', label: 'permanent staff' }] },
      net: { mean: exactly(720 - 960 - 120), verdict: 'lower' },
    });
  });

  it('splits what is avoided by who bears it, and cash from the time of staff', () => {
    expect(money.avoided).toEqual({
      total: amount(1080),
      byBearer: [
        {
          bearer: 'council',
          label: 'Council',
          total: amount(960),
          cashable: amount(960),
          staffTime: amount(0),
        },
        { bearer: 'nhs', label: 'The NHS', total: amount(120), cashable: amount(120), staffTime: amount(0) },
      ],
    });
  });

  it('tells the time of people who are paid anyway from cash', () => {
    const [council] = of(changed, today).avoided.byBearer;
    expect(council).toMatchObject({ cashable: amount(0), staffTime: amount(720) });
  });

  it('divides what is avoided by what is extra, and holds it against 1', () => {
    expect(money.ratio).toMatchObject({ mean: exactly(1.5), verdict: 'higher' });
    expect(of(today, (month) => ({ ...today(month, 0), bought: 5 })).ratio).toBeNull();
  });

  it('has the difference of each financial year', () => {
    expect(money.years).toEqual([
      expect.objectContaining({
        ...{ year: '2025-26', months: 12, difference: amount(300), cashable: amount(-60) },
      }),
      expect.objectContaining({
        ...{ year: '2026-27', months: 12, difference: amount(-660), cashable: amount(-1020) },
      }),
    ]);
  });

  it('breaks even in the month from which the sum of differences stays below nothing', () => {
    // 25 a month up to 300, then 55 a month less: 300 - 6 x 55 is the first below nothing.
    expect(money.breakEven).toEqual({ share: 1, month: 18 });
  });

  it('is worth less where fewer would have entered care, and where outcomes do not last', () => {
    const { sensitivities } = money;
    expect(sensitivities.map(({ entered, lasting }) => [entered, lasting])).toEqual([
      ...[
        [1, 1],
        [1, 0.5],
      ],
      ...[
        [0.5, 1],
        [0.5, 0.5],
      ],
    ]);
    // Placements avoided are all after the first year; half of the NHS's are.
    const avoided = [1080, 480 + 90, 480 + 120, 240 + 90];
    expect(sensitivities.map((one) => one.avoided.mean)).toEqual(avoided.map(exactly));
    expect(sensitivities.map((one) => one.net.mean)).toEqual(avoided.map((one) => exactly(720 - one)));
    expect(sensitivities.map((one) => one.ratio!.mean)).toEqual(avoided.map((one) => exactly(one / 720)));
  });
});

describe('chance', () => {
  /** In the second run, next to nothing is avoided. */
  const chancy: Spending = (month, replication) =>
    replication === 0 ? changed(month, replication) : { permanent: 130, placed: 199, bought: 10 };
  const money = of(today, chancy);

  it('gives amounts an interval, and no verdict that it does not bear', () => {
    expect(money.net.mean).toBeCloseTo((720 - 1080 + 720 - 24) / 2, 6);
    expect(money.net.ci95![0]).toBeLessThan(money.net.mean);
    expect(money.net.verdict).toBe('too-close-to-call');
    expect(money.ratio).toMatchObject({ mean: exactly((1080 + 24) / 1440), verdict: 'too-close-to-call' });
  });

  it('lets some runs break even, and tells the median month of those', () => {
    expect(money.breakEven).toEqual({ share: 0.5, month: 18 });
    const cheaper: Spending = () => ({ permanent: 99, placed: 200, bought: 10 });
    expect(of(today, cheaper).breakEven.month).toBe(1);
    // What is cheaper in the first year and dearer from then on has not paid for itself in the end.
    expect(of(changed, today).breakEven.month).toBeNull();
    expect(of(today, today).breakEven.month).toBeNull();
    const dearer: Spending = () => ({ permanent: 101, placed: 200, bought: 10 });
    expect(of(today, dearer).breakEven).toEqual({ share: 0, month: null });
  });
});

describe('a comparison', () => {
  it('has money for every scenario but the base', () => {
    const { scenarios } = compareResult(runOf([today, changed]));
    expect(scenarios.map(({ money }) => money?.net.mean)).toEqual([undefined, exactly(-360)]);
  });

  it('has none where one of the two has no costs', () => {
    const free: Scenario = {
      ...variant,
      money: { ...variant.money, setUp: {}, running: {} },
      roles: Object.fromEntries(
        Object.entries(variant.roles).map(([id, role]) => [id, { ...role, cost: null }]),
      ),
      stages: Object.fromEntries(
        Object.entries(variant.stages).map(([id, stage]) => [id, { ...stage, costs: {} }]),
      ),
      placements: {},
    };
    const { scenarios } = compareResult(runOf([today, changed], [base, free]));
    expect(scenarios[1]).not.toHaveProperty('money');
  });

  it('names those whom nobody has given a cost', () => {
    const some: Scenario = {
      ...variant,
      roles: { ...variant.roles, carer: { ...variant.roles['carer']!, cost: null } },
    };
    expect(valueForMoney(runOf([today, changed], [base, some]), 1)!.notCosted).toEqual(['Carer']);
  });

  it('counts in full what only one of the two pays for', () => {
    const charged: Scenario = {
      ...variant,
      roles: {
        ...variant.roles,
        carer: { ...variant.roles['carer']!, cost: { ...base.roles['carer']!.cost!, bearer: 'nhs' } },
      },
    };
    const { extra, avoided, net } = valueForMoney(runOf([today, today], [base, charged]), 1)!;
    expect([extra.total.mean, avoided.total.mean, net.mean]).toEqual([2400, 2400, 0].map(exactly));
  });
});
