import { describe, expect, it } from 'vitest';
import { along } from '../../support/along.ts';
import { scenarioOf } from '../../support/small-scenario.ts';

const PLAN = 300;
const SETBACK = 0.4;

/** A unit in which one worker assesses families and another, who is full until a day in spring, goes on with them. */
function council(knowledge: number, meeting = ''): ReturnType<typeof scenarioOf> {
  return scenarioOf(`taper: 1
name: Two steps
place: { children: 10000 }
horizon: { start: 2001-01-01, months: 12 }
opening: { warmUp: 26w, past: 0d }
families: { children: { 1: 1 } }
demand: { streams: { all: { families: 60, entry: { assessment: 1 } } } }
roles: { assessor: { leads: [assessment] }, worker: { leads: [plan] } }
services:
  team:
    cap: { kind: hard, unit: families, perFte: 4 }
    units: { team: { posts: { assessor: 1, worker: 1 }, sharedKnowledge: ${knowledge} ${meeting} } }
stages:
  assessment: { level: 4, service: team, hours: 0, work: { law: fixed, mean: 10d }, next: { plan: 1 } }
  plan: { level: 4, service: team, hours: 0, work: { law: fixed, mean: ${PLAN}d }, next: { closed: 1 } }
assumptions: { setback: { value: ${SETBACK}, low: 0, high: 1 } }
timeline: { room: { from: 2001-04-05, set: { services.team.cap.perFte: 30 } } }
`);
}

/** Planned work of families in the second step, on the day on which they get a worker, by that day. */
function plans(scenario: ReturnType<typeof scenarioOf>): Map<number, number[]> {
  const all = new Map<number, number[]>();
  along(scenario, ({ event, stage, day, row, world }) => {
    if (event !== 'allocated' || stage !== 'plan') return;
    all.set(day, [...(all.get(day) ?? []), world.families.plan[row]!]);
  });
  return all;
}

describe('what a unit knows of a family that another of its workers goes on with', () => {
  it.each([0, 0.5, 1])(
    'saves that much of the setback, also on the day on which there is room: %d',
    (knowledge) => {
      const found = plans(council(knowledge));
      // 5 April, when those who have waited get a worker all at once.
      expect(found.get(94)!.length).toBeGreaterThan(5);
      expect(found.size).toBeGreaterThan(3);
      for (const plan of [...found.values()].flat())
        expect(plan).toBeCloseTo(PLAN * (1 + SETBACK * (1 - knowledge)), 9);
    },
  );

  it('is what its meeting leaves, for all who get a worker at once', () => {
    // Four families of ten minutes where there are twenty: two weeks, and the first of those who waited.
    const found = plans(council(0.5, ', meeting: { minutes: 10, budget: 20, fading: 4w }'));
    const [before, ...others] = found.get(94)!;
    expect(before).toBeGreaterThan(PLAN * (1 + SETBACK * 0.5));
    expect(before).toBeLessThan(PLAN * (1 + SETBACK));
    for (const plan of others) expect(plan).toBeGreaterThanOrEqual(before!);
  });
});
