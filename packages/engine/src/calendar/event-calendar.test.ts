import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventCalendar } from './event-calendar.ts';

describe('the event calendar', () => {
  it('gives timers back in order of time, then priority, then the order in which they were set', () => {
    const calendar = new EventCalendar(2);
    calendar.set(7, 3, 1);
    calendar.set(1, 3, 0);
    calendar.set(2, 3, 1);
    calendar.set(5, 1, 9);
    expect([calendar.pop(), calendar.pop(), calendar.pop(), calendar.pop(), calendar.pop()]).toEqual([
      5, 1, 7, 2, -1,
    ]);
  });

  it('moves a timer that is set again and drops one set to Infinity', () => {
    const calendar = new EventCalendar();
    calendar.set(1, 5, 0);
    calendar.set(2, 6, 0);
    calendar.set(1, 7, 0);
    expect(calendar.next).toBe(2);
    calendar.set(2, Infinity, 0);
    expect(calendar.isPending(2)).toBe(false);
    expect(calendar.dueAt(1)).toBe(7);
    expect(calendar.size).toBe(1);
  });

  it('agrees with a sorted list whatever is set, moved and cancelled', () => {
    const step = fc.record({
      timer: fc.nat(20),
      time: fc.integer({ min: 0, max: 8 }),
      priority: fc.nat(2),
      cancel: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const calendar = new EventCalendar(1);
        const list = new Map<number, [number, number, number]>();
        steps.forEach(({ timer, time, priority, cancel }, sequence) => {
          if (cancel) {
            calendar.cancel(timer);
            list.delete(timer);
          } else {
            calendar.set(timer, time, priority);
            list.set(timer, [time, priority, sequence]);
          }
        });
        const expected = [...list]
          .sort(([, a], [, b]) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
          .map(([timer]) => timer);
        const actual: number[] = [];
        for (let timer = calendar.pop(); timer >= 0; timer = calendar.pop()) actual.push(timer);
        expect(actual).toEqual(expected);
      }),
    );
  });
});
