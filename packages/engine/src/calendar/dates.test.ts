import { describe, expect, test } from 'vitest';
import {
  addMonths,
  calendarDate,
  dayNumber,
  dayOfDate,
  isIsoDate,
  isoDate,
  monthStarts,
  weekday,
} from './dates.ts';

describe('dayNumber and isoDate', () => {
  test('day 0 is 1 January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(isoDate(0)).toBe('1970-01-01');
    expect(dayNumber('1969-12-31')).toBe(-1);
  });

  test('agree with the built-in calendar on every day of two centuries', () => {
    for (let day = dayNumber('1900-01-01'); day <= dayNumber('2100-12-31'); day++) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (isoDate(day) !== iso || dayNumber(iso) !== day)
        expect([day, isoDate(day), dayNumber(iso)]).toBe(iso);
    }
    expect(isoDate(dayNumber('2100-12-31'))).toBe('2100-12-31');
  });

  test('reach from year 0 to year 9999', () => {
    for (const iso of ['0000-01-01', '0000-02-29', '0400-12-31', '1582-10-15', '9999-12-31']) {
      expect(isoDate(dayNumber(iso))).toBe(iso);
    }
    expect(() => isoDate(dayNumber('9999-12-31') + 1)).toThrow(RangeError);
    expect(() => isoDate(dayNumber('0000-01-01') - 1)).toThrow(RangeError);
    expect(() => isoDate(NaN)).toThrow(RangeError);
  });

  test('a time within a day belongs to that day', () => {
    expect(isoDate(0.999)).toBe('1970-01-01');
    expect(isoDate(-0.001)).toBe('1969-12-31');
  });
});

describe('isIsoDate', () => {
  test('accepts days that exist', () => {
    for (const iso of ['2015-04-01', '2016-02-29', '2000-02-29', '2024-12-31'])
      expect(isIsoDate(iso)).toBe(true);
  });

  test('refuses days that do not exist', () => {
    for (const text of ['2015-02-29', '1900-02-29', '2015-04-31', '2015-13-01', '2015-00-10', '2015-01-00']) {
      expect(isIsoDate(text)).toBe(false);
    }
  });

  test('refuses other ways to write a day', () => {
    const others = [
      '',
      '2015-4-1',
      '01/04/2015',
      '20150401',
      '2015-04-01T00:00',
      ' 2015-04-01',
      '2015-04-01\n',
      '1 April',
    ];
    for (const text of others) {
      expect(isIsoDate(text)).toBe(false);
      expect(() => dayNumber(text)).toThrow(RangeError);
    }
  });
});

describe('calendarDate', () => {
  test('takes a day apart and dayOfDate puts it together', () => {
    expect(calendarDate(dayNumber('2016-02-29'))).toEqual({ year: 2016, month: 2, day: 29 });
    expect(dayOfDate(2016, 2, 29)).toBe(dayNumber('2016-02-29'));
  });
});

describe('weekday', () => {
  test('1 January 1970 was a Thursday', () => {
    expect(weekday(0)).toBe(4);
    expect(weekday(0.9)).toBe(4);
    expect(weekday(-1)).toBe(3);
    expect(weekday(-5)).toBe(6);
  });

  test('1 April 2015 was a Wednesday', () => {
    expect(weekday(dayNumber('2015-04-01'))).toBe(3);
  });
});

describe('addMonths', () => {
  const later = (iso: string, months: number): string => isoDate(addMonths(dayNumber(iso), months));

  test('keeps the day of the month', () => {
    expect(later('2015-04-15', 1)).toBe('2015-05-15');
    expect(later('2015-04-15', 36)).toBe('2018-04-15');
    expect(later('2015-11-30', 2)).toBe('2016-01-30');
  });

  test('ends with the month where the month is shorter', () => {
    expect(later('2015-01-31', 1)).toBe('2015-02-28');
    expect(later('2016-01-31', 1)).toBe('2016-02-29');
    expect(later('2016-02-29', 12)).toBe('2017-02-28');
    expect(later('2015-03-31', 1)).toBe('2015-04-30');
  });

  test('goes back as well as forwards', () => {
    expect(later('2015-04-15', -4)).toBe('2014-12-15');
    expect(later('2015-03-31', -1)).toBe('2015-02-28');
    expect(later('2015-04-15', 0)).toBe('2015-04-15');
  });
});

describe('monthStarts', () => {
  test('from the first of a month buckets are calendar months', () => {
    expect([...monthStarts('2015-04-01', 3)]).toEqual([0, 30, 61, 91]);
    expect(monthStarts('2015-04-01', 36).at(-1)).toBe(dayNumber('2018-04-01') - dayNumber('2015-04-01'));
  });

  test('from mid-month they run from that day of each month', () => {
    expect([...monthStarts('2015-04-15', 2)]).toEqual([0, 30, 61]);
  });

  test('a start on the 31st does not drift after a short month', () => {
    const start = dayNumber('2015-01-31');
    const days = [...monthStarts('2015-01-31', 3)].map((offset) => isoDate(start + offset));
    expect(days).toEqual(['2015-01-31', '2015-02-28', '2015-03-31', '2015-04-30']);
  });

  test('no months are one boundary', () => {
    expect([...monthStarts('2015-04-01', 0)]).toEqual([0]);
  });
});
