import { calendarDate, dayNumber, monthStarts } from '../../calendar/dates.ts';
import type { Scenario } from '../../scenario/types.ts';

const APRIL = 4;

/** A financial year, April to March: the months of the horizon that are in it, from the first up to one past the last. */
export interface FinancialYear {
  /** Such as `2025-26`. */
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

/** Lists the financial years of a horizon; a month is in the year in which it starts. */
export function financialYears({ start, months }: Scenario['horizon']): FinancialYear[] {
  const first = dayNumber(start);
  const names = [...monthStarts(start, months).subarray(0, months)].map((day) => nameOf(first + day));
  return [...new Set(names)].map((year) => ({
    year,
    from: names.indexOf(year),
    to: names.lastIndexOf(year) + 1,
  }));
}

function nameOf(day: number): string {
  const { year, month } = calendarDate(day);
  const first = month < APRIL ? year - 1 : year;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
