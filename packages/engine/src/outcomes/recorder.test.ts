import { describe, expect, it } from 'vitest';
import { Recorder } from './recorder.ts';

describe('a recorder that goes on for another', () => {
  it('has what the other has recorded, and its month', () => {
    const before = new Recorder(1, 1, 3);
    before.set(0, 5, -10);
    before.startMonth(0);
    before.count(0, 2);
    before.startMonth(30);
    before.set(0, 7, 40);
    before.count(0, 1);
    const after = new Recorder(1, 1, 3);
    after.set(0, 4, 45);
    after.resume(before, 45);
    after.count(0, 6);
    expect(after.month).toBe(1);
    expect(after.value(0)).toBe(4);
    after.startMonth(60);
    after.finish(90);
    expect([...after.integrals]).toEqual([5 * 30, 5 * 10 + 7 * 5 + 4 * 15, 4 * 30]);
    expect([...after.sums]).toEqual([2, 7, 0]);
  });

  it('records nothing while the other does not', () => {
    const after = new Recorder(1, 1, 1);
    after.set(0, 4, -5);
    after.resume(new Recorder(1, 1, 1), -5);
    after.count(0, 6);
    after.startMonth(0);
    after.finish(10);
    expect([...after.integrals, ...after.sums]).toEqual([40, 0]);
  });

  it('has the same channels and months', () => {
    expect(() => new Recorder(2, 1, 3).resume(new Recorder(1, 1, 3), 0)).toThrow(RangeError);
    expect(() => new Recorder(1, 1, 3).resume(new Recorder(1, 1, 4), 0)).toThrow(RangeError);
  });
});
