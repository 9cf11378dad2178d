import { describe, expect, it } from 'vitest';
import { ageOf } from '../../packages/engine/src/model/children.ts';
import { plenty, watched, type Moment } from '../support/watched.ts';
import { expectMean, expectShare } from '../support/standard-error.ts';

const YEAR = 365.25;
const fixed = (mean: string) => `{ law: fixed, mean: ${mean} }`;
const stream = (families: number, more = '') =>
  `{ streams: { all: { families: ${families}, entry: { care: 1 }${more} } } }`;
const bits = (mask: number) => mask.toString(2).replaceAll('0', '').length;
const taken = ({ world, row }: Moment) => world.families.taken[row]!;
const counted = ({ world, row }: Moment) => world.families.counted[row]!;

describe('the children whom a stage takes', () => {
  const CARE = `  care: { level: 5, service: all, official: [care], hours: 0, childrenShare: 0.3, work: ${fixed('1d')}, next: { closed: 1 } }\n`;
  const ofFour = plenty(CARE, { demand: stream(400), families: '{ children: { 4: 1 } }' });

  it('are each taken with the chance of the stage, but for one who is taken where chance takes none', () => {
    const times = new Map<number, number>();
    const numbers: number[] = [];
    watched(ofFour, (moment) => {
      if (moment.event !== 'stage-started') return;
      times.set(taken(moment), (times.get(taken(moment)) ?? 0) + 1);
      numbers.push(counted(moment));
    });
    expect(numbers.length).toBeGreaterThan(7000);
    expect(times.get(0)).toBeUndefined();
    const [p, q] = [0.3, 0.7];
    for (let mask = 1; mask < 16; mask++) {
      const k = bits(mask);
      const chance = p ** k * q ** (4 - k) + (k === 1 ? q ** 4 / 4 : 0);
      expectShare(times.get(mask) ?? 0, numbers.length, chance, `children ${mask.toString(2)}`);
    }
    expectMean(numbers, 4 * p + q ** 4);
  });

  it('stay taken while the family stays in the same official stock, and are drawn anew when it comes back', () => {
    const stage = (id: string, official: string, next: string) =>
      `  ${id}: { level: 5, service: all, official: ${official}, hours: 0, childrenShare: 0.5, work: ${fixed('10d')}, next: { ${next}: 1 } }\n`;
    const masks = new Map<string, Map<number, number>>();
    const through = plenty(
      stage('care', '[care, in-need]', 'kin') +
        stage('kin', '[care]', 'home') +
        stage('home', '[in-need]', 'again') +
        stage('again', '[care]', 'closed'),
      { demand: stream(100), families: '{ children: { 5: 1 } }', rest: 'official: { case: [in-need] }' },
    );
    watched(through, (moment) => {
      if (moment.event !== 'stage-started') return;
      const own = masks.get(moment.stage!) ?? new Map<number, number>();
      masks.set(moment.stage!, own.set(moment.serial, taken(moment)));
    });
    const [care, kin, again] = ['care', 'kin', 'again'].map((id) => masks.get(id)!);
    const same = (a: Map<number, number>, b: Map<number, number>) =>
      [...b].filter(([serial, mask]) => a.get(serial) === mask).length;
    expect(kin!.size).toBeGreaterThan(1800);
    expect(same(care!, kin!)).toBe(kin!.size);
    // Two draws among five children, each with chance 1/2, where none is as likely as any one more.
    const alike = 26 / 32 ** 2 + 5 * (1 / 32 + 1 / 160) ** 2;
    expectShare(same(care!, again!), again!.size, alike);
  });

  it('start again only where they were taken before: not where a brother or sister was', () => {
    const again = plenty(
      `  care: { level: 5, service: all, official: [care, need], hours: 0, childrenShare: 0.25, work: ${fixed('20d')}, next: { closed: 1 }, return: { scale: 60d, shape: 1, to: { care: 1 } } }\n`,
      {
        demand: stream(60),
        families: '{ children: { 4: 1 } }',
        months: 60,
        rest: 'official: { case: [need] }\n',
      },
    );
    const had = new Map<number, number>();
    const counts = { starts: 0, repeats: 0 };
    const run = watched(again, (moment) => {
      if (moment.event !== 'stage-started') return;
      const before = had.get(moment.serial) ?? 0;
      counts.starts += bits(taken(moment));
      counts.repeats += bits(taken(moment) & before);
      had.set(moment.serial, before | taken(moment));
    });
    const { channels, official } = run.world.model;
    const care = official.tags.indexOf('care');
    const told = {
      starts: run.sum(channels.periodStarts(care)),
      repeats: run.sum(channels.periodRepeats(care)),
    };
    expect(told).toEqual(counts);
    expect(counts.repeats).toBeGreaterThan(1000);
    expect(counts.repeats).toBeLessThan(0.95 * counts.starts);
  });

  it('count in the official stock; brothers and sisters at home count in need only', () => {
    const need = `official: { case: [in-need] }`;
    const stages = `  care: { level: 5, service: all, official: [in-need, care], hours: 0, childrenShare: 0.4, work: { law: exponential, mean: 90d }, next: { closed: 1 } }\n`;
    let children = 0;
    let inCare = 0;
    const run = watched(
      plenty(stages, { demand: stream(80), families: '{ children: { 1: 0.3, 3: 0.7 } }', rest: need }),
      (moment) => {
        const sign = moment.event === 'stage-started' ? 1 : moment.event === 'stage-ended' ? -1 : 0;
        const { families } = moment.world;
        children -= sign * moment.day * families.children[moment.row]!;
        inCare -= sign * moment.day * counted(moment);
      },
    );
    const { families, model, recorder } = run.world;
    const { channels, official } = model;
    const stock = (tag: string) => channels.officialChildren(official.tags.indexOf(tag));
    // Those who are still open at the end count up to there.
    for (let row = 0; row < families.rows; row++) {
      if (families.stage[row]! < 0 || families.counted[row] === 0) continue;
      children += run.days * families.children[row]!;
      inCare += run.days * families.counted[row]!;
    }
    expect(run.integral(stock('in-need'))).toBeCloseTo(children, 3);
    expect(run.integral(stock('care'))).toBeCloseTo(inCare, 3);
    expect(run.integral(channels.openChildren(0))).toBeCloseTo(inCare, 3);
    expect(run.integral(channels.siblingsAtHome)).toBeCloseTo(children - inCare, 3);
    expect(run.integral(channels.ledChildren(0))).toBeCloseTo(children, 3);
    expect(recorder.month).toBe(-1);
    expect(inCare).toBeLessThan(0.7 * children);
  });
});

