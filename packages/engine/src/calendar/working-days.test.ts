import { describe, expect, test } from 'vitest';
import { dayNumber, isoDate, weekday } from './dates.ts';
import { WorkingDays } from './working-days.ts';

/** 2015 with one made-up holiday, Wednesday 3 June. */
const first = dayNumber('2015-01-01');
const last = dayNumber('2015-12-31');
const holiday = dayNumber('2015-06-03');
const working = new WorkingDays(first, last, [holiday]);

const after = (iso: string, n: number): string => isoDate(working.addWorkingDays(dayNumber(iso), n));
const between = (a: string, b: string): number => working.workingDaysBetween(dayNumber(a), dayNumber(b));

describe('addWorkingDays', () => {
  test('the day itself does not count', () => {
    expect(after('2015-06-08', 1)).toBe('2015-06-09');
    expect(after('2015-06-08', 0)).toBe('2015-06-08');
  });

  test('weekends are passed over', () => {
    expect(after('2015-06-12', 1)).toBe('2015-06-15');
    expect(after('2015-06-08', 5)).toBe('2015-06-15');
  });

  test('from a weekend the first working day is Monday', () => {
    expect(after('2015-06-13', 1)).toBe('2015-06-15');
    expect(after('2015-06-14', 1)).toBe('2015-06-15');
  });

  test('a bank holiday is passed over', () => {
    expect(after('2015-06-02', 1)).toBe('2015-06-04');
    expect(after('2015-06-03', 1)).toBe('2015-06-04');
    expect(after('2015-06-01', 5)).toBe('2015-06-09');
  });

  test('45 working days without holidays are nine weeks', () => {
    expect(after('2015-07-01', 45)).toBe('2015-09-02');
  });

  test('keeps the time of day', () => {
    expect(working.addWorkingDays(dayNumber('2015-06-12') + 0.25, 1)).toBe(dayNumber('2015-06-15') + 0.25);
  });

  test('agrees with counting day by day', () => {
    const open = (day: number): boolean => weekday(day) % 6 !== 0 && day !== holiday;
    for (let day = first; day < last - 40; day++) {
      let reached = day;
      for (let n = 1; n <= 20; n++) {
        do reached++;
        while (!open(reached));
        if (working.addWorkingDays(day, n) !== reached) expect(isoDate(day)).toBe(`wrong at ${n}`);
      }
      expect(working.workingDaysBetween(day, reached)).toBe(20);
    }
  });

  test('beyond the span, or for a count that is negative or not whole, it refuses', () => {
    expect(() => working.addWorkingDays(last, 1)).toThrow(RangeError);
    expect(() => working.addWorkingDays(first - 1, 1)).toThrow(RangeError);
    expect(() => working.addWorkingDays(first + 30, -1)).toThrow(RangeError);
    expect(() => working.addWorkingDays(first + 30, 1.5)).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  test('a Friday and the next Monday are one working day apart', () => {
    expect(between('2015-06-12', '2015-06-15')).toBe(1);
    expect(between('2015-06-12', '2015-06-14')).toBe(0);
    expect(between('2015-06-12', '2015-06-12')).toBe(0);
  });

  test('a week has five, and four with a holiday', () => {
    expect(between('2015-06-07', '2015-06-14')).toBe(5);
    expect(between('2015-05-31', '2015-06-07')).toBe(4);
  });

  test('counts backwards as a negative number', () => {
    expect(between('2015-06-15', '2015-06-12')).toBe(-1);
  });

  test('refuses days beyond the span', () => {
    expect(() => working.workingDaysBetween(first, last + 1)).toThrow(RangeError);
  });
});
