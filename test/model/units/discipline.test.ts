import { describe, expect, it } from 'vitest';
import { openPeople } from '../../support/people.ts';
import { scenarioOf } from '../../support/small-scenario.ts';

/**
 * Three workers, of 16, 30 and 20 hours, the last of them ill from the start. Each leads three urgent families that
 * want 2 hours and five others that want 3: 6 and 15 hours.
 */
function shares(discipline: string, knowledge: number): { urgent: number[]; usual: number[]; given: number } {
  const run = openPeople(
    scenarioOf(`taper: 1
name: Discipline
place: { children: 10000 }
horizon: { start: 2001-01-01, months: 12 }
opening: { warmUp: 4w, past: 0d }
families: { children: { 1: 1 } }
demand:
  streams:
    urgent: { families: 40000, entry: { urgent: 1 } }
    usual: { families: 0.001, entry: { usual: 1 } }
roles:
  a: { hours: 16, leads: [urgent, usual] }
  b: { hours: 30, leads: [urgent, usual] }
  c:
    hours: 20
    leads: [urgent, usual]
    workforce: { leaving: 0, recruitment: { law: fixed, mean: 1w }, sickness: { spells: 0, length: { law: fixed, mean: 500w } } }
services:
  team:
    cap: { kind: hard, unit: families, perFte: 3 }
    queueMax: 0
    discipline: ${discipline}
    units: { team: { posts: { a: 1, b: 1, c: 1 }, sharedKnowledge: ${knowledge} } }
stages:
  urgent: { level: 5, service: team, hours: 2, priority: 1, work: { law: fixed, mean: 520w }, next: { closed: 1 } }
  usual: { level: 4, service: team, hours: 3, priority: 2, work: { law: fixed, mean: 520w }, next: { closed: 1 } }
timeline:
  usual: { from: 2000-12-11, set: { demand.streams.urgent.families: 0, demand.streams.usual.families: 40000, services.team.cap.perFte: 8 } }
  stop: { from: 2000-12-25, set: { demand.streams.usual.families: 0 } }
  illness: { from: 2001-01-01, set: { roles.c.workforce.sickness.spells: 50 } }
`),
  );
  run.runTo(200);
  const { clocks, model, ledFamilies } = run.world;
  expect([...ledFamilies]).toEqual([8, 8, 8]);
  expect(clocks.totals.wanted[0]).toBeCloseTo(63, 12);
  const of = (priority: number) => [0, 1, 2].map((worker) => clocks.attention(worker, priority));
  const even = model.classes === 1;
  return { urgent: of(0), usual: even ? of(0) : of(1), given: clocks.totals.given[0]! };
}

function expectShares(found: readonly number[], expected: readonly number[]): void {
  found.forEach((share, worker) => {
    expect(share, `worker ${worker}`).toBeCloseTo(expected[worker]!, 12);
  });
}

describe('serving risk first', () => {
  it('gives urgent families all they want and the others what is left, worker by worker', () => {
    const { urgent, usual, given } = shares('riskFirst', 0);
    expectShares(urgent, [1, 1, 0]);
    expectShares(usual, [10 / 15, 1, 0]);
    expect(given).toBeCloseTo(16 + 21, 12);
  });

  it('serves all urgent families of the unit before any other, where all is shared', () => {
    const { urgent, usual } = shares('riskFirst', 1);
    expectShares(urgent, [1, 1, 1]);
    expectShares(usual, Array<number>(3).fill(28 / 45));
  });

  it('serves the urgent families of somebody who is away from what others share, then evens out the rest', () => {
    // Kept: 8 and 15 hours; shared: 23, of which 6 go to the urgent ones and 17 to 34 that are wanting.
    const { urgent, usual } = shares('riskFirst', 0.5);
    expectShares(urgent, [1, 1, 1]);
    expectShares(usual, [23 / 45, 44 / 45, 17 / 45]);
  });

  it('leaves urgent families short where little is shared, while other workers serve less urgent ones', () => {
    const { urgent, usual } = shares('riskFirst', 0.1);
    expectShares(urgent, [1, 1, 4.6 / 6]);
    expectShares(usual, [8.4 / 15, 1, 0]);
  });
});

describe('sharing evenly', () => {
  it('gives all families of a worker the same part of what they want', () => {
    const { urgent, usual, given } = shares('even', 0);
    expectShares(urgent, [16 / 21, 1, 0]);
    expect(usual).toEqual(urgent);
    expect(given).toBeCloseTo(16 + 21, 12);
  });

  it('gives all families of the unit the same part where all is shared', () => {
    expectShares(shares('even', 1).urgent, Array<number>(3).fill(46 / 63));
  });

  it('evens out what is wanting from what others share', () => {
    // Kept: 8 and 15 of 21 hours. Of 23 shared, 6 fill up the second; 17 go to the others.
    expectShares(shares('even', 0.5).urgent, [8 / 21 + 17 / 42, 1, 17 / 42]);
  });

  it('gives as many hours in all as serving risk first, and fewer to urgent families', () => {
    for (const knowledge of [0, 0.1, 0.5, 1]) {
      const [even, first] = [shares('even', knowledge), shares('riskFirst', knowledge)];
      expect(even.given).toBeCloseTo(first.given, 10);
      even.urgent.forEach((share, worker) => {
        expect(share).toBeLessThanOrEqual(first.urgent[worker]! + 1e-12);
      });
    }
  });
});
