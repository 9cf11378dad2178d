import { describe, expect, it } from 'vitest';
import { indicatorsOf, readScenario, scenarioHash } from '@taper/engine';
import { readFileSync } from 'node:fs';
import { costed, DAYS, Money } from '../../support/costed-council.ts';

/** Weeks, and years of 365.25 days, of the 365 days of the horizon. */
const WEEKS = 365 / 7;
const YEARS = 365 / 365.25;

const parts = {
  permanent: 2 * 50_000 * YEARS,
  placed: 3 * (140 + 700) * WEEKS,
  empty: 140 * WEEKS,
  // Two families are open in the stage.
  bought: 2 * 70 * WEEKS,
  time: 2 * 0.7 * 100 * WEEKS,
  'set-up': 3000,
  // Ten days at 10 a day.
  running: 100,
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const money = (...changes: readonly (readonly [string, string])[]) => new Money(costed(...changes), DAYS);

describe('a year that is arithmetic', () => {
  const year = money();

  it.each(Object.entries(parts))('costs by kind what is worked out by hand: %s', (kind, amount) => {
    expect(year.of(`cost.perYear.kind=${kind}`)).toBeCloseTo(amount, 6);
  });

  it('costs in all the sum of its kinds, of those who bear it, and of its parts', () => {
    const total = sum(Object.values(parts));
    expect(year.of('cost.perYear')).toBeCloseTo(total, 6);
    const ids = indicatorsOf(costed()).map(({ id }) => id);
    const bearers = ids.filter((id) => /^cost\.perYear\.bearer=\w+$/.test(id));
    expect(bearers).toHaveLength(3);
    expect(sum(bearers.map((id) => year.of(id)))).toBeCloseTo(total, 6);
    const cells = ids.filter((id) => /^cost\.perYear\.bearer=.*kind=/.test(id));
    expect(sum(cells.map((id) => year.of(id)))).toBeCloseTo(total, 6);
  });

  it('costs each of those who bear it what is theirs', () => {
    expect(year.of('cost.perYear.bearer=nhs')).toBeCloseTo(parts.bought, 6);
    expect(year.of('cost.perYear.bearer=courts')).toBeCloseTo(parts.time, 6);
  });

  it('costs a service its people, and what its stages take', () => {
    const own = parts.permanent + parts.bought + parts.time;
    expect(year.of('cost.perYear.service=homes')).toBeCloseTo(own, 6);
  });

  it('is paid month by month: at once on the day, and for the days that are in the month', () => {
    expect(DAYS.map((_, month) => year.month('cost.perYear.kind=set-up', month))).toEqual(
      DAYS.map((_, month) => (month === 1 ? (expect.closeTo(3000, 6) as number) : 0)),
    );
    expect(year.month('cost.perYear.kind=running', 2)).toBeCloseTo(100, 6);
    expect(year.month('cost.perYear.kind=placed', 10)).toBeCloseTo(3 * 840 * 4, 6);
    expect(sum(DAYS.map((_, month) => year.month('cost.perYear', month)))).toBeCloseTo(
      year.of('cost.perYear'),
      6,
    );
  });
});

describe('places', () => {
  const foster = 'foster: { places: 4, cost';

  it('cost as much empty as used', () => {
    const more = money([foster, 'foster: { places: 9, cost']);
    expect(more.of('cost.perYear.kind=empty')).toBeCloseTo(6 * 140 * WEEKS, 6);
    expect(more.of('cost.perYear.kind=placed')).toBeCloseTo(parts.placed, 6);
  });

  it('that are too few are all used, and who is over the number costs what a child costs', () => {
    const fewer = money([foster, 'foster: { places: 2, cost']);
    expect(fewer.of('cost.perYear.kind=empty')).toBeCloseTo(0, 6);
    expect(fewer.of('cost.perYear.kind=placed')).toBeCloseTo((2 * 140 + 3 * 700) * WEEKS, 6);
  });

  it('without a number cost nothing but the children in them', () => {
    const any = money(['foster: { places: 4, cost: { fixed: 140, ', 'foster: { cost: { ']);
    expect(any.of('cost.perYear.kind=placed')).toBeCloseTo(3 * 700 * WEEKS, 6);
    expect(any.of('cost.perYear.kind=empty')).toBe(0);
  });
});

describe('agency staff', () => {
  // Every post stands empty from the first day on, and is covered at once.
  const covered = (premium: number) =>
    money(
      [
        'carer: { leads: [care], cost',
        `carer: { workforce: { leaving: 0, recruitment: { law: fixed, mean: 10y }, agency: { share: 1, after: { law: fixed, mean: 0d }, premium: ${premium} } }, leads: [care], cost`,
      ],
      ['{ posts: { carer: 2 } }', '{ posts: { carer: 2 }, vacancy: 1 }'],
    );

  it('cost a permanent worker and the premium on top', () => {
    const year = covered(0.55);
    expect(year.of('cost.perYear.kind=permanent')).toBeCloseTo(0, 6);
    expect(year.of('cost.perYear.kind=agency')).toBeCloseTo(2 * 50_000 * 1.55 * YEARS, 6);
  });
});

describe('prices', () => {
  const inflation = (year: string, growth: number) =>
    money(
      ['priceYear: 2025-26', `priceYear: 2025-26\n  inflation: ${growth}`],
      ['perYear: 50000', `perYear: 50000, priceYear: ${year}`],
    ).of('cost.perYear.kind=permanent');

  it('of another year grow by so many years of inflation', () => {
    expect(inflation('2023-24', 0.1)).toBeCloseTo(parts.permanent * 1.1 ** 2, 6);
    expect(inflation('2026-27', 0.1)).toBeCloseTo(parts.permanent / 1.1, 6);
  });

  it('of a calendar year are those of its middle, a quarter before the middle of one from April', () => {
    expect(inflation('2025', 0.1)).toBeCloseTo(parts.permanent * 1.1 ** 0.25, 6);
  });

  it('of the year itself stay as they are', () => {
    expect(inflation('2025-26', 0.1)).toBe(parts.permanent);
  });

  it('change at a date, as posts and places do', () => {
    // 91 days of April to June, 274 from then on.
    const half = money([
      'money:\n',
      `timeline:
  dearer:
    from: 2025-07-01
    set: { placements.foster.cost.fixed: 280, placements.foster.places: 5, roles.carer.cost.perYear: 60000, services.homes.units.home.posts.carer: 3 }
money:
`,
    ]);
    expect(half.of('cost.perYear.kind=permanent')).toBeCloseTo((91 * 100_000 + 274 * 180_000) / 365.25, 6);
    expect(half.of('cost.perYear.kind=empty')).toBeCloseTo((91 * 140 + 274 * 2 * 280) / 7, 6);
    expect(half.of('cost.perYear.kind=placed')).toBeCloseTo((91 * 3 * 840 + 274 * 3 * 980) / 7, 6);
  });

  it('of a running cost change at a date, within the days that it is paid', () => {
    const year = money(
      ['from: 2025-06-01, until: 2025-06-11', 'from: 2025-06-01'],
      [
        'money:\n',
        'timeline: { cut: { from: 2025-06-11, by: { money.running.licences.perYear: 0.5 } } }\nmoney:\n',
      ],
    );
    expect(year.month('cost.perYear.kind=running', 2)).toBeCloseTo(10 * 10 + 20 * 5, 6);
    expect(year.month('cost.perYear.kind=running', 3)).toBeCloseTo(31 * 5, 6);
  });
});

describe('a start in a stage', () => {
  it('costs what it costs once, and the hours of others by what an hour costs', () => {
    const text = (price: string) =>
      [
        ['families: 0.001, entry', 'families: 365.25, entry'],
        ['therapy: { perWeek: 70,', 'therapy: { perStart: 30,'],
        ['hoursPerWeek: 0.7', 'hoursPerStart: 2'],
        ['perHour: 100', price],
      ] as const;
    const byHour = costed(...text('perHour: 100'));
    const starts = new Money(byHour, DAYS).of('starts.perYear.stage=care');
    expect(starts).toBeGreaterThan(100);
    expect(new Money(byHour, DAYS).of('cost.perYear.kind=bought')).toBeCloseTo(starts * 30, 6);
    expect(new Money(byHour, DAYS).of('cost.perYear.kind=time')).toBeCloseTo(starts * 200, 6);
    // 37 paid hours a week for 365.25 / 7 weeks.
    const byYear = costed(...text('perYear: 70000'));
    const hour = (70_000 * 7) / (37 * 365.25);
    expect(new Money(byYear, DAYS).of('cost.perYear.kind=time')).toBeCloseTo(starts * 2 * hour, 6);
  });
});

describe('a scenario that gives nothing a cost', () => {
  const { scenario } = readScenario('test/model/whole-pathway.yaml', (path) => readFileSync(path, 'utf8'));

  it('reports none', () => {
    expect(indicatorsOf(scenario!).filter(({ id }) => id.startsWith('cost'))).toEqual([]);
  });

  it('keeps the hash that it had before there were costs', () => {
    expect(scenarioHash(scenario!)).toMatchInlineSnapshot(
      `"92c992861da1391cb8dc455bb633904134a566b1b1778406dd8ff5c599092fb7"`,
    );
  });
});