describe('the ages of brothers and sisters', () => {
  const PASSING = `  care: { level: 5, service: all, hours: 0, work: ${fixed('1d')}, next: { closed: 1 } }\n`;
  /** Ages in years at arrival, the youngest first. */
  const agesAtArrival = (children: number, youngest: string, spacing: string) => {
    const ages: number[][] = [];
    const families = `{ children: { ${children}: 1 }, youngest: ${youngest}, spacing: ${spacing} }`;
    watched(plenty(PASSING, { demand: stream(100), families, months: 120 }), ({ event, world, row }) => {
      if (event !== 'arrived') return;
      ages.push(Array.from({ length: children }, (_, child) => ageOf(world, row, child) / YEAR));
    });
    expect(ages.length).toBeGreaterThan(800);
    return ages;
  };

  it('are those of the youngest and the gaps, one upon the other', () => {
    for (const ages of agesAtArrival(4, fixed('3y'), fixed('2y')))
      ages.forEach((age, child) => expect(age).toBeCloseTo(3 + 2 * child, 9));
  });

  it('are as far apart as the gaps say, wherever the oldest is then under age', () => {
    // Eight and fourteen; a third child, whom the family does not have, would be grown.
    for (const ages of agesAtArrival(2, fixed('8y'), fixed('6y'))) {
      expect(ages[0]).toBeCloseTo(8, 9);
      expect(ages[1]).toBeCloseTo(14, 9);
    }
  });

  it('have gaps that are drawn each for itself', () => {
    const ages = agesAtArrival(3, fixed('1y'), '{ law: gamma, mean: 2y, cv: 0.3 }');
    const first = ages.map(([a, b]) => b! - a!);
    const second = ages.map(([, b, c]) => c! - b!);
    expectMean(first, 2);
    expectMean(second, 2);
    const product = first.map((gap, index) => (gap - 2) * (second[index]! - 2));
    expectMean(product, 0);
  });

  it('are squeezed where the oldest would have been grown when the family first came', () => {
    for (const ages of agesAtArrival(4, fixed('12y'), '{ law: exponential, mean: 6y }')) {
      expect(ages[0]).toBeCloseTo(12, 9);
      ages.slice(1).forEach((age, index) => expect(age).toBeGreaterThan(ages[index]!));
      expect(ages[3]).toBeLessThan(18);
    }
  });

  it('are all that of the youngest where no gap is given', () => {
    for (const ages of agesAtArrival(3, '{ law: bands, bands: { 0y..18y: 1 } }', 'none'))
      expect(Math.max(...ages) - Math.min(...ages)).toBe(0);
  });
});

