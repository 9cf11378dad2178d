const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Says a horizon by its first and last month: `Apr 2015 – Mar 2018`. */
export function periodInWords({
  start,
  months,
}: {
  readonly start: string;
  readonly months: number;
}): string {
  const first = new Date(`${start}T00:00:00Z`);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months - 1, 1));
  return `${MONTH.format(first)} – ${MONTH.format(last)}`;
}
