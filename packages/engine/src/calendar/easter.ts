import { dayOfDate } from './dates.ts';

/**
 * Finds Easter Sunday of a Gregorian year, as a day number.
 * Source: the anonymous Gregorian computus as given in Meeus, "Astronomical Algorithms", chapter 8.
 */
export function easterSunday(year: number): number {
  const goldenIndex = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenIndex + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((goldenIndex + 11 * epact + 22 * toSunday) / 451);
  const afterMarch22 = epact + toSunday - 7 * late;
  return dayOfDate(year, 3, 22) + afterMarch22;
}