describe('coming of age', () => {
  const grown = (to: string) =>
    `  care: { level: 5, service: all, official: [care], hours: 0, grown: { ${to}: 1 } }\n`;
  const brothers = `{ children: { 2: 1 }, youngest: ${fixed('14y')}, spacing: ${fixed('1y')} }`;

  it('takes a child off the counts on its birthday, and ends the stay with the last', () => {
    const starts = new Map<number, number>();
    const lengths: number[] = [];
    const run = watched(plenty(grown('closed'), { demand: stream(30), families: brothers }), (moment) => {
      if (moment.event === 'stage-started') starts.set(moment.serial, moment.day);
      if (moment.event !== 'stage-ended') return;
      expect(moment.reason).toBe('grown');
      lengths.push(moment.day - starts.get(moment.serial)!);
    });
    expect(lengths.length).toBeGreaterThan(300);
    for (const days of lengths) expect(days).toBeCloseTo(4 * YEAR, 6);
    const upTo = (years: number) =>
      [...starts.values()].reduce((sum, day) => sum + Math.min(years * YEAR, run.days - day), 0);
    const { channels } = run.world.model;
    const childDays = upTo(3) + upTo(4);
    expect(run.integral(channels.openFamilies(0))).toBeCloseTo(upTo(4), 3);
    expect(run.integral(channels.openChildren(0))).toBeCloseTo(childDays, 3);
    expect(run.integral(channels.officialChildren(0))).toBeCloseTo(childDays, 3);
    expect(run.integral(channels.ledChildren(0))).toBeCloseTo(childDays, 3);
    const birthdays = [...starts.values()].flatMap((day) => [day + 3 * YEAR, day + 4 * YEAR]);
    expect(run.sum(channels.childrenGrown)).toBe(birthdays.filter((day) => day < run.days).length);
  });

  it('leads as many to the stage for the grown as came of age in the stay', () => {
    const stages = `${grown('leaving').replace('hours: 0', 'hours: 0, childrenShare: 0.5')}  leaving: { level: 2, service: all, adults: true, hours: 0, work: ${fixed('2y')}, next: { closed: 1 } }\n`;
    const families = `{ children: { 3: 1 }, youngest: ${fixed('13y')}, spacing: ${fixed('1y')} }`;
    const went = new Map<number, number>();
    let came = 0;
    watched(plenty(stages, { demand: stream(40), families }), (moment) => {
      if (moment.event !== 'stage-started') return;
      if (moment.stage === 'care') went.set(moment.serial, counted(moment));
      else {
        came++;
        expect(counted(moment)).toBe(went.get(moment.serial));
      }
    });
    expect(came).toBeGreaterThan(300);
    expect(new Set(went.values())).toEqual(new Set([1, 2, 3]));
  });

  it('leaves nobody in need at home who has come of age in care', () => {
    const stages = `${grown('leaving')}  leaving: { level: 2, service: all, adults: true, hours: 0, work: ${fixed('2y')}, next: { closed: 1 } }\n`;
    const run = watched(plenty(stages, { demand: stream(30), families: brothers }));
    expect(run.sum(run.world.model.channels.childrenGrown)).toBeGreaterThan(300);
    expect(run.integral(run.world.model.channels.siblingsAtHome)).toBe(0);
  });

  it('meets nobody who comes: who is said to be older is grown on the day, and time never goes back', () => {
    const families = `{ children: { 1: 1 }, youngest: { law: exponential, mean: 6y } }`;
    let before = 0;
    const lengths: number[] = [];
    const run = watched(plenty(grown('closed'), { demand: stream(100), families }), (moment) => {
      expect(moment.day).toBeGreaterThanOrEqual(before);
      before = moment.day;
      if (moment.event === 'stage-ended')
        lengths.push(moment.day - moment.world.families.enteredAt[moment.row]!);
    });
    expect(lengths.length).toBeGreaterThan(500);
    expect(Math.min(...lengths)).toBe(0);
    expectShare(
      lengths.filter((days) => days === 0).length,
      run.sum(run.world.model.channels.newFamilies),
      Math.exp(-3),
    );
  });

  it('ends what a family may come back to: nobody returns once the youngest is grown', () => {
    const stages = `  care: { level: 4, service: all, hours: 0, work: ${fixed('30d')}, next: { closed: 1 } }\n`;
    const families = `{ children: { 1: 0.5, 3: 0.5 }, youngest: { law: bands, bands: { 14y..18y: 1 } }, spacing: { law: exponential, mean: 2y } }`;
    const rest = 'return: { scale: 100d, shape: 1, cut: forever, to: { care: 1 } }';
    let returns = 0;
    let grew = 0;
    watched(plenty(stages, { demand: stream(30), families, rest }), ({ event, day, row, world, stage }) => {
      if (event === 'closed' && world.families.grownAt[row]! <= day) grew++;
      if (event !== 'stage-started' || world.families.caseNumber[row] === 0) return;
      returns++;
      expect(stage).toBe('care');
      expect(day).toBeLessThan(world.families.grownAt[row]!);
      expect(world.families.children[row]).toBeGreaterThan(0);
      expect(ageOf(world, row, world.families.children[row]! - 1)).toBeLessThan(18 * YEAR);
    });
    expect(returns).toBeGreaterThan(1000);
    expect(grew).toBeGreaterThan(20);
  });
});
