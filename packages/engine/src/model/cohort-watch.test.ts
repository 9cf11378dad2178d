import { describe, expect, test } from 'vitest';
import { CohortWatch, type CompiledCohort } from './cohort-watch.ts';

const CARE = 0;
const PLAN = 1;
const [HELP, WORK, LOOKED_AFTER] = [0, 1, 2];
const LEVEL = [2, 4, 5];

const REFERRED: CompiledCohort = {
  entersReferral: true,
  entersClosure: false,
  entersStage: -1,
  from: 0,
  to: 100,
  observe: 50,
};
const CLOSED: CompiledCohort = { ...REFERRED, entersReferral: false, entersClosure: true };
const STARTED: CompiledCohort = { ...REFERRED, entersReferral: false, entersStage: HELP };

function watchOf(...cohorts: CompiledCohort[]): CohortWatch {
  return new CohortWatch(cohorts, 2);
}

function start(watch: CohortWatch, row: number, stage: number, now: number, children = 1): void {
  watch.stageStarted(row, stage, LEVEL[stage]!, now, children);
}

describe('coming into a cohort', () => {
  test('a family counts once, at its first entering event from the first day on and before the last', () => {
    const watch = watchOf({ ...REFERRED, from: 10, to: 20 });
    watch.referred(0, 9, 1);
    watch.referred(1, 9, 1);
    watch.referred(0, 10, 2);
    watch.referred(0, 15, 3);
    watch.referred(2, 19.9, 4);
    watch.referred(3, 20, 5);
    watch.finish(200);
    expect(watch.value(0, 'families')).toBe(2);
    expect(watch.value(0, 'children')).toBe(6);
  });

  test('a family may be in several cohorts at once, each with its own days', () => {
    const watch = watchOf(REFERRED, CLOSED, STARTED);
    watch.referred(0, 5, 2);
    start(watch, 0, WORK, 5, 2);
    watch.caseClosed(0, 30, 2);
    start(watch, 0, HELP, 30, 1);
    watch.finish(200);
    for (const cohort of [0, 1, 2]) expect(watch.value(cohort, 'families')).toBe(1);
    expect([0, 1, 2].map((cohort) => watch.value(cohort, 'children'))).toEqual([2, 2, 1]);
    expect(watch.value(0, 'closed')).toBe(1);
    expect(watch.value(0, 'steppedDown')).toBe(1);
  });

  test('a row that is used again is another family', () => {
    const watch = watchOf(REFERRED);
    watch.referred(7, 5, 1);
    watch.caseClosed(7, 10, 1);
    watch.released(7);
    watch.referred(7, 20, 1);
    watch.finish(200);
    expect(watch.value(0, 'families')).toBe(2);
    expect(watch.value(0, 'closed')).toBe(1 / 2);
    expect(watch.value(0, 'rereferred')).toBe(0);
  });

  test('a family that has left enters no cohort: a case that closes because it leaves is no closure to follow', () => {
    const watch = watchOf(REFERRED, CLOSED);
    watch.referred(0, 5, 1);
    watch.left(0, 10);
    watch.caseClosed(0, 10, 1);
    watch.finish(200);
    expect(watch.value(1, 'families')).toBe(0);
    expect(watch.value(1, 'rereferred')).toBeNaN();
    expect(watch.value(0, 'closed')).toBeNaN();
  });
});

