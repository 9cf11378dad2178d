import { describe, expect, it } from 'vitest';
import { QUEUED } from '../../packages/engine/src/model/families.ts';
import type { World } from '../../packages/engine/src/model/world.ts';
import { scenarioOf } from '../support/small-scenario.ts';
import { watched, type Moment } from '../support/watched.ts';

const WEEK = 7;
/** Days from the start to the first Monday: the horizon starts on Wednesday, 3 January 2024. */
const MONDAY = 5;

/** A service of five units, a to e, each of one worker, that take turns; and a door before it. */
function duty(...set: string[]) {
  return scenarioOf(
    `taper: 1
name: Duty
place: { children: 2000 }
horizon: { start: 2024-01-03, months: 36 }
opening: { warmUp: 0d, past: 0d }
families: { children: { 1: 1 } }
demand: { streams: { families: { families: 250, entry: { work: 1 } } } }
roles:
  worker: { leads: [work] }
  doorkeeper: { leads: [door] }
services:
  front: { cap: { kind: none }, units: { door: { posts: { doorkeeper: 1 } } } }
  duty:
    cap: { kind: statutoryFirst, unit: families, perFte: 4 }
    allocation: rota
    units:
      c: { posts: { worker: 1 } }
      a: { posts: { worker: 1 } }
      b: { posts: { worker: 1 } }
      e: { posts: { worker: 1 } }
      d: { posts: { worker: 1 } }
stages:
  work: { level: 4, service: duty, statutory: true, hours: 0, work: { law: gamma, mean: 26w, cv: 0.5 }, next: { closed: 1 } }
  door: { level: 1, service: front, hours: 0, work: { law: exponential, mean: 3d }, next: { work: 1 } }
`,
    set,
  );
}

/** Who got a family: on which day, in which week of the run (that of the start is 0), in which unit. */
interface Allocation {
  readonly day: number;
  readonly week: number;
  readonly unit: string;
  readonly serial: number;
}

const weekOf = (day: number) => Math.floor((day - MONDAY) / WEEK) + 1;
const unitOf = ({ world, worker }: Moment) => world.model.units.ids[world.model.workers.unit[worker]!]![5]!;

function allocations(set: string[], look: (moment: Moment) => void = () => undefined): Allocation[] {
  const all: Allocation[] = [];
  watched(duty(...set), (moment) => {
    const { event, stage, day, serial } = moment;
    if (event === 'allocated' && stage === 'work')
      all.push({ day, week: weekOf(day), unit: unitOf(moment), serial });
    look(moment);
  });
  return all;
}

/** The unit on duty by turns of so many weeks, counted from the one that is known to be on duty in week 1. */
function onDuty(first: string, week: number, weeks: number): string {
  const turn = Math.floor((week - 1) / weeks) + 'abcde'.indexOf(first);
  return 'abcde'[((turn % 5) + 5) % 5]!;
}

const loadOf = ({ caseloads, model }: World, unit: string) => {
  const worker = model.workers.ids.findIndex((id) => id.startsWith(`duty/${unit}#`));
  return { load: caseloads.load(worker), cap: caseloads.cap(worker) };
};

