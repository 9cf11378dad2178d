const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/**
 * Names a month of a horizon in full, for example `November 2016`.
 *
 * @param start first day of the horizon, as an ISO day
 * @param month months after the one in which it starts
 */
export function monthName(start: string, month: number): string {
  const [year = 0, first = 1] = start.split('-').map(Number);
  const months = first - 1 + month;
  return `${MONTHS[months % 12]} ${year + Math.floor(months / 12)}`;
}
