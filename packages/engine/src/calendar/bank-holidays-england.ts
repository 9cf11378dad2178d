import { calendarDate, dayNumber, dayOfDate, weekday } from './dates.ts';
import { easterSunday } from './easter.ts';
import { WorkingDays } from './working-days.ts';

const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

/**
 * Years in which a holiday did not fall where the rules put it. Source of this table and the next: royal
 * proclamations under the Banking and Financial Dealings Act 1971, as listed on GOV.UK, "UK bank holidays".
 */
const MOVED: Readonly<Record<'earlyMay' | 'spring', Readonly<Record<number, string>>>> = {
  earlyMay: {
    2020: '2020-05-08', // 75 years since Victory in Europe
  },
  spring: {
    2002: '2002-06-04', // beside the Golden Jubilee
    2012: '2012-06-04', // beside the Diamond Jubilee
    2022: '2022-06-02', // beside the Platinum Jubilee
  },
};

/** Holidays held once. */
const EXTRA: readonly string[] = [
  '2002-06-03', // Golden Jubilee
  '2011-04-29', // wedding of Prince William
  '2012-06-05', // Diamond Jubilee
  '2022-06-03', // Platinum Jubilee
  '2022-09-19', // State Funeral of Queen Elizabeth II
  '2023-05-08', // Coronation of King Charles III
];

/**
 * Lists the bank holidays of England and Wales in a year, as day numbers in order. Days in lieu take the place of
 * holidays on a weekend. Complete for 2000 to 2025; for later years, those that the rules foresee. The rules
 * are in force since 1978, but one-off days before 2000 are missing.
 */
export function bankHolidaysOfEngland(year: number): number[] {
  const easter = easterSunday(year);
  const holidays = [
    inLieu(dayOfDate(year, 1, 1), 1),
    easter - 2,
    easter + 1,
    moved('earlyMay', year) ?? firstMonday(year, 5, 1),
    moved('spring', year) ?? firstMonday(year, 5, 25),
    firstMonday(year, 8, 25),
    ...christmas(year),
    ...EXTRA.map(dayNumber).filter((day) => calendarDate(day).year === year),
  ];
  return holidays.sort((a, b) => a - b);
}

/** Counts working days in England and Wales from day number `first` to `last`, both included. */
export function workingDaysOfEngland(first: number, last: number): WorkingDays {
  const holidays: number[] = [];
  for (let year = calendarDate(first).year; year <= calendarDate(last).year; year++) {
    holidays.push(...bankHolidaysOfEngland(year));
  }
  return new WorkingDays(first, last, holidays);
}

function moved(holiday: keyof typeof MOVED, year: number): number | null {
  const date = MOVED[holiday][year];
  return date === undefined ? null : dayNumber(date);
}

/** The first Monday on or after a day; the last Monday of a month of 31 days is the first from the 25th. */
function firstMonday(year: number, month: number, from: number): number {
  const day = dayOfDate(year, month, from);
  return day + ((MONDAY - weekday(day) + 7) % 7);
}

/** Two holidays in a row: the one on a weekend moves past the other. */
function christmas(year: number): number[] {
  const christmasDay = dayOfDate(year, 12, 25);
  return [inLieu(christmasDay, 2), inLieu(christmasDay + 1, 2)];
}

/** The day itself or, for a holiday on a weekend, the weekday that its run of holidays moves it to. */
function inLieu(day: number, run: number): number {
  const ofWeek = weekday(day);
  if (ofWeek === SATURDAY) return day + 2;
  return ofWeek === SUNDAY ? day + run : day;
}
