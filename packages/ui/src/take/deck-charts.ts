import { formatRange, formatValue } from '@taper/engine';
import type { CompareResult, Indicator } from '@taper/engine';
import { monthlyBands } from '../charts/monthly-bands.ts';
import { seriesGroups } from '../views/over-time/panels.ts';
import { LEVELS } from '../views/pattern/taper-layout.ts';
import type { ViewInput } from '../views/view.ts';
import { countedIn } from '../words/outcomes/counted-in.ts';
import { differsClearly, isSame } from '../words/answer/sameness.ts';
import type { DeckChart } from './deck-parts.ts';

/** More bars than this nobody looks at in a meeting; the table has the rest. */
const MOST_BARS = 6;
const MOST_LINES = 2;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/**
 * Chooses what is drawn: headline outcomes by scenario, the first two of them over time, and the pattern of work;
 * outcomes without a clear difference are left to the table, unless there is no other.
 * @param outcomes in the order of asking
 */
export function deckCharts(input: ViewInput, outcomes: readonly Indicator[]): DeckChart[] {
  const base = input.scenarios[0]!.scenario;
  const monthly = new Set(
    seriesGroups(base, input.headlines).flatMap(({ indicators }) => indicators.map(({ id }) => id)),
  );
  const telling = [differsClearly, (one: Indicator, all: CompareResult) => !isSame(one, all)].map((tells) =>
    outcomes.filter((one) => tells(one, input.comparison)),
  );
  const drawn = telling.find((some) => some.length > 0) ?? outcomes;
  const overTime = drawn.filter(({ id }) => monthly.has(id));
  return [
    ...drawn.slice(0, MOST_BARS).flatMap((indicator) => barsOf(input, indicator)),
    ...overTime.slice(0, MOST_LINES).flatMap((indicator) => linesOf(input, indicator)),
    ...patternOf(input),
  ];
}

function barsOf({ comparison, scenarios }: ViewInput, indicator: Indicator): DeckChart[] {
  const { id, label, unit } = indicator;
  const found = comparison.scenarios.map(({ indicators }) => indicators.find((one) => one.id === id));
  const values = found.map((one) => one?.mean ?? null);
  if (values.every((value) => value === null)) return [];
  const ranges = found.map((one, place) => {
    const name = comparison.scenarios[place]?.name ?? '';
    const range = one?.p10 == null || one.p90 == null ? null : ([one.p10, one.p90] as const);
    return `${name} ${range === null ? 'not counted' : formatRange(range, unit)}`;
  });
  return [
    {
      ...{ kind: 'bars', title: titleOf(indicator), format: formatOf(unit, values) },
      labels: comparison.scenarios.map(({ name }) => name),
      series: [{ name: label, values }],
      marks: scenarios.map(({ mark }) => mark),
      words: `Likely range, eight runs in ten: ${ranges.join('; ')}.`,
    },
  ];
}

function linesOf({ outcomes, design, months, scenarios }: ViewInput, indicator: Indicator): DeckChart[] {
  const { id, label, unit } = indicator;
  const bands = scenarios.map((_, place) => monthlyBands(outcomes, place, id, months.start, design));
  const dates = [...new Set(bands.flatMap((all) => all.map(({ date }) => date.getTime())))].sort(
    (a, b) => a - b,
  );
  if (dates.length < 2) return [];
  const series = bands.map((all, place) => {
    const means = new Map(all.map(({ date, mean }) => [date.getTime(), mean]));
    return { name: scenarios[place]?.name ?? '', values: dates.map((date) => means.get(date) ?? null) };
  });
  const ends = bands.flatMap((all, place) => {
    const last = all.at(-1);
    const name = scenarios[place]?.name ?? '';
    return last === undefined
      ? []
      : [`${name} ${formatValue(last.mean, unit)} (${formatRange(last.likely, unit)})`];
  });
  return [
    {
      ...{ kind: 'lines', title: `${label} by month${rateWords(unit)}`, series },
      format: formatOf(
        unit,
        series.flatMap(({ values }) => values),
      ),
      labels: dates.map((date) => MONTH.format(date)),
      marks: scenarios.map(({ mark }) => mark),
      words: `Mean of all runs. In the last month, with the likely range: ${ends.join('; ')}.`,
    },
  ];
}

function patternOf({ comparison, scenarios }: ViewInput): DeckChart[] {
  const downwards = [...LEVELS].reverse();
  const shares = comparison.scenarios.map(({ name, indicators }) => ({
    name,
    values: downwards.map(
      (level) => indicators.find(({ id }) => id === `open.share.level=${level}`)?.mean ?? null,
    ),
  }));
  if (shares.every(({ values }) => values.every((value) => value === null))) return [];
  return [
    {
      ...{ kind: 'levels', title: 'Pattern of work: open families by level', format: '0%', series: shares },
      labels: downwards.map((level) => `Level ${level}`),
      marks: scenarios.map(({ mark }) => mark),
      words: 'Shares of open families, mean of all runs. Need rises from level 2 to level 5.',
    },
  ];
}

function titleOf(indicator: Indicator): string {
  const counted = countedIn(indicator);
  return counted === '' ? indicator.label : `${indicator.label}, ${counted}`;
}

/** A rate of a year that is drawn by month is not a month's number. */
function rateWords(unit: string): string {
  return unit.endsWith('a year') ? ', each as a rate a year' : '';
}

/** How a spreadsheet writes numbers of a unit, as fine as the largest of them asks for. */
function formatOf(unit: string, values: readonly (number | null)[]): string {
  if (unit === 'share') return '0.0%';
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  if (unit.startsWith('GBP')) return largest >= 1e6 ? '£#,##0.0,,"m"' : '£#,##0';
  return largest < 10 ? '0.00' : largest < 100 ? '0.0' : '#,##0';
}