describe('what happens at the moment of entry', () => {
  test('the entering referral is no referral again, a later one is', () => {
    const watch = watchOf(REFERRED);
    watch.referred(0, 5, 1);
    watch.referred(1, 5, 3);
    watch.referred(1, 54, 3);
    watch.referred(2, 5, 4);
    watch.referred(2, 56, 4);
    watch.finish(200);
    // By children: 3 of 8; the third family comes back when its 50 days are over.
    expect(watch.value(0, 'rereferred')).toBeCloseTo(3 / 8, 14);
  });

  test('a referral that leads to the stay of the cohort is no referral again, whichever is told first', () => {
    const watch = watchOf(STARTED);
    start(watch, 0, HELP, 5);
    watch.referred(0, 5, 1);
    watch.referred(1, 5, 1);
    start(watch, 1, HELP, 5);
    watch.finish(200);
    expect(watch.value(0, 'rereferred')).toBe(0);
  });

  test('a case that closes as the stay of the cohort starts is not one that closes later', () => {
    const watch = watchOf(STARTED);
    start(watch, 0, HELP, 5);
    watch.caseClosed(0, 5, 1);
    watch.caseClosed(1, 5, 1);
    start(watch, 1, HELP, 5);
    watch.finish(200);
    expect(watch.value(0, 'closed')).toBe(0);
  });

  test('a case that opens and closes in one moment has closed', () => {
    const watch = watchOf(REFERRED);
    watch.referred(0, 5, 1);
    watch.caseClosed(0, 5, 1);
    watch.finish(200);
    expect(watch.value(0, 'closed')).toBe(1);
  });

  test('the level at entry is that of the stay that starts, whichever is told first', () => {
    const watch = watchOf(REFERRED);
    watch.referred(0, 5, 1);
    start(watch, 0, WORK, 5);
    start(watch, 1, WORK, 5);
    watch.referred(1, 5, 1);
    start(watch, 2, HELP, 2);
    watch.referred(2, 5, 1);
    start(watch, 2, WORK, 5);
    for (const row of [0, 1, 2]) start(watch, row, HELP, 15);
    watch.finish(200);
    expect(watch.value(0, 'steppedDown')).toBe(1);
  });
});

test('a row released and used again in one moment tells nothing of the family before', () => {
  const watch = watchOf(REFERRED);
  start(watch, 0, LOOKED_AFTER, 5);
  watch.released(0);
  watch.referred(0, 5, 1);
  start(watch, 0, WORK, 5);
  start(watch, 0, WORK, 9);
  watch.finish(200);
  expect(watch.value(0, 'steppedDown')).toBe(0);
});

describe('stepping down', () => {
  test('coming down to the level of entry from above it is no step down', () => {
    const watch = watchOf({ ...STARTED, entersStage: WORK });
    for (const row of [0, 1]) {
      start(watch, row, WORK, 5);
      start(watch, row, LOOKED_AFTER, 10);
      start(watch, row, WORK, 20);
    }
    start(watch, 1, HELP, 30);
    watch.finish(200);
    expect(watch.value(0, 'steppedDown')).toBe(1 / 2);
  });

  test('closing is no step down, nor is the stage that a family comes back to', () => {
    const watch = watchOf({ ...STARTED, entersStage: WORK });
    start(watch, 0, WORK, 5);
    watch.helpEnded(0);
    start(watch, 0, HELP, 30);
    watch.finish(200);
    expect(watch.value(0, 'steppedDown')).toBe(0);
  });

  test('of families whose case has closed neither closing nor stepping down is told', () => {
    const watch = watchOf(CLOSED);
    watch.caseClosed(0, 5, 1);
    start(watch, 0, WORK, 20);
    start(watch, 0, HELP, 30);
    watch.finish(200);
    expect(watch.value(0, 'closed')).toBeNaN();
    expect(watch.value(0, 'steppedDown')).toBeNaN();
  });
});

