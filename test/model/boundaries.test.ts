import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '@taper/engine';
import { ACTIVE, CLOSED_STATE, FREE, QUEUED, READY } from '../../packages/engine/src/model/families.ts';
import type { World } from '../../packages/engine/src/model/world.ts';
import { along, openAlong } from '../support/along.ts';
import { expectConsistent } from '../support/recount.ts';
import { scenarioOf } from '../support/small-scenario.ts';
import { opened, Recorded } from '../support/watched.ts';

const NORTH = 0.6;
const REDRAWN = 0.35;
/** 1 July 2024, in days from the start. */
const JULY = 182;

/** A service with two teams in the north and two in the south, whose caseloads are full. */
const TEXT = `taper: 1
name: Boundaries
place: { children: 2000 }
horizon: { start: 2024-01-01, months: 18 }
opening: { warmUp: 2y, past: 0d }
families: { children: { 1: 0.6, 2: 0.4 } }
demand:
  patches: { north: { share: ${NORTH} }, south: { share: ${1 - NORTH} } }
  streams: { families: { families: 260, entry: { work: 1 } } }
roles: { worker: { leads: [work] } }
services:
  team:
    cap: { kind: hard, unit: families, perFte: 12 }
    units:
      north: { count: 2, patch: north, posts: { worker: 4 }, sharedKnowledge: 0.5 }
      south: { count: 2, patch: south, posts: { worker: 3 }, sharedKnowledge: 0.5 }
stages:
  work:
    level: 4
    service: team
    hours: 1
    work: { law: gamma, mean: 26w, cv: 0.7 }
    reviews: { first: 60d, next: 60d }
    next: { closed: 1 }
return: { scale: 9y, shape: 0.62, cut: 5y, to: { work: 1 } }
assumptions: { setback: { value: 0.2, low: 0.2, high: 0.2 } }
`;

const shares = (north: number, join: string) =>
  [`demand.patches.north.share${join}${north}`, `demand.patches.south.share${join}${1 - north}`] as const;

const set = (...changes: string[]): Scenario => scenarioOf(TEXT, changes);

/** The boundary is redrawn in July, by which a part of the north becomes south. */
const redrawn = (...changes: string[]): Scenario =>
  scenarioOf(
    `${TEXT}timeline: { redraw: { from: 2024-07-01, set: { ${shares(REDRAWN, ': ').join(', ')} } } }\n`,
    changes,
  );

interface Open {
  readonly state: number;
  readonly patch: string;
  readonly worker: string;
  readonly unitPatch: string;
  readonly leads: number;
  readonly plan: number;
  readonly workLeft: number;
  readonly dates: readonly number[];
}

/** How every open family stands, by number. */
function openFamilies({ families, model, clocks, now }: World): Map<number, Open> {
  const all = new Map<number, Open>();
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE || state === CLOSED_STATE) continue;
    const worker = families.worker[row]!;
    const patch = worker < 0 ? -1 : model.units.patch[model.workers.unit[worker]!]!;
    all.set(families.serial[row]!, {
      state,
      patch: model.patches[families.patch[row]!]!,
      worker: model.workers.ids[worker] ?? '',
      unitPatch: model.patches[patch] ?? '',
      leads: families.leads[row]!,
      plan: families.plan[row]!,
      workLeft: state === ACTIVE ? clocks.workLeft(now, row) : families.workLeft[row]!,
      dates: [families.enteredAt[row]!, families.allocatedAt[row]!, families.reviewAt[row]!],
    });
  }
  return all;
}

describe('a boundary that is redrawn at a date', () => {
  it('moves families as if it had always run so, and none the other way', () => {
    const [before, after, always] = [
      openAlong(redrawn()),
      openAlong(redrawn()),
      openAlong(set(...shares(REDRAWN, '='))),
    ];
    before.runTo(JULY);
    for (const run of [after, always]) run.runTo(JULY + 0.001);
    const [was, is, ever] = [before, after, always].map(({ world }) => openFamilies(world));
    let moved = 0;
    for (const [serial, { patch }] of is!) {
      const old = was!.get(serial)?.patch ?? patch;
      if (old !== patch) moved++;
      expect([old, patch]).not.toEqual(['south', 'north']);
      const same = ever!.get(serial);
      if (same !== undefined) expect(patch).toBe(same.patch);
    }
    expect(moved).toBeGreaterThan(20);
    expect([...is!.keys()].filter((serial) => ever!.has(serial)).length).toBeGreaterThan(80);
  });

  it('sends those who wait, and who come or come back from then on, to the teams of where they live now', () => {
    let waited = 0;
    let allocated = 0;
    const led = new Set<number>();
    along(redrawn('services.team.redrawn=move'), ({ event, serial, day, worker, row, world }) => {
      if (event === 'stage-ended') led.delete(serial);
      if (event !== 'allocated') return;
      const { families, model } = world;
      if (!led.has(serial)) {
        expect(model.units.patch[model.workers.unit[worker]!]).toBe(families.patch[row]);
        if (day > JULY) allocated++;
        if (day > JULY && families.queuedAt[row]! < JULY && families.queuedAt[row]! > 0) waited++;
      }
      led.add(serial);
    });
    expect(allocated).toBeGreaterThan(150);
    expect(waited).toBeGreaterThan(5);
  });

  it('counts as changes of worker those who move, and only those', () => {
    const changes = (rule: string): [number, number] => {
      const scenario = redrawn(`services.team.redrawn=${rule}`);
      const run = openAlong(scenario);
      run.runTo(JULY);
      const was = openFamilies(run.world);
      run.runTo(JULY + 0.0001);
      const others = [...openFamilies(run.world)].filter(([serial, { worker }]) => {
        const old = was.get(serial)?.worker ?? '';
        return old !== '' && worker !== old;
      });
      const { model } = run.world;
      return [others.length, new Recorded(run.world, JULY, scenario).sum(model.channels.workerChanges(0))];
    };
    const [moved, counted] = changes('move');
    expect(moved).toBeGreaterThan(20);
    expect(counted).toBe(moved);
    expect(changes('stay')).toEqual([0, 0]);
  });
});

