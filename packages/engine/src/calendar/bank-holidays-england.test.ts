import { describe, expect, test } from 'vitest';
import { bankHolidaysOfEngland, workingDaysOfEngland } from './bank-holidays-england.ts';
import { dayNumber, isoDate, weekday } from './dates.ts';

/** As announced; month and day. */
const KNOWN: Readonly<Record<number, string>> = {
  2002: '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26',
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
};

describe('bankHolidaysOfEngland', () => {
  test.each(Object.entries(KNOWN))('gives the holidays of %s as announced', (year, days) => {
    expect(bankHolidaysOfEngland(Number(year)).map(isoDate)).toEqual(
      days.split(' ').map((day) => `${year}-${day}`),
    );
  });

  test('every year from 2000 to 2035 has eight holidays on different weekdays, or more by proclamation', () => {
    const extra: Readonly<Record<number, number>> = { 2002: 1, 2011: 1, 2012: 1, 2022: 2, 2023: 1 };
    for (let year = 2000; year <= 2035; year++) {
      const holidays = bankHolidaysOfEngland(year);
      expect(new Set(holidays).size).toBe(8 + (extra[year] ?? 0));
      for (const day of holidays) expect(weekday(day) % 6).not.toBe(0);
    }
  });
});

describe('workingDaysOfEngland', () => {
  test('2024 had 254 working days', () => {
    const working = workingDaysOfEngland(dayNumber('2023-12-31'), dayNumber('2024-12-31'));
    expect(working.workingDaysBetween(dayNumber('2023-12-31'), dayNumber('2024-12-31'))).toBe(254);
  });

  test('an assessment begun before Christmas 2021 is due in March', () => {
    const working = workingDaysOfEngland(dayNumber('2021-01-01'), dayNumber('2022-12-31'));
    expect(isoDate(working.addWorkingDays(dayNumber('2021-12-24'), 1))).toBe('2021-12-29');
    expect(isoDate(working.addWorkingDays(dayNumber('2021-12-24'), 45))).toBe('2022-03-02');
  });
});
