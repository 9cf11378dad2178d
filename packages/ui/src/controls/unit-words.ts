/** Units of a length of time, in words. */
const TIMES: Readonly<Record<string, string>> = {
  d: 'days',
  w: 'weeks',
  mo: 'months',
  y: 'years',
  wd: 'working days',
};

/** Says in what a number is counted: `weeks`, `hours a week`, `share`. */
export function unitWords(unit: string, time: string): string {
  return TIMES[time] ?? (unit === 'duration' ? '' : unit);
}

/** Writes a number with no more digits than tell it apart: `1,240`, `16.5`, `0.0532`. */
export function numberWords(amount: number): string {
  return amount.toLocaleString('en-GB', { maximumSignificantDigits: Math.abs(amount) >= 1000 ? 6 : 4 });
}