describe('being lost to sight', () => {
  test('shares allow for a family that moved away: of the two then left, one closes', () => {
    const watch = watchOf(REFERRED);
    for (const row of [0, 1, 2, 3]) watch.referred(row, 0, 1);
    watch.caseClosed(0, 10, 1);
    watch.left(1, 20);
    watch.caseClosed(1, 20, 1);
    watch.caseClosed(2, 40, 1);
    watch.finish(200);
    expect(watch.value(0, 'closed')).toBeCloseTo(1 - (3 / 4) * (1 / 2), 14);
    expect(watch.value(0, 'exposure')).toBe((50 + 20 + 50 + 50) / 4);
    expect(watch.value(0, 'censored')).toBe(1 / 4);
  });

  test('the end of the horizon cuts short those who came late', () => {
    const watch = watchOf(REFERRED);
    watch.referred(0, 10, 1);
    watch.referred(1, 90, 1);
    watch.finish(100);
    expect(watch.value(0, 'exposure')).toBe((50 + 10) / 2);
    expect(watch.value(0, 'censored')).toBe(1 / 2);
    expect(watch.value(0, 'closed')).toBe(0);
  });

  test('where nobody can be followed so long nothing is told but how long they were', () => {
    const watch = watchOf(REFERRED);
    watch.referred(0, 60, 1);
    watch.finish(100);
    for (const measure of ['closed', 'steppedDown', 'rereferred'] as const)
      expect(watch.value(0, measure)).toBeNaN();
    expect(watch.value(0, 'days', CARE)).toBeNaN();
    expect(watch.value(0, 'exposure')).toBe(40);
    expect(watch.value(0, 'censored')).toBe(1);
  });

  test('a family whose row is released stays in sight to the end, or to the day on which it would have left', () => {
    const watch = watchOf(REFERRED);
    for (const row of [0, 1, 2]) watch.referred(row, 0, 1);
    watch.released(0);
    watch.released(1, 30);
    watch.left(2, 10);
    watch.released(2);
    watch.finish(45);
    expect(watch.value(0, 'exposure')).toBe((45 + 30 + 10) / 3);
  });
});

describe('days in official stocks', () => {
  test('count from entry, while the family is in sight, for the children who are in the stock', () => {
    const watch = watchOf(REFERRED);
    watch.periodStarted(0, CARE, -30, 3);
    watch.referred(0, 10, 3);
    watch.periodStarted(0, CARE, 20, 1);
    watch.periodEnded(0, CARE, 25);
    watch.referred(1, 10, 1);
    watch.periodStarted(1, CARE, 50, 1);
    watch.periodStarted(1, PLAN, 55, 9);
    watch.finish(200);
    // 3 children for 10 days, 1 for 5, and the child of the other family for the last 10 of its 50 days.
    expect(watch.value(0, 'days', CARE)).toBeCloseTo((3 * 10 + 5 + 10) / 4, 14);
    // No more children than there were at entry.
    expect(watch.value(0, 'days', PLAN)).toBeCloseTo(5 / 4, 14);
  });

  test('a family that was in the stock when it left is stood for by those who are still followed', () => {
    const watch = watchOf(REFERRED);
    watch.referred(0, 0, 1);
    watch.periodStarted(0, CARE, 0, 1);
    watch.referred(1, 0, 1);
    watch.left(0, 20);
    watch.periodEnded(0, CARE, 20);
    watch.released(0);
    watch.periodStarted(1, CARE, 30, 1);
    watch.periodEnded(1, CARE, 35);
    watch.finish(200);
    expect(watch.value(0, 'days', CARE)).toBeCloseTo(20 / 2 + 5, 14);
  });

  test('two periods of one child add up', () => {
    const watch = watchOf(REFERRED);
    watch.referred(0, 0, 2);
    for (const day of [10, 30]) {
      watch.periodStarted(0, CARE, day, 2);
      watch.periodEnded(0, CARE, day + 7);
    }
    watch.finish(200);
    expect(watch.value(0, 'days', CARE)).toBeCloseTo(14, 14);
  });
});

test('a cohort is read when the horizon has ended, not before', () => {
  const watch = watchOf(REFERRED);
  expect(() => watch.value(0, 'families')).toThrow(RangeError);
  watch.finish(100);
  expect(watch.value(0, 'families')).toBe(0);
  expect(watch.value(0, 'exposure')).toBeNaN();
});

test('only a watch of as many cohorts and tags takes over', () => {
  expect(() => {
    watchOf(REFERRED).moveTo(watchOf(REFERRED, CLOSED), new Int32Array(0));
  }).toThrow(RangeError);
});
