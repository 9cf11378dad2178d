/** Days of a year, and of a month, wherever a length of time or a yearly rate becomes days. */
export const daysAYear = 365.25;
export const daysAMonth = daysAYear / 12;

/** Days in each unit of time that a scenario file may use, apart from working days. */
const daysPerUnit: Readonly<Record<string, number>> = { d: 1, w: 7, mo: daysAMonth, y: daysAYear };

/** Words for the units, as `unit:` of a quantity may spell them. */
const unitWords: Readonly<Record<string, string>> = {
  day: 'd',
  days: 'd',
  week: 'w',
  weeks: 'w',
  month: 'mo',
  months: 'mo',
  year: 'y',
  years: 'y',
  'working day': 'wd',
  'working days': 'wd',
};

/** What a length of time must look like, for editors and for reading. */
export const durationPattern = /^\d+(\.\d+)?(d|w|mo|y)$/;
/** What a length of time in working days must look like. */
export const workingDaysPattern = /^\d+(\.\d+)?wd$/;

/** A length of time as written: a number and its unit. */
export interface WrittenDuration {
  readonly amount: number;
  readonly unit: 'd' | 'w' | 'mo' | 'y' | 'wd';
}

/** Reads `13w`, `10d`, `3mo`, `2y` or `45wd`; null when the text is not a length of time. */
export function parseDuration(text: string): WrittenDuration | null {
  const match = /^(\d+(?:\.\d+)?)(d|w|mo|y|wd)$/.exec(text);
  if (match === null) return null;
  return { amount: Number(match[1]), unit: match[2] as WrittenDuration['unit'] };
}

/** Turns a length of time into days (a month is 365.25 / 12, a year 365.25); NaN for working days, which have no fixed length. */
export function durationDays(duration: WrittenDuration): number {
  return duration.amount * (daysPerUnit[duration.unit] ?? NaN);
}

/** Finds the short unit of time that a word or abbreviation means: `weeks` is `w`; null when it is none. */
export function timeUnit(word: string): string | null {
  const plain = word.trim().toLowerCase();
  if (Object.hasOwn(unitWords, plain)) return unitWords[plain] ?? null;
  return Object.hasOwn(daysPerUnit, plain) || plain === 'wd' ? plain : null;
}
