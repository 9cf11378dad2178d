const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Writes a horizon in words: `April 2015 to March 2018`, or `36 months from 2015-04-15` when it begins mid-month. */
export function periodText({ start, months }: { readonly start: string; readonly months: number }): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  if (day !== 1) return `${months} months from ${start}`;
  const first = year * 12 + month - 1;
  const last = first + months - 1;
  return first === last ? monthText(first) : `${monthText(first)} to ${monthText(last)}`;
}

function monthText(sinceYearZero: number): string {
  return `${MONTHS[sinceYearZero % 12]} ${Math.floor(sinceYearZero / 12)}`;
}

/** Writes an ISO day in words: `3 May 2015`. */
export function dateText(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
