import { describe, expect, it } from 'vitest';
import { AttentionClocks } from './attention-clocks.ts';

/** One unit of workers with so many hours each, of which so much is shared. */
function clocksOf(
  {
    supply,
    shared,
    spare = 0,
    beta = 0,
  }: { supply: number[]; shared: number[]; spare?: number; beta?: number },
  members = 8,
): AttentionClocks {
  const ties = Float64Array.from({ length: members }, (_, member) => member);
  const clocks = new AttentionClocks(
    { workersFrom: Int32Array.of(0, supply.length), classes: 1, beta },
    ties,
  );
  supply.forEach((hours, worker) => {
    clocks.setHours(0, worker, hours, shared[worker]!);
  });
  clocks.setSpare(0, spare);
  return clocks;
}

const alone = (hours: number, beta = 0) => clocksOf({ supply: [hours], shared: [0], beta });

describe('the work clock', () => {
  it('runs at full speed while hours last', () => {
    const clocks = alone(10);
    clocks.join(0, 0, 0, 0, 5, 7, Infinity);
    clocks.join(0, 1, 0, 0, 5, 9, Infinity);
    expect(clocks.settle(0, 0)).toBe(7);
    expect(clocks.dueMember(0)).toBe(0);
    expect(clocks.dueIsRisk(0)).toBe(false);
    clocks.leave(7, 0);
    expect(clocks.settle(7, 0)).toBe(9);
  });

  it('slows with the share of attention and speeds up when somebody leaves', () => {
    const clocks = alone(10);
    clocks.join(0, 0, 0, 0, 10, 6, Infinity);
    clocks.join(0, 1, 0, 0, 10, 4, Infinity);
    expect(clocks.settle(0, 0)).toBe(8);
    expect(clocks.attention(0, 0)).toBe(0.5);
    expect(clocks.workLeft(2, 0)).toBe(5);
    clocks.leave(8, 1);
    expect(clocks.settle(8, 0)).toBe(10);
  });

  it('stands still without hours', () => {
    const clocks = alone(0);
    clocks.join(0, 0, 0, 0, 10, 6, Infinity);
    expect(clocks.settle(0, 0)).toBe(Infinity);
    expect(clocks.workLeft(50, 0)).toBe(6);
    expect(clocks.dueMember(0)).toBe(-1);
  });

  it('goes before the risk clock when both are due at once', () => {
    const clocks = alone(10);
    clocks.join(0, 0, 0, 0, 10, 6, Infinity);
    clocks.join(0, 1, 0, 0, 0, Infinity, 6);
    expect(clocks.settle(0, 0)).toBe(6);
    expect(clocks.dueIsRisk(0)).toBe(false);
  });

  it('decides between equal targets by the stable key, not by who joined first', () => {
    const clocks = alone(10);
    clocks.join(0, 5, 0, 0, 1, 6, Infinity);
    clocks.join(0, 2, 0, 0, 1, 6, Infinity);
    clocks.settle(0, 0);
    expect(clocks.dueMember(0)).toBe(2);
  });
});

describe('the risk clock', () => {
  it('runs faster as attention falls: 1 + β(1 − q)', () => {
    const clocks = alone(5, 2);
    clocks.join(0, 0, 0, 0, 10, Infinity, 8);
    expect(clocks.settle(0, 0)).toBe(4);
    expect(clocks.dueIsRisk(0)).toBe(true);
    expect(clocks.riskLeft(1, 0)).toBe(6);
  });

  it('runs at its own pace whatever the attention when β is 0', () => {
    const clocks = alone(0, 0);
    clocks.join(0, 0, 0, 0, 10, Infinity, 8);
    expect(clocks.settle(0, 0)).toBe(8);
  });
});

describe('a unit', () => {
  it('lets one worker’s spare hours serve another’s families through what is shared', () => {
    const clocks = clocksOf({ supply: [10, 10], shared: [0.5, 0.5] });
    clocks.join(0, 0, 0, 0, 20, 10, Infinity);
    clocks.settle(0, 0);
    // Five of its own worker's hours, five of the pool from each.
    expect(clocks.attention(0, 0)).toBe(0.75);
    expect(clocks.totals.given[0]!).toBe(15);
    expect(clocks.totals.attention[0]!).toBe(0.75);
    expect(clocks.totals.short[0]!).toBe(0);
  });

  it('uses the hours of roles that lead nobody', () => {
    const clocks = clocksOf({ supply: [2], shared: [0], spare: 3 });
    clocks.join(0, 0, 0, 0, 10, 10, Infinity);
    clocks.settle(0, 0);
    expect(clocks.attention(0, 0)).toBe(0.5);
  });

  it('grows without losing anybody', () => {
    const clocks = clocksOf({ supply: [10], shared: [0] }, 2);
    clocks.join(0, 1, 0, 0, 5, 7, Infinity);
    clocks.grow(Float64Array.of(0, 1, 2, 3));
    clocks.join(0, 3, 0, 0, 5, 6, Infinity);
    expect(clocks.settle(0, 0)).toBe(6);
    clocks.leave(6, 3);
    expect(clocks.settle(6, 0)).toBe(7);
    expect(clocks.led(0)).toBe(1);
  });

  it('divides its hours anew when a worker falls ill, and again when the worker is back', () => {
    const clocks = clocksOf({ supply: [10, 10], shared: [0.5, 0.5] });
    clocks.join(0, 0, 0, 0, 10, 20, Infinity);
    clocks.join(0, 1, 1, 0, 10, 20, Infinity);
    expect(clocks.settle(0, 0)).toBe(20);
    clocks.setHours(0, 0, 0, 0.5);
    // The other keeps five hours and shares five, which even out the two shortfalls of ten and five.
    expect(clocks.settle(10, 0)).toBeCloseTo(10 + 10 / 0.75, 12);
    expect(clocks.attention(0, 0)).toBe(0.25);
    expect(clocks.attention(1, 0)).toBe(0.75);
    clocks.setHours(0, 0, 10, 0.5);
    expect(clocks.settle(14, 0)).toBeCloseTo(21, 12);
    expect(clocks.totals.wanted[0]!).toBe(20);
  });
});

describe('the pace of a worker’s clocks', () => {
  it('changes what is left of work and of risk in proportion: T′ = C + (T − C) m′/m', () => {
    const clocks = alone(10, 1);
    clocks.join(0, 0, 0, 0, 10, 10, Infinity);
    clocks.join(0, 1, 0, 0, 0, Infinity, 30);
    expect(clocks.settle(0, 0)).toBe(10);
    clocks.setPace(4, 0, 1 / 0.5, 0.25);
    expect(clocks.settle(4, 0)).toBe(7);
    expect(clocks.riskLeft(4, 1)).toBe(26);
    clocks.leave(7, 0);
    expect(clocks.settle(7, 0)).toBe(4 + 26 / 0.25);
  });
});
