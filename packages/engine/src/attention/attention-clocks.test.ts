import { describe, expect, it } from 'vitest';
import { AttentionClocks, type AttentionLayout } from './attention-clocks.ts';

function clocksOf(
  layout: Partial<AttentionLayout> & Pick<AttentionLayout, 'supply' | 'shared'>,
  members = 8,
): AttentionClocks {
  const complete: AttentionLayout = {
    workersFrom: Int32Array.of(0, layout.supply.length),
    classes: 1,
    spare: Float64Array.of(0),
    beta: 0,
    ...layout,
  };
  return new AttentionClocks(
    complete,
    Float64Array.from({ length: members }, (_, member) => member),
  );
}

const alone = (hours: number, beta = 0) =>
  clocksOf({ supply: Float64Array.of(hours), shared: Float64Array.of(0), beta });

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
    const clocks = clocksOf({ supply: Float64Array.of(10, 10), shared: Float64Array.of(0.5, 0.5) });
    clocks.join(0, 0, 0, 0, 20, 10, Infinity);
    clocks.settle(0, 0);
    // Five of its own worker's hours, five of the pool from each.
    expect(clocks.attention(0, 0)).toBe(0.75);
    expect(clocks.hoursGiven(0)).toBe(15);
    expect(clocks.attentionSum(0)).toBe(0.75);
    expect(clocks.shortMembers(0)).toBe(0);
  });

  it('uses the hours of roles that lead nobody', () => {
    const clocks = clocksOf({
      supply: Float64Array.of(2),
      shared: Float64Array.of(0),
      spare: Float64Array.of(3),
    });
    clocks.join(0, 0, 0, 0, 10, 10, Infinity);
    clocks.settle(0, 0);
    expect(clocks.attention(0, 0)).toBe(0.5);
  });

  it('grows without losing anybody', () => {
    const clocks = clocksOf({ supply: Float64Array.of(10), shared: Float64Array.of(0) }, 2);
    clocks.join(0, 1, 0, 0, 5, 7, Infinity);
    clocks.grow(Float64Array.of(0, 1, 2, 3));
    clocks.join(0, 3, 0, 0, 5, 6, Infinity);
    expect(clocks.settle(0, 0)).toBe(6);
    clocks.leave(6, 3);
    expect(clocks.settle(6, 0)).toBe(7);
    expect(clocks.led(0)).toBe(1);
  });
});
