import { dayNumber, isoDate, monthStarts } from '../../calendar/dates.ts';
import type { Path } from '../path.ts';
import type { Checker } from './checker.ts';
import { allCosts } from './costs.ts';

/** Checks the years of prices, and the dates on which something is paid. */
export function checkPriceYears(checker: Checker): void {
  if (!checker.sound(['money'], ['horizon'])) return;
  checkYears(checker);
  checkDates(checker);
}

function checkYears(checker: Checker): void {
  const { given, report } = checker;
  const { priceYear, inflation } = checker.scenario.money;
  const costs = allCosts(checker);
  if (inflation !== 0 && priceYear === null && costs.length > 0) {
    const message = 'costs are to be brought to the prices of one year, and nobody says which';
    const hint = 'add priceYear: to money, such as 2024 or 2023-24';
    report(['money', 'inflation'], { code: 'price-year-missing', message, hint });
    return;
  }
  const years = [...new Set([priceYear, ...costs.map(({ cost }) => cost.priceYear)])]
    .filter((year) => year !== null)
    .sort();
  // Who writes that prices do not grow has thought of it.
  if (inflation !== 0 || years.length < 2 || given(['money', 'inflation'])) return;
  const message = `costs in prices of ${years.join(', ')} are added up as they are`;
  const hint = 'add inflation: to money, the yearly growth of prices, or write inflation: 0';
  const first = costs.find(({ cost }) => cost.priceYear !== null)!;
  report([...first.path, 'priceYear'], { code: 'price-years-differ', message, hint, severity: 'warning' });
}

function checkDates({ scenario, report }: Checker): void {
  const { horizon, money } = scenario;
  const start = dayNumber(horizon.start);
  const end = start + monthStarts(horizon.start, horizon.months).at(-1)!;
  const warn = (path: Path, message: string) => {
    const hint = `choose a day from ${horizon.start}, before ${isoDate(end)}`;
    report(path, { code: 'cost-outside-horizon', message, hint, severity: 'warning' });
  };
  for (const [id, { date }] of Object.entries(money.setUp)) {
    const day = dayNumber(date);
    if (day < start || day >= end)
      warn(['money', 'setUp', id, 'date'], `${id} is paid on ${date}, when nothing is recorded`);
  }
  for (const [id, { from, until }] of Object.entries(money.running)) {
    const path = ['money', 'running', id];
    // ISO days sort as they follow each other.
    if (from !== null && until !== null && until <= from) {
      const message = `${id} is paid until ${until}, before it is paid at all`;
      report([...path, 'until'], { code: 'dates-out-of-order', message, hint: `write a date after ${from}` });
    } else if ((from !== null && dayNumber(from) >= end) || (until !== null && dayNumber(until) <= start))
      warn([...path, from !== null && dayNumber(from) >= end ? 'from' : 'until'], `${id} is never paid`);
  }
}
