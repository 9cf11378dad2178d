import { describe, expect, test } from 'vitest';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import type { Scenario } from '../types.ts';
import { changeDays, scenarioAt, statesOf } from './at.ts';

/** The small council, whose results start on 2015-04-01, with dated changes. */
function dated(...changes: readonly string[]): Scenario {
  const entries = changes.map((change, index) => `  change-${index}: { ${change} }`);
  const { scenario, findings } = readText(`${smallCouncil}timeline:\n${entries.join('\n')}\n`);
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

const stepUpOn = (scenario: Scenario, ...days: readonly number[]): number[] =>
  days.map((day) => scenarioAt(scenario, day).thresholds.stepUp);
const stepsOf = (scenario: Scenario): number[] => stepUpOn(scenario, ...changeDays(scenario));

describe('a change at once', () => {
  const scenario = dated('from: 2015-04-11, set: { thresholds.stepUp: 3 }');
  test('holds from its day on, and nothing of it before', () => {
    expect(changeDays(scenario)).toEqual([10]);
    expect(stepUpOn(scenario, -3000, 9, 10, 5000)).toEqual([1, 1, 3, 3]);
  });
  test('leaves a scenario without changes as it is', () => {
    const plain = readText(smallCouncil).scenario!;
    expect(changeDays(plain)).toEqual([]);
    expect(scenarioAt(plain, 100)).toBe(plain);
  });
  test('goes back to what the number was', () => {
    const passing = dated('from: 2015-04-11, to: 2015-05-01, set: { thresholds.stepUp: 3 }');
    expect(changeDays(passing)).toEqual([10, 30]);
    expect(stepUpOn(passing, 29, 30)).toEqual([3, 1]);
  });
  test('may lie before the first day', () => {
    expect(changeDays(dated('from: 2015-03-22, set: { thresholds.stepUp: 3 }'))).toEqual([-10]);
  });
  test('that sets what is there already changes something on no day', () => {
    const same = dated('from: 2015-04-11, ramp: 3w, set: { thresholds.stepUp: 1 }');
    expect(changeDays(same)).toEqual([]);
    expect(scenarioAt(same, 100)).toBe(same);
    const unlimited = dated('from: 2015-04-11, ramp: 3w, set: { services.social-work.queueMax: none }');
    expect(scenarioAt(unlimited, 20)).toBe(unlimited);
  });
});

describe('a ramp', () => {
  test('goes by weekly steps, the last of which lands on the full value', () => {
    const scenario = dated('from: 2015-04-01, ramp: 4w, set: { thresholds.stepUp: 3 }');
    expect(changeDays(scenario)).toEqual([7, 14, 21, 28]);
    expect(stepsOf(scenario)).toEqual([1.5, 2, 2.5, 3]);
    expect(stepUpOn(scenario, 0, 6, 13)).toEqual([1, 1, 1.5]);
  });
  test('that is no whole number of weeks ends with a short step', () => {
    const scenario = dated('from: 2015-04-01, ramp: 10d, set: { thresholds.stepUp: 2 }');
    expect(changeDays(scenario)).toEqual([7, 10]);
    expect(stepsOf(scenario)).toEqual([1.7, 2]);
    expect(changeDays(dated('from: 2015-04-01, ramp: 3d, set: { thresholds.stepUp: 2 }'))).toEqual([3]);
  });
  test('of a month ends with a whole day', () => {
    expect(changeDays(dated('from: 2015-04-01, ramp: 1mo, set: { thresholds.stepUp: 2 }')).at(-1)).toBe(31);
  });
  test('along an S goes slowly at first and at last', () => {
    const scenario = dated('from: 2015-04-01, ramp: 4w, curve: s, set: { thresholds.stepUp: 2 }');
    expect(stepsOf(scenario)).toEqual([1.15625, 1.5, 1.84375, 2]);
  });
  test('takes as long to go back', () => {
    const scenario = dated('from: 2015-04-01, to: 2015-06-03, ramp: 2w, set: { thresholds.stepUp: 3 }');
    expect(changeDays(scenario)).toEqual([7, 14, 70, 77]);
    expect(stepsOf(scenario)).toEqual([2, 3, 2, 1]);
    expect(scenarioAt(scenario, 77)).toBe(scenario);
  });
  test('of a whole number steps where it rounds', () => {
    const scenario = dated('from: 2015-04-01, ramp: 8w, set: { services.support.units.all.count: 3 }');
    const countOn = (day: number): number =>
      scenarioAt(scenario, day).services['support']!.units['all']!.count;
    expect(changeDays(scenario)).toEqual([14, 42]);
    expect([13, 14, 41, 42].map(countOn)).toEqual([1, 2, 2, 3]);
  });
  test('of posts may be of parts of posts', () => {
    const scenario = dated(
      'from: 2015-04-01, ramp: 2w, by: { services.support.units.all.posts.support-worker: 1.25 }',
    );
    const posts = changeDays(scenario).map(
      (day) => scenarioAt(scenario, day).services['support']!.units['all']!.posts['support-worker'],
    );
    expect(posts).toEqual([4.5, 5]);
  });
});

describe('changes of one number one after the other', () => {
  test('each start from what it is by then', () => {
    const scenario = dated(
      'from: 2015-05-01, by: { thresholds.stepUp: 2 }',
      'from: 2015-04-11, to: 2015-04-21, set: { thresholds.stepUp: 5 }',
      'from: 2015-04-21, set: { thresholds.stepUp: 3 }',
    );
    expect(changeDays(scenario)).toEqual([10, 20, 30]);
    expect(stepsOf(scenario)).toEqual([5, 3, 6]);
  });
  test('that pass go back to what stays', () => {
    const scenario = dated(
      'from: 2015-04-11, set: { thresholds.stepUp: 3 }',
      'from: 2015-05-01, to: 2015-05-11, by: { thresholds.stepUp: 0.5 }',
    );
    expect(stepUpOn(scenario, 0, 10, 30, 40)).toEqual([1, 3, 1.5, 3]);
  });
});

describe('the scenario of a day', () => {
  const scenario = dated(
    'from: 2015-04-11, to: 2015-05-01, set: { thresholds.stepUp: 3 }',
    'from: 2015-06-01, to: 2015-07-01, set: { thresholds.stepUp: 3 }',
    'from: 2015-06-01, by: { stages.assessment.hours: 2 }',
    'from: 2015-06-01, to: 2015-07-01, set: { stages.child-in-need.work.plus: 5w }',
  );
  test('shares with the whole all that it does not change', () => {
    const changed = scenarioAt(scenario, 15);
    expect(changed).toEqual({ ...scenario, thresholds: { ...scenario.thresholds, stepUp: 3 } });
    expect(changed.stages).toBe(scenario.stages);
    expect(changed.timeline).toBe(scenario.timeline);
    const later = scenarioAt(scenario, 70);
    expect(later.stages['family-support']).toBe(scenario.stages['family-support']);
    expect(later.stages['assessment']!.hours).toBe(4);
    expect(later.stages['child-in-need']!.work).toEqual({
      ...scenario.stages['child-in-need']!.work,
      plus: 35,
    });
  });
  test('is the same object on all days with the same numbers', () => {
    expect(scenarioAt(scenario, 15)).toBe(scenarioAt(scenario, 10));
    expect(scenarioAt(scenario, 35)).toBe(scenario);
    expect(scenarioAt(scenario, 100)).not.toBe(scenario);
  });
  test('is one of its states, each of which is listed once', () => {
    expect(statesOf(scenario)).toEqual(
      [10, 70, 100].map((day) => scenarioAt(scenario, day)).toSpliced(0, 0, scenario),
    );
    expect(statesOf(readText(smallCouncil).scenario!)).toHaveLength(1);
  });
  test('may stand for the whole when another day is asked for', () => {
    const june = scenarioAt(scenario, 70);
    expect(scenarioAt(june, 15)).toBe(scenarioAt(scenario, 15));
    expect(scenarioAt(june, 70)).toBe(june);
    expect(changeDays(june)).toEqual(changeDays(scenario));
  });
});
