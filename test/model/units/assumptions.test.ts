import { describe, expect, it } from 'vitest';
import { prepareReplications, type Scenario } from '@taper/engine';
import { replicationAssumptions } from '../../../packages/engine/src/model/assumptions.ts';
import type { Assumptions } from '../../../packages/engine/src/model/world.ts';
import { seedKey } from '../../../packages/engine/src/random/key.ts';
import { replicationKey } from '../../../packages/engine/src/run/replication-key.ts';
import { openRun } from '../../support/open-run.ts';
import { peopleCouncil } from '../../support/people-council.ts';
import { expectMean } from '../../support/standard-error.ts';

/** Every feedback and every effect of a practice with a range, some of them lopsided. */
const RANGES = {
  attentionToEscalation: [0, 1, 4],
  waitingToEscalation: [0.5, 1, 2],
  unmetToReturn: [0, 0.7, 1],
  overloadToLeaving: [0, 1, 2],
  overloadToSickness: [0, 0.5, 3],
  setback: [0.1, 0.2, 0.4],
  specialisation: [0, 0.1, 0.3],
} as const;
const EFFECTS = {
  work: [0.8, 0.9, 1.1],
  escalation: [0.5, 0.9, 1],
  return: [0.6, 0.8, 1],
  detection: [1, 1.1, 1.6],
} as const;

const range = ([low, mid, high]: readonly number[], by = 1) =>
  `{ value: ${mid! * by}, low: ${low! * by}, high: ${high! * by} }`;
const assumed = (by = 1) => [
  ...Object.entries(RANGES).map(([id, numbers]) => `assumptions.${id}=${range(numbers, by)}`),
  ...Object.entries(EFFECTS).map(([id, numbers]) => `practices.systemic.${id}=${range(numbers)}`),
];
const council = peopleCouncil(assumed());

const key = (replication: number) => replicationKey(seedKey('assumed'), replication);
const drawn = (scenario: Scenario, replication: number): Assumptions =>
  replicationAssumptions(scenario, 'range', key(replication));
/** All numbers of one replication, one after the other. */
const flat = ({ practices, ...feedbacks }: Assumptions) => [
  ...Object.values(feedbacks),
  ...practices.work,
  ...practices.escalation,
  ...practices.return,
];

describe('assumptions that are drawn', () => {
  const all = Array.from({ length: 4000 }, (_, replication) => drawn(council, replication));

  it.each(Object.entries(RANGES))(
    'have %s from its triangle: within it, and in its middle on average',
    (id, numbers) => {
      const values = all.map((one) => one[id as keyof typeof RANGES]);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(numbers[0]);
      expect(Math.max(...values)).toBeLessThanOrEqual(numbers[2]);
      expectMean(values, (numbers[0] + numbers[1] + numbers[2]) / 3, id);
    },
  );

  it('have effects of a practice from theirs, detection multiplying escalation, each by itself', () => {
    const mean = ([low, mid, high]: readonly number[]) => (low! + mid! + high!) / 3;
    const values = (of: 'work' | 'escalation' | 'return') => all.map(({ practices }) => practices[of][0]!);
    expectMean(values('work'), mean(EFFECTS.work));
    expectMean(values('escalation'), mean(EFFECTS.escalation) * mean(EFFECTS.detection));
    expectMean(values('return'), mean(EFFECTS.return));
  });

  it('are drawn once a replication, each on its own, and anew for the next', () => {
    expect(flat(drawn(council, 7))).toEqual(flat(drawn(council, 7)));
    const [one, other] = [flat(drawn(council, 7)), flat(drawn(council, 8))];
    one.forEach((value, at) => {
      expect(value).not.toBe(other[at]);
    });
    // Two with one range would be equal if they had one draw.
    const same = peopleCouncil([
      ...assumed(),
      `assumptions.setback=${range(RANGES.attentionToEscalation, 0.1)}`,
    ]);
    const { setback, attentionToEscalation } = drawn(same, 7);
    expect(Math.abs(setback * 10 - attentionToEscalation)).toBeGreaterThan(1e-3);
  });

  it('are the same in every scenario that is compared, before and after changes of its numbers', () => {
    const variant = peopleCouncil([
      ...assumed(),
      'services.above.units.team.posts.upper-worker=6',
      'practices.systemic.adoption.reach=1',
      'demand.streams.families.families=40',
      'timeline={ more: { from: 2024-03-04, set: { services.above.units.team.posts.upper-worker: 7 } } }',
    ]);
    for (const replication of [0, 1]) {
      const [base, other] = [0, 1].map((index) =>
        openRun([council, variant], index, replication, 'a', 'range'),
      );
      const before = flat(base!.world.assumptions);
      expect(flat(other!.world.assumptions)).toEqual(before);
      for (const run of [base!, other!]) {
        run.runTo(200);
        expect(flat(run.world.assumptions)).toEqual(before);
      }
    }
  });

  it('lie as high in their range where a scenario has another range', () => {
    const half = drawn(peopleCouncil(assumed(0.5)), 3);
    const whole = drawn(council, 3);
    for (const id of Object.keys(RANGES) as (keyof typeof RANGES)[])
      expect(half[id]).toBeCloseTo(whole[id] / 2, 12);
  });
});

describe('assumptions that are not drawn', () => {
  it('have their middle values, whatever the replication', () => {
    const mid = replicationAssumptions(council, 'mid', key(3));
    for (const [id, [, middle]] of Object.entries(RANGES))
      expect(mid[id as keyof typeof RANGES]).toBe(middle);
    expect(mid.practices.escalation[0]).toBeCloseTo(0.9 * 1.1, 12);
    expect(flat(replicationAssumptions(council, 'mid', key(4)))).toEqual(flat(mid));
  });

  it('that are off are all without effect, to the last byte, on families and on people', () => {
    const harsh = peopleCouncil([
      ...Object.keys(RANGES).map((id) => `assumptions.${id}=0.9`),
      ...Object.keys(EFFECTS).map((id) => `practices.systemic.${id}=${id === 'detection' ? 3 : 0.3}`),
    ]);
    const none = peopleCouncil([
      ...Object.keys(RANGES).map((id) => `assumptions.${id}=0`),
      ...Object.keys(EFFECTS).map((id) => `practices.systemic.${id}=1`),
    ]);
    const outcomes = (scenario: Scenario, mode: 'off' | 'mid' | 'range') =>
      prepareReplications([scenario], 'off', mode).replicate(0).values;
    expect(outcomes(harsh, 'off')).toEqual(outcomes(none, 'mid'));
    expect(outcomes(harsh, 'off')).toEqual(outcomes(none, 'range'));
    expect(outcomes(harsh, 'mid')).not.toEqual(outcomes(none, 'mid'));
  });
});
