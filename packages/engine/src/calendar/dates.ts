/** Days before each month of a common year, and the year's length. */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const MONTHS = 12;
const LAST_YEAR = 9999;
const MEAN_YEAR = 365.2425;

/** Days from 1 January of year 0 to 1 January 1970. */
const EPOCH = daysBeforeYear(1970);

/** A day of the Gregorian calendar; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Tells whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return parse(text) !== null;
}

/** Reads an ISO day as the number of days since 1970-01-01. Throws RangeError unless `isIsoDate(iso)`. */
export function dayNumber(iso: string): number {
  const date = parse(iso);
  if (date === null) throw new RangeError(`"${iso}" is not a day written YYYY-MM-DD`);
  return dayOfDate(date.year, date.month, date.day);
}

/**
 * Writes a day number as `YYYY-MM-DD`; a fraction is a time within that day.
 * Throws RangeError outside the years 0 to 9999.
 */
export function isoDate(day: number): string {
  const { year, month, day: ofMonth } = calendarDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** Counts the days from 1970-01-01 to a day of the calendar; `month` and `day` count from 1. */
export function dayOfDate(year: number, month: number, day: number): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - EPOCH;
}

/** Finds the date of a day number. Throws RangeError outside the years 0 to 9999. */
export function calendarDate(day: number): CalendarDate {
  const days = Math.floor(day) + EPOCH;
  if (!(days >= 0 && days < daysBeforeYear(LAST_YEAR + 1)))
    throw new RangeError(`day ${day} is off the calendar`);
  let year = Math.floor(days / MEAN_YEAR);
  while (daysBeforeYear(year + 1) <= days) year++;
  while (daysBeforeYear(year) > days) year--;
  const ofYear = days - daysBeforeYear(year);
  let month = 1;
  while (daysBeforeMonth(year, month + 1) <= ofYear) month++;
  return { year, month, day: ofYear - daysBeforeMonth(year, month) + 1 };
}

/** The day of the week: 0 for Sunday to 6 for Saturday. */
export function weekday(day: number): number {
  return (((Math.floor(day) + 4) % 7) + 7) % 7;
}

/**
 * Moves a day by whole calendar months (forwards or back), to the same day of the month or, where the month is
 * shorter, its last day.
 */
export function addMonths(day: number, months: number): number {
  const from = calendarDate(day);
  const count = from.year * MONTHS + from.month - 1 + months;
  const year = Math.floor(count / MONTHS);
  const month = count - year * MONTHS + 1;
  return dayOfDate(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/**
 * Finds where monthly buckets begin, in days after the start: `months + 1` offsets, the first 0, the last the end of
 * the horizon. From the first of a month they are calendar months; a later start is each month's bucket boundary
 * (a month too short for it has its last day).
 */
export function monthStarts(startIso: string, months: number): Float64Array {
  const start = dayNumber(startIso);
  return Float64Array.from({ length: months + 1 }, (_, month) => addMonths(start, month) - start);
}

function parse(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > MONTHS || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1 January of year 0 (a leap year): 365 for each year before, and one for each leap year among them. */
function daysBeforeYear(year: number): number {
  const leapYears =
    Math.floor((year + 3) / 4) - Math.floor((year + 99) / 100) + Math.floor((year + 399) / 400);
  return 365 * year + leapYears;
}

function daysBeforeMonth(year: number, month: number): number {
  return DAYS_BEFORE_MONTH[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0);
}

function daysInMonth(year: number, month: number): number {
  return daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}
