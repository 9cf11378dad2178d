import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CohortMeasure } from '../outcomes/cohort-readings.ts';
import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { CohortWatch, type CompiledCohort } from './cohort-watch.ts';

const TAGS = 2;
const LEVEL = [2, 4, 5];
const END = 120;
const ROWS = 5;

const WAYS_IN = { entersReferral: false, entersClosure: false, entersStage: -1 };
const COHORTS: CompiledCohort[] = [
  { ...WAYS_IN, entersReferral: true, from: 0, to: 60, observe: 40 },
  { ...WAYS_IN, entersClosure: true, from: 10, to: 200, observe: 30 },
  { ...WAYS_IN, entersStage: 1, from: 0, to: 200, observe: 70 },
];

const SHARES = [
  'closed',
  'steppedDown',
  'rereferred',
  'censored',
] as const satisfies readonly CohortMeasure[];
const NUMBERS = ['families', 'children', 'exposure'] as const satisfies readonly CohortMeasure[];

const EVENTS = [
  ...(['referred', 'closed', 'help', 'work', 'care', 'noHelp', 'in0', 'out0', 'in1', 'out1'] as const),
  ...(['left', 'released'] as const),
];
interface Happening {
  readonly row: number;
  readonly event: (typeof EVENTS)[number];
  readonly after: number;
  readonly children: number;
}

/** Tells a watch of one event of a row. */
function tell(watch: CohortWatch, { event, children }: Happening, row: number, now: number): void {
  switch (event) {
    case 'referred':
      watch.referred(row, now, children);
      break;
    case 'closed':
      watch.caseClosed(row, now, children);
      break;
    case 'help':
    case 'work':
    case 'care': {
      const stage = ['help', 'work', 'care'].indexOf(event);
      watch.stageStarted(row, stage, LEVEL[stage]!, now, children);
      break;
    }
    case 'noHelp':
      watch.helpEnded(row);
      break;
    case 'in0':
    case 'in1':
      watch.periodStarted(row, event === 'in0' ? 0 : 1, now, children);
      break;
    case 'out0':
    case 'out1':
      watch.periodEnded(row, event === 'out0' ? 0 : 1, now);
      break;
    case 'left':
      watch.left(row, now);
      break;
    case 'released':
      watch.released(row);
  }
}

function measures(watch: CohortWatch): number[] {
  return COHORTS.flatMap((_, cohort) => [
    ...[...SHARES, ...NUMBERS].map((measure) => watch.value(cohort, measure)),
    ...Array.from({ length: TAGS }, (_, tag) => watch.value(cohort, 'days', tag)),
  ]);
}

/** All measures when each family stands at the row that `rowOf` says; optionally taken over before one event. */
function told(
  happenings: readonly Happening[],
  rowOf: (row: number, life: number) => number,
  moveBefore = -1,
  moved: Int32Array = new Int32Array(0),
): number[] {
  let watch = new CohortWatch(COHORTS, TAGS);
  let now = 0;
  const lives = new Array<number>(ROWS).fill(0);
  happenings.forEach((happening, index) => {
    if (index === moveBefore) {
      const next = new CohortWatch(COHORTS, TAGS);
      watch.moveTo(next, moved);
      watch = next;
    }
    now = Math.min(END, now + happening.after);
    const row = rowOf(happening.row, lives[happening.row]!);
    const hasMoved = moveBefore >= 0 && index >= moveBefore;
    tell(watch, happening, hasMoved ? moved[row]! : row, now);
    if (happening.event === 'released') lives[happening.row]!++;
  });
  watch.finish(END);
  return measures(watch);
}

const happenings = fc.array(
  fc.record({
    row: fc.nat(ROWS - 1),
    event: fc.constantFrom(...EVENTS),
    after: fc.constantFrom(0, 0, 1, 2, 3, 5, 8),
    children: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 80, size: 'max' },
);

describe('whatever happens to families', () => {
  test('shares lie between 0 and 1, days between nothing and all of the time', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const values = told(all, (row) => row);
        const each = values.length / COHORTS.length;
        COHORTS.forEach(({ observe }, cohort) => {
          const own = values.slice(cohort * each, (cohort + 1) * each);
          for (const share of own.slice(0, SHARES.length)) expect(within(share, 1)).toBe(true);
          for (const days of own.slice(SHARES.length + 2)) expect(within(days, observe)).toBe(true);
        });
      }),
    );
  });

  test('it makes no difference whether a row is used again', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        expectAlike(
          told(all, (row) => row),
          told(all, (row, life) => row + ROWS * life),
        );
      }),
    );
  });

  test('it makes no difference whether another simulation takes over, with other rows', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5000], { minLength: ROWS, maxLength: ROWS });
    fc.assert(
      fc.property(happenings, fc.nat(80), orders, (all, moveBefore, order) => {
        const moved = Int32Array.from(order);
        expectAlike(
          told(all, (row) => row, moveBefore, moved),
          told(all, (row) => row),
        );
      }),
    );
  });
});

test('a family that is not taken over stays in sight as if its row had been released', () => {
  const open = (): CohortWatch => {
    const watch = new CohortWatch(COHORTS, TAGS);
    watch.referred(3, 5, 2);
    watch.periodStarted(3, 1, 10, 2);
    return watch;
  };
  const moved = new CohortWatch(COHORTS, TAGS);
  open().moveTo(moved, new Int32Array(4).fill(-1));
  const released = open();
  released.released(3);
  for (const watch of [moved, released]) watch.finish(END);
  expect(measures(moved)).toEqual(measures(released));
  expect(moved.value(0, 'days', 1)).toBeCloseTo(35, 14);
});

test('shares and days come out as the laws say, though families move away and the horizon cuts them short', () => {
  const size = 20_000;
  const cohort = { ...WAYS_IN, entersReferral: true, from: 0, to: 365, observe: 180 };
  const watch = new CohortWatch([cohort], 1);
  for (let row = 0; row < size; row++) {
    const entered = 365 * uniform(71, 72, row, 0);
    const closes = entered + exponential(uniform(71, 72, row, 256), 150);
    const away = entered + exponential(uniform(71, 72, row, 512), 400);
    watch.referred(row, entered, 1);
    watch.periodStarted(row, 0, entered, 1);
    if (closes < Math.min(away, 450)) {
      watch.caseClosed(row, closes, 1);
      watch.periodEnded(row, 0, closes);
    }
    if (away < 450) watch.left(row, away);
  }
  watch.finish(450);
  const closed = 1 - Math.exp(-180 / 150);
  expect(watch.value(0, 'censored')).toBeGreaterThan(0.4);
  // Bounds as if only those followed to the end told anything: a share, and days that are at most 90 off a middle.
  const told = size * (1 - watch.value(0, 'censored'));
  const shareError = Math.sqrt((closed * (1 - closed)) / told);
  expect(Math.abs(watch.value(0, 'closed') - closed)).toBeLessThan(4 * shareError);
  expect(Math.abs(watch.value(0, 'days', 0) - 150 * closed)).toBeLessThan((4 * 90) / Math.sqrt(told));
});

/** Whether a measure that may say nothing lies from 0 to a most. */
function within(value: number, most: number): boolean {
  return Number.isNaN(value) || (value >= 0 && value <= most);
}

/** The same but for the last digits: what is added up in another order is rounded in another way. */
function expectAlike(values: readonly number[], others: readonly number[]): void {
  values.forEach((value, place) => {
    const other = others[place]!;
    expect(Number.isNaN(value) ? Number.isNaN(other) : Math.abs(value - other) < 1e-10).toBe(true);
  });
}
