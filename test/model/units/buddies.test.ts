import { describe, expect, it } from 'vitest';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { along } from '../../support/along.ts';
import { openPeople, staffed } from '../../support/people.ts';
import { scenarioOf } from '../../support/small-scenario.ts';

/**
 * A unit in the north whose people are ill for some months, one after the other, and one in the south that is there;
 * families of the north want the first and have the second for a buddy, unless told.
 */
const council = (...set: string[]) =>
  scenarioOf(
    `taper: 1
name: Buddies
place: { children: 10000 }
horizon: { start: 2001-01-01, months: 24 }
opening: { warmUp: 26w, past: 0d }
families: { children: { 1: 1 } }
demand:
  patches: { north: { share: 0.5 }, south: { share: 0.5 } }
  streams: { all: { families: 120, entry: { work: 1 } } }
roles:
  well: { leads: [work] }
  ill:
    leads: [work]
    workforce: { leaving: 0, recruitment: { law: fixed, mean: 1w }, sickness: { spells: 0, length: { law: fixed, mean: 30w } } }
services:
  team:
    cap: { kind: hard, unit: families, perFte: 12 }
    units:
      north: { patch: north, posts: { ill: 3 }, buddy: south }
      south: { patch: south, posts: { well: 6 } }
stages:
  work: { level: 4, service: team, hours: 1, work: { law: exponential, mean: 20w }, next: { closed: 1 } }
timeline: { illness: { from: 2001-01-01, to: 2001-06-01, set: { roles.ill.workforce.sickness.spells: 12 } } }
`,
    set,
  );

const unitOf = ({ model }: World, worker: number) =>
  model.units.ids[model.workers.unit[worker]!]!.slice(5, 10);

/** How many of a unit’s people are there. */
function there({ model, posts }: World, unit: string): number {
  return [...model.posts.ids.keys()].filter(
    (post) => model.posts.ids[post]!.includes(`/${unit}#`) && posts.isPresent(post),
  ).length;
}

/** Who got the families of the north: whether anybody of its unit was there, and which unit took them. */
function allocationsOfNorth(...set: string[]) {
  const all: {
    readonly there: number;
    readonly unit: string;
    readonly waited: number;
    readonly day: number;
  }[] = [];
  const workers = new Map<number, number>();
  const changes = { count: 0 };
  along(council(...set), ({ event, row, worker, world, serial, day }) => {
    const { families, model } = world;
    if (event === 'stage-ended') workers.delete(serial);
    if (event !== 'allocated' || model.patches[families.patch[row]!] !== 'north') return;
    if (workers.has(serial)) changes.count++;
    workers.set(serial, worker);
    const waited = day - families.queuedAt[row]!;
    all.push({ there: there(world, 'north'), unit: unitOf(world, worker), waited, day });
  });
  return { all, changes };
}

describe('a unit with a buddy', () => {
  const { all, changes } = allocationsOfNorth();

  it('takes its families itself while anybody is there, and its buddy takes them while nobody is', () => {
    for (const { there: present, unit } of all) expect(unit).toBe(present > 0 ? 'north' : 'south');
    expect(all.filter(({ unit }) => unit === 'south').length).toBeGreaterThan(5);
    expect(all.filter(({ unit, day }) => unit === 'north' && day > 300).length).toBeGreaterThan(5);
  });

  it('keeps the families of those who are away, who come back to them', () => {
    expect(changes.count).toBe(0);
  });

  it('does not pass families on while somebody is there who is full: they wait', () => {
    let full = 0;
    along(council('services.team.cap.perFte=4'), ({ event, row, world }) => {
      const { families, model, caseloads } = world;
      if (event !== 'started-waiting' || model.patches[families.patch[row]!] !== 'north') return;
      const own = [...model.workers.ids.keys()].filter((worker) => unitOf(world, worker) === 'south');
      const buddyHasRoom = own.some((worker) => caseloads.load(worker) < caseloads.cap(worker));
      if (!buddyHasRoom) return;
      expect(there(world, 'north')).toBeGreaterThan(0);
      full++;
    });
    expect(full).toBeGreaterThan(5);
  });
});

describe('a unit without a buddy', () => {
  it('lets its families wait while nobody is there, whoever else has room', () => {
    const { all } = allocationsOfNorth('services.team.units.north.buddy=null');
    expect(all.every(({ unit }) => unit === 'north')).toBe(true);
    expect(all.filter(({ waited }) => waited > 7).length).toBeGreaterThan(5);
  });
});

describe('buddies of a kind of unit', () => {
  const buddiesOf = (units: string) => {
    const { model } = openPeople(staffed({ roles: '{ worker: { leads: [work] } }', units })).world;
    return Object.fromEntries(
      model.units.ids.map((id, unit) => [id.slice(5), model.units.ids[model.units.buddy[unit]!]?.slice(5)]),
    );
  };

  it('are the next of their kind, in a ring', () => {
    expect(buddiesOf('{ a: { count: 3, posts: { worker: 1 }, buddy: a } }')).toEqual({
      'a#1': 'a#2',
      'a#2': 'a#3',
      'a#3': 'a#1',
    });
  });

  it('are those of another kind one by one, from the first again where these are fewer', () => {
    const units =
      '{ a: { count: 3, posts: { worker: 1 }, buddy: b }, b: { count: 2, posts: { worker: 1 } } }';
    expect(buddiesOf(units)).toEqual({
      ...{ 'a#1': 'b#1', 'a#2': 'b#2', 'a#3': 'b#1' },
      ...{ 'b#1': undefined, 'b#2': undefined },
    });
  });
});
