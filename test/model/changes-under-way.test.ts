import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIVE, QUEUED } from '../../packages/engine/src/model/families.ts';
import { readScenario } from '../../packages/engine/src/scenario/index.ts';
import type { Scenario } from '../../packages/engine/src/scenario/types.ts';
import { openRun } from '../support/open-run.ts';

const BASE = ['stages.lower.work={ law: gamma, mean: 300d, cv: 0.5 }'];

function whole(...set: string[]): Scenario {
  const { scenario, findings } = readScenario(
    'test/model/whole-pathway.yaml',
    (path) => readFileSync(path, 'utf8'),
    { set: [...BASE, ...set] },
  );
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

/** By family, on day 0: how long it still is to some date or end, in a stage. */
function left(scenarios: readonly Scenario[], index: number, stage: string, what: 'work' | 'route') {
  const { world } = openRun(scenarios, index, 0, 'changes');
  const { families, model, clocks } = world;
  const all = new Map<number, number>();
  for (let row = 0; row < families.rows; row++) {
    // Those who are held, or ready, have no work on their worker's clock.
    const works = families.state[row] === ACTIVE || families.state[row] === QUEUED;
    if (!works || model.stages.ids[families.stage[row]!] !== stage) continue;
    const led = families.worker[row]! >= 0;
    const work = led ? clocks.workLeft(0, row) : families.workLeft[row]!;
    all.set(families.serial[row]!, what === 'work' ? work : families.routeAt[row]!);
  }
  return all;
}

/** Expects that what is left is times a factor, family by family. */
function expectTimes(was: ReadonlyMap<number, number>, is: ReadonlyMap<number, number>, factor: number) {
  expect(was.size).toBeGreaterThan(5);
  expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
  for (const [family, days] of was) {
    if (days === Infinity) expect(is.get(family)).toBe(Infinity);
    else expect(is.get(family)! / (days * factor)).toBeCloseTo(1, 9);
  }
}

describe('a change of lengths reaches the families who are under way', () => {
  const base = whole();

  it('with what is left of their work in proportion to the mean of what is planned', () => {
    const shorter = whole('stages.lower.work.mean=100d');
    expectTimes(left([base], 0, 'lower', 'work'), left([base, shorter], 1, 'lower', 'work'), 1 / 3);
  });

  it('whatever the law is', () => {
    const other = whole('stages.lower.work={ law: weibull, scale: 150d, shape: 1 }');
    expectTimes(left([base], 0, 'lower', 'work'), left([base, other], 1, 'lower', 'work'), 0.5);
  });

  it('with what is left of the time to the route they will leave by', () => {
    const sooner = whole(
      'stages.higher.routes.home.time.mean=100d',
      'stages.higher.routes.permanence.time.mean=6mo',
    );
    const was = left([base], 0, 'higher', 'route');
    const is = left([base, sooner], 1, 'higher', 'route');
    expect([...was.values()].filter((day) => day < Infinity).length).toBeGreaterThan(10);
    expectTimes(was, is, 0.5);
  });

  it('with all of the work that there was none of, and none of the work that there was', () => {
    const none = whole('stages.lower.work=none', 'stages.lower.timeBox={ after: 9w }');
    for (const days of left([base, none], 1, 'lower', 'work').values()) expect(days).toBe(Infinity);
    for (const days of left([none, base], 1, 'lower', 'work').values()) expect(days).toBeLessThan(3000);
  });
});