describe('open families on the day on which boundaries are redrawn', () => {
  const base = set();
  const before = openFamilies(opened(base).world);
  const open = (rule: string) =>
    opened([base, set(...shares(REDRAWN, '='), `services.team.redrawn=${rule}`)], { index: 1 });

  it('keep their workers where they stay', () => {
    const after = openFamilies(open('stay').world);
    let across = 0;
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [serial, { worker, unitPatch, patch, ...rest }] of after) {
      const was = before.get(serial)!;
      expect(worker).toBe(was.worker);
      expect(rest).toMatchObject({ leads: was.leads, plan: was.plan, dates: was.dates });
      if (worker !== '' && unitPatch !== patch) across++;
    }
    expect(across).toBeGreaterThan(20);
  });

  it('are handed over to the team of their new patch where they move, at the cost of a change of worker', () => {
    const variant = open('move');
    const after = openFamilies(variant.world);
    const moved = { active: 0, ready: 0, waiting: 0 };
    for (const [serial, is] of after) {
      const was = before.get(serial)!;
      if (is.state === QUEUED) {
        expect(was.state).toBe(QUEUED);
        if (is.patch !== was.patch) moved.waiting++;
        continue;
      }
      expect(is.unitPatch).toBe(is.patch);
      expect(is.dates).toEqual(was.dates);
      if (is.patch === was.patch) {
        expect(is).toEqual({ ...was, workLeft: is.workLeft });
        expect(is.workLeft).toBeCloseTo(was.workLeft, 9);
        continue;
      }
      expect(is.leads).toBe(was.leads + 1);
      // Nobody in the other team knows the family: all of the setback. Where work is done, there is nothing to learn.
      const setback = was.state === ACTIVE ? 0.2 * was.plan : 0;
      expect(is.state).toBe(was.state);
      expect(is.plan - was.plan).toBeCloseTo(setback, 9);
      expect(is.workLeft - was.workLeft).toBeCloseTo(setback, 9);
      if (was.state === ACTIVE) moved.active++;
      if (was.state === READY) moved.ready++;
    }
    expect(moved.active).toBeGreaterThan(10);
    expect(moved.ready).toBeGreaterThan(5);
    expect(moved.waiting).toBeGreaterThan(0);
    expectConsistent(variant);
    variant.runTo(200);
    expectConsistent(variant);
  });

  it('move over the cap if need be: nobody is put back in a queue', () => {
    const variant = open('move');
    const { caseloads, model } = variant.world;
    const over = model.workers.ids.filter((_, worker) => caseloads.load(worker) > caseloads.cap(worker));
    expect(over.length).toBeGreaterThan(0);
    expect(over.every((id) => id.startsWith('team/south'))).toBe(true);
  });
});

describe('a team for a segment of need that opens at a date', () => {
  const FILE = readFileSync('test/model/newcastle-segments.yaml', 'utf8');
  const opens = (rule: string): Scenario =>
    scenarioOf(
      `${FILE}timeline: { opens: { from: 2016-04-01, set: { services.long-term.units.unit-1.count: 1 } } }\n`,
      ['services.long-term.units.unit-1.count=0', `services.long-term.redrawn=${rule}`],
    );
  const ledByUnit1 = (rule: string) => {
    const run = openAlong(opens(rule));
    run.runTo(366);
    const was = openFamilies(run.world);
    run.runTo(366.0001);
    const { world } = run;
    const { families, caseloads, model } = world;
    const service = model.services.ids.indexOf('long-term');
    const moved: number[] = [];
    for (let row = 0; row < families.rows; row++) {
      const worker = families.worker[row]!;
      if (families.state[row]! <= QUEUED || model.workers.service[worker] !== service) continue;
      const old = was.get(families.serial[row]!)!;
      const [unit] = caseloads.eligibility.unitsFor(world, row, service);
      const id = model.units.ids[model.workers.unit[worker]!]!;
      if (model.units.ids[unit!] !== 'long-term/unit-1#1' || old.state === QUEUED) {
        // Who has grown into another unit's families while led stays as well.
        if (old.state !== QUEUED) expect(model.workers.ids[worker]).toBe(old.worker);
        continue;
      }
      if (id === 'long-term/unit-1#1') moved.push(families.serial[row]!);
      else expect(model.workers.ids[worker]).toBe(old.worker);
    }
    return moved.length;
  };

  it('takes over those who belong to it where the service moves them', () => {
    expect(ledByUnit1('move')).toBeGreaterThan(10);
  });

  it('takes only newcomers where it does not', () => {
    expect(ledByUnit1('stay')).toBe(0);
  });
});