describe('a rota of duty weeks', () => {
  const all = allocations([]);

  it('gives all who come in a week, from Monday to Sunday, to one unit, and those of the next to the next by id', () => {
    const first = all.find(({ week }) => week === 1)!.unit;
    expect(all.length).toBeGreaterThan(600);
    for (const { week, unit } of all) expect(unit).toBe(onDuty(first, week, 1));
  });

  it('so that newcomers land in bursts: none for four weeks, then all of a week', () => {
    const weeks = new Map<string, number[]>();
    for (const { unit, week } of all) weeks.set(unit, [...(weeks.get(unit) ?? []), week]);
    for (const own of weeks.values()) {
      const distinct = [...new Set(own)];
      expect(own.length / distinct.length).toBeGreaterThan(4);
      for (let at = 1; at < distinct.length; at++) expect((distinct[at]! - distinct[at - 1]!) % 5).toBe(0);
    }
    expect([...weeks.keys()].sort()).toEqual([...'abcde']);
  });

  it('goes on in turn over the cap where the stage is statutory, whoever else has room', () => {
    let over = 0;
    allocations(['services.duty.cap.perFte=20'], (moment) => {
      if (moment.event !== 'allocated' || moment.stage !== 'work') return;
      const { load, cap } = loadOf(moment.world, unitOf(moment));
      if (load > cap && [...'abcde'].some((other) => loadOf(moment.world, other).load < cap)) over++;
    });
    expect(over).toBeGreaterThan(50);
  });

  it('may keep a unit on duty for longer', () => {
    const pairs = allocations(['services.duty.dutyWeeks=2']);
    // Turns of two weeks may start in either of two.
    const starts = [...'abcde'].flatMap((first) => [0, 1].map((shift) => ({ first, shift })));
    const fitting = starts.filter(({ first, shift }) =>
      pairs.every(({ week, unit }) => unit === onDuty(first, week + shift, 2)),
    );
    expect(fitting).toHaveLength(1);
    expect(new Set(pairs.map(({ unit }) => unit)).size).toBe(5);
  });

  it('takes those who come from another service in turn as well', () => {
    const through = allocations(['demand.streams.families.entry={ door: 1 }']);
    const first = through.find(({ week }) => week === 1)!.unit;
    expect(through.length).toBeGreaterThan(600);
    for (const { week, unit } of through) expect(unit).toBe(onDuty(first, week, 1));
  });

  it('turns separately for each patch, among the units that take its families', () => {
    const patched = duty(
      'demand={ patches: { north: { share: 0.5 }, south: { share: 0.5 } }, streams: { families: { families: 250, entry: { work: 1 } } } }',
      ...[...'ab'].map((unit) => `services.duty.units.${unit}.patch=north`),
      ...[...'cde'].map((unit) => `services.duty.units.${unit}.patch=south`),
    );
    const units = new Map<string, Set<string>>();
    watched(patched, (moment) => {
      if (moment.event !== 'allocated') return;
      const { families, model } = moment.world;
      const patch = model.patches[families.patch[moment.row]!]!;
      const cycle = patch === 'north' ? 2 : 3;
      const key = `${patch} ${((weekOf(moment.day) % cycle) + cycle) % cycle}`;
      units.set(key, (units.get(key) ?? new Set()).add(unitOf(moment)));
    });
    expect(units.size).toBe(5);
    for (const [key, own] of units) {
      expect(own.size, key).toBe(1);
      expect(key.startsWith('north') ? 'ab' : 'cde').toContain([...own][0]);
    }
  });
});

describe('with a hard cap, whoever finds the unit on duty full', () => {
  const HARD = [
    'services.duty.cap.kind=hard',
    'services.duty.cap.perFte=10',
    'demand.streams.families.families=85',
  ];
  const first = allocations([])[0]!;

  it('waits, though others have room, and goes to whoever is next on duty', () => {
    const waiting = new Map<number, number>();
    const by = { monday: 0, room: 0 };
    let othersHadRoom = 0;
    const all = allocations(HARD, ({ event, day, serial, world }) => {
      const now = onDuty(first.unit, weekOf(day) - first.week + 1, 1);
      if (event === 'started-waiting') {
        waiting.set(serial, day);
        const { load, cap } = loadOf(world, now);
        expect(load).toBe(cap);
        if ([...'abcde'].some((unit) => loadOf(world, unit).load < cap)) othersHadRoom++;
      } else if (event === 'allocated' && waiting.has(serial)) {
        if ((day - MONDAY) % WEEK === 0) by.monday++;
        else by.room++;
      }
    });
    for (const { week, unit } of all) expect(unit).toBe(onDuty(first.unit, week - first.week + 1, 1));
    expect(othersHadRoom).toBeGreaterThan(10);
    expect(by.monday).toBeGreaterThan(15);
    expect(by.room).toBeGreaterThan(5);
  });

  it('waits no longer than until the unit on duty has room', () => {
    let looked = 0;
    watched(duty(...HARD), ({ event, day, world }) => {
      const { families } = world;
      if (event !== 'arrived' || ![...families.state.subarray(0, families.rows)].includes(QUEUED)) return;
      const { load, cap } = loadOf(world, onDuty(first.unit, weekOf(day) - first.week + 1, 1));
      expect(load).toBe(cap);
      looked++;
    });
    expect(looked).toBeGreaterThan(15);
  });
});

describe('the families of somebody who leaves', () => {
  it('go to others out of turn, while newcomers keep to it', () => {
    const first = allocations([])[0]!;
    const workforce = 'roles.worker.workforce={ leaving: 2, recruitment: { law: fixed, mean: 3w } }';
    const led = new Set<number>();
    let offDuty = 0;
    watched(duty(workforce), (moment) => {
      const { event, serial, day } = moment;
      if (event === 'stage-ended') led.delete(serial);
      if (event !== 'allocated') return;
      const now = onDuty(first.unit, weekOf(day) - first.week + 1, 1);
      if (!led.has(serial)) expect(unitOf(moment)).toBe(now);
      else if (unitOf(moment) !== now) offDuty++;
      led.add(serial);
    });
    expect(offDuty).toBeGreaterThan(50);
  });
});
