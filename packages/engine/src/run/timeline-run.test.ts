import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seedKey } from '../random/key.ts';
import { readScenario } from '../scenario/index.ts';
import { scenarioAt } from '../scenario/timeline/at.ts';
import type { Scenario } from '../scenario/types.ts';
import { Openings, OpeningStates } from './openings.ts';
import { compileAll } from './replication.ts';
import { compileSegments, segmentAt } from './segments.ts';
import { TimelineRun } from './timeline-run.ts';
import { ACTIVITIES } from '../outcomes/channels.ts';
import { assume } from '../../../../test/support/assumed.ts';
import { createStepper } from './stepper.ts';

const TEXT = readFileSync('test/model/two-services.yaml', 'utf8');

/** The two services from 2024-01-01 on, with dated changes. */
function dated(timeline: string): Scenario {
  const { scenario, findings } = readScenario('x.yaml', () => `${TEXT}timeline: { ${timeline} }\n`);
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

const team = 'services.above.units.team';
const growth = dated(`growth: { from: 2024-07-01, set: { ${team}.posts.upper-worker: 3 } }`);
const open = (scenario: Scenario) => {
  const compiled = compileAll([scenario], 'mid');
  return new Openings(compiled, new OpeningStates(compiled, seedKey('x'), 'mid'), 0).open(0);
};

describe('a run along a timeline', () => {
  it('stands before what changes on the day to which it runs', () => {
    const run = open(growth);
    run.runTo(182);
    expect([run.world.now, run.world.recorder.month]).toEqual([182, 6]);
    expect(run.world.model.workers.count).toBe(3);
    run.runTo(182.5);
    expect([run.world.now, run.world.recorder.month]).toEqual([182.5, 6]);
    expect(run.world.model.workers.count).toBe(7);
  });

  it('goes on counting its events, and does not count the change for any', () => {
    const run = open(growth);
    run.runTo(182);
    const { events } = run.world;
    run.runTo(182 + 1e-9);
    // Families who waited were given to the new workers.
    expect(run.world.events).toBeGreaterThan(events);
    expect(run.world.events - events).toBeLessThan(100);
  });

  it('has the numbers of its warm-up there, and those of day 0 after it', () => {
    const scenario = dated(
      `crisis: { from: 2023-07-01, to: 2024-01-01, set: { ${team}.count: 1 } },
       later: { from: 2024-04-01, set: { thresholds.stepUp: 2 } }`,
    );
    const [{ segments } = { segments: [] }] = compileAll([scenario], 'mid');
    expect(segments.map(({ from }) => from)).toEqual([-Infinity, -184, 0, 91]);
    expect(segments.map(({ model }) => model.units.count)).toEqual([3, 2, 3, 3]);
    expect(segments[2]!.model).toBe(segments[0]!.model);
    expect(open(scenario).world.model.units.count).toBe(3);
  });

  it('of a variant starts on day 0, with all that changed before', () => {
    const scenario = dated(
      `crisis: { from: 2023-07-01, set: { ${team}.count: 1 } },
       later: { from: 2024-04-01, set: { thresholds.stepUp: 2 } }`,
    );
    const { segments } = compileAll([growth, scenario], 'mid')[1]!;
    expect(segments.map(({ from, model }) => [from, model.units.count])).toEqual([
      [-Infinity, 2],
      [91, 2],
    ]);
    const steady = { ...scenario, opening: { ...scenario.opening, steady: true } };
    expect(compileAll([growth, steady], 'mid')[1]!.segments.map(({ from }) => from)).toEqual([
      -Infinity,
      -184,
      91,
    ]);
  });

  it('stepped through in pieces is the run in one go', () => {
    const stepper = () => createStepper([growth], 0, 'x', 0, 'mid');
    const [whole, pieces] = [stepper(), stepper()];
    const story = whole.advanceTo(whole.end);
    const steps = [100, 182, '2024-07-01', '2024-09-15', pieces.end];
    expect(steps.flatMap((step) => pieces.advanceTo(step))).toEqual(story);
    expect(new Set(story.map(({ worker }) => worker))).toContain('above/team#1/upper-worker#3');
    for (const { family } of story) expect(pieces.families.has(family)).toBe(true);
  });
});

describe('the segments of a scenario', () => {
  it('leave out what changes when the results are over', () => {
    const late = dated('late: { from: 2026-01-01, set: { thresholds.stepUp: 2 } }');
    expect(compileSegments(late, -365)).toHaveLength(1);
  });

  it('are found by the day: a change is in force from its day on', () => {
    const segments = compileSegments(growth, -365);
    expect([-9000, 0, 181, 182, 700].map((day) => segmentAt(segments, day))).toEqual([0, 0, 0, 1, 1]);
  });

  it('number streams alike, and let the peak of all arrive', () => {
    const path = 'demand.streams.families.families';
    const rise = dated(`rise: { from: 2024-07-01, to: 2024-10-01, by: { ${path}: 3 } }`);
    for (const { model } of compileSegments(rise, -365)) {
      expect(model.streams.map(({ id, number }) => [id, number])).toEqual([['families', 0]]);
      expect(model.streams[0]!.dominating).toBeCloseTo((180 / 365.25) * 1.5, 9);
    }
    const base = compileSegments(growth, -365)[0]!.model;
    for (const { model } of compileSegments(rise, 0, base)) {
      expect(model.streams.map(({ id }) => id)).toEqual(['families', 'families+']);
      expect(model.streams[1]!.dominating).toBeCloseTo(180 / 365.25 - (60 / 365.25) * 1.5, 9);
    }
  });
});

describe('staffing', () => {
  it('is that of the scenario of the day, throughout a ramp', () => {
    const ramp = dated(`growth: { from: 2024-07-01, ramp: 4w, set: { ${team}.posts.upper-worker: 2 } }`);
    const segments = compileSegments(ramp, 0);
    const run = new TimelineRun(segments, Int32Array.of(1, 2), assume(), 0);
    run.simulation.openStaff(0);
    for (const day of [150, 195, 200, 300]) {
      run.runTo(day);
      const posts = scenarioAt(ramp, day).services['above']!.units['team']!.posts['upper-worker']!;
      const { recorder, model } = run.world;
      expect(recorder.value(model.channels.leadFte(0))).toBeCloseTo(2 * posts, 9);
      const available = model.channels.hoursOn(0, ACTIVITIES.indexOf('available'));
      expect(recorder.value(available)).toBeCloseTo(2 * posts * 37, 9);
    }
  });
});
