import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ageOf } from '../../packages/engine/src/model/children.ts';
import type { World } from '../../packages/engine/src/model/world.ts';
import { readScenario } from '../../packages/engine/src/scenario/index.ts';
import { fits, segmentsOf } from '../../packages/engine/src/scenario/segments.ts';
import { opened, watched, type Moment } from '../support/watched.ts';

const YEAR = 365.25;
const FILE = 'test/model/newcastle-segments.yaml';

function read(...set: string[]) {
  const result = readScenario(FILE, (path) => readFileSync(path, 'utf8'), { set });
  if (result.scenario === null) throw new Error(result.findings.map(({ message }) => message).join('\n'));
  return { scenario: result.scenario, findings: result.findings };
}

const CHILD = ['child-mental-health', 'self-harm', 'unacceptable-behaviour', 'child-drugs', 'child-alcohol'];
const PARENT = ['parent-mental-health', 'parent-drugs', 'parent-alcohol'];
const VIOLENCE = ['parent-domestic-violence', 'other-domestic-violence'];
const SEXUAL = ['sexual-abuse', 'sexual-exploitation'];
const PHYSICAL = ['physical-abuse', 'child-domestic-violence'];

/** The rules of the evaluation's appendix, told apart from the scenario file: number of the unit, 0 for none. */
function unitByTheRules(factors: readonly string[], aged7: boolean): number[] {
  const some = (list: readonly string[]) => list.some((factor) => factors.includes(factor));
  const rules = [
    some(PHYSICAL) && some(PARENT) && !some(SEXUAL),
    aged7 && some(CHILD) && !some([...SEXUAL, ...PHYSICAL]),
    some(VIOLENCE) && !some([...SEXUAL, ...PHYSICAL, ...CHILD, ...PARENT]),
    factors.includes('neglect') && !some([...SEXUAL, ...PHYSICAL, ...CHILD, ...PARENT, ...VIOLENCE]),
  ];
  return rules.flatMap((holds, index) => (holds ? [index + 1] : []));
}

/** A world with one family in it, whose factors, patch and ages can be set. */
class OneFamily {
  readonly #world: World;
  readonly #row: number;
  readonly #service: number;

  constructor(...set: string[]) {
    this.#world = opened(read(...set).scenario).world;
    this.#row = this.#world.acquireFamily();
    this.#service = this.#world.model.services.ids.indexOf('long-term');
  }

  /** Sets the ages of the children, the youngest first, all gaps alike. */
  age(youngest: number, children = 1): void {
    const { families } = this.#world;
    families.siblings[this.#row] = children;
    families.children[this.#row] = children;
    families.grownAt[this.#row] = (18 - youngest) * YEAR;
  }

  /** The units for the family. */
  units(factors: readonly string[], patch = 'east'): string[] {
    const { families, model, caseloads } = this.#world;
    families.patch[this.#row] = model.patches.indexOf(patch);
    families.factors[this.#row] = factors.reduce((bits, id) => {
      const bit = model.factors.ids.indexOf(id);
      if (bit < 0) throw new Error(`no factor ${id}`);
      return bits | (1 << bit);
    }, 0);
    const units = caseloads.eligibility.unitsFor(this.#world, this.#row, this.#service);
    return [...units].map((unit) => model.units.ids[unit]!);
  }
}

const unit = (number: number) => `long-term/unit-${number}#1`;
const area = (patch: string) => `long-term/area-${patch}#1`;

describe('Newcastle’s segments', () => {
  const family = new OneFamily();

  it('are a file without findings', () => {
    expect(read().findings).toEqual([]);
  });

  it.each([
    ['physical-abuse parent-mental-health', 10, 1],
    ['physical-abuse', 10, 0],
    ['physical-abuse parent-drugs sexual-abuse', 10, 0],
    ['child-domestic-violence parent-alcohol neglect child-mental-health', 9, 1],
    ['child-mental-health', 7, 2],
    ['child-mental-health', 6, 0],
    ['parent-domestic-violence', 10, 3],
    ['parent-domestic-violence parent-mental-health', 10, 0],
    ['parent-domestic-violence neglect', 10, 3],
    ['neglect', 10, 4],
    ['neglect parent-alcohol', 10, 0],
    ['neglect unacceptable-behaviour', 12, 2],
  ])('take the golden case %s, age %d, in unit %d, or by place', (factors, age, number) => {
    family.age(age);
    for (const patch of ['east', 'west']) {
      const expected = number > 0 ? unit(number) : area(patch);
      expect(family.units(factors.split(' '), patch)).toEqual([expected]);
    }
  });

  it('match, of all 65,536 combinations of factors and age, 10,752, 1,984, 12 and 2; none two; the rest go by place', () => {
    const { factors } = read().scenario.families;
    const ids = Object.keys(factors);
    expect(ids).toHaveLength(15);
    const counts = new Map<string, number>();
    for (const age of [6.9, 7]) {
      family.age(age);
      for (let bits = 0; bits < 1 << 15; bits++) {
        const own = ids.filter((_, bit) => (bits & (1 << bit)) !== 0);
        const [found, ...others] = family.units(own, 'west');
        if (others.length > 0) throw new Error(`${own.join()} could go to ${found} and ${others.join()}`);
        const [number] = unitByTheRules(own, age >= 7);
        if (found !== (number === undefined ? area('west') : unit(number)))
          throw new Error(`${own.join()} goes to ${found}`);
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(counts)).toEqual({
      ...{ [unit(1)]: 10_752, [unit(2)]: 1_984, [unit(3)]: 12, [unit(4)]: 2 },
      [area('west')]: 52_786,
    });
  });

  it('do not overlap, whatever the age: no family could go to two', () => {
    const { scenario } = read();
    const ids = Object.keys(scenario.families.factors);
    const tests = segmentsOf(scenario.services['long-term']!).map(({ spec }) => fits(spec, ids));
    expect(tests).toHaveLength(4);
    for (let bits = 0; bits < 1 << 15; bits++)
      if (tests.filter((test) => test(bits)).length > 1) throw new Error(`${bits} fits two`);
  });

  it('ask for some child of the age, not for all or the youngest', () => {
    const gaps = new OneFamily('families.spacing={ law: fixed, mean: 5y }');
    gaps.age(3, 2);
    expect(gaps.units(['self-harm'])).toEqual([unit(2)]);
    gaps.age(1, 2);
    expect(gaps.units(['self-harm'])).toEqual([area('east')]);
    gaps.age(1, 3);
    expect(gaps.units(['self-harm'])).toEqual([unit(2)]);
  });

  it('leave all to the area teams where the service allocates in another way', () => {
    const anybody = new OneFamily('services.long-term.allocation=leastLoaded');
    anybody.age(10);
    const all = [1, 2, 3, 4].map(unit);
    expect(anybody.units(['neglect'], 'west')).toEqual([area('west'), ...all]);
  });
});

describe('a service that allocates by segment', () => {
  /** What a family is like, by the rules and where it lives, at the moment that is shown. */
  function belongs({ world, row }: Moment): string {
    const { families, model } = world;
    const factors = model.factors.ids.filter((_, bit) => ((families.factors[row]! >> bit) & 1) === 1);
    const ages = Array.from({ length: families.children[row]! }, (_, child) => ageOf(world, row, child));
    const [number] = unitByTheRules(factors, Math.max(...ages) >= 7 * YEAR);
    return number === undefined ? area(model.patches[families.patch[row]!]!) : unit(number);
  }

  it('gives every family to the unit for its needs then, and the rest to the area team of its place', () => {
    const taken = new Map<string, number>();
    let waited = 0;
    watched(read().scenario, (moment) => {
      const { event, stage, worker, world } = moment;
      if (event === 'started-waiting') waited++;
      if (event !== 'allocated' || stage !== 'in-need') return;
      const found = world.model.units.ids[world.model.workers.unit[worker]!]!;
      expect(found).toBe(belongs(moment));
      taken.set(found, (taken.get(found) ?? 0) + 1);
    });
    expect(waited).toBeGreaterThan(50);
    for (const name of [area('east'), area('west'), ...[1, 2, 3, 4].map(unit)])
      expect(taken.get(name), name).toBeGreaterThan(15);
  });

  it('lets families of one unit wait while others have room', () => {
    const one = 'services.long-term.units.unit-3.posts.social-worker=0.05';
    const run = watched(read('services.long-term.cap.perFte=40', one).scenario);
    const { families, caseloads, model } = run.world;
    const has = (name: string) => (candidate: number) =>
      model.units.ids[model.workers.unit[candidate]!] === name;
    const workers = model.workers.ids.map((_, worker) => worker);
    const [narrow] = workers.filter(has(unit(3)));
    const roomy = workers.filter(has(area('east')));
    expect(caseloads.load(narrow!)).toBe(2);
    expect(roomy.some((worker) => caseloads.load(worker) < caseloads.cap(worker))).toBe(true);
    const waiting = [...families.state.subarray(0, families.rows)].filter((state) => state === 2).length;
    expect(waiting).toBeGreaterThan(10);
  });

  it('keeps the worker of a family that steps up, whatever its children’s ages are by then', () => {
    const before = new Map<number, { stage: string | null; worker: number }>();
    let kept = 0;
    watched(read().scenario, (moment) => {
      const { event, stage, worker, serial } = moment;
      if (event !== 'allocated') return;
      const last = before.get(serial);
      // Who steps up while waiting is allocated then.
      if (stage === 'plan' && last?.stage === 'in-need') {
        expect(worker).toBe(last.worker);
        kept++;
      }
      before.set(serial, { stage, worker });
    });
    expect(kept).toBeGreaterThan(20);
  });
});
