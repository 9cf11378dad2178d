import { formatChange, formatRange, formatValue } from '@taper/engine';
import type { ComparedIndicator, Indicator } from '@taper/engine';
import type { TemplateResult } from 'lit';
import { bandChart } from '../../charts/band-chart.ts';
import type { BandLine, Moment } from '../../charts/band-chart.ts';
import type { ChartTable } from '../../charts/chart.ts';
import { middleOfMonth, monthPoints, monthlyBands } from '../../charts/monthly-bands.ts';
import type { MonthBand } from '../../charts/monthly-bands.ts';
import { scenarioColour } from '../../components/scenario-mark/scenario-mark.ts';
import { dipOf } from '../../words/answer/dip.ts';
import { monthInWords, monthNumber, whenInWords } from '../../words/answer/when.ts';
import type { ViewInput } from '../view.ts';
import { expectedSeries } from './expected-series.ts';

/** One series of the base and of one scenario, ready to be drawn. */
export interface Panel {
  readonly draw: ((width: number) => TemplateResult) | null;
  readonly table: ChartTable;
  /** When a difference shows, and whether it dips before; a sentence each. */
  readonly words: readonly string[];
}

const HEIGHT = 240;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/**
 * Lays out a series of the base and of one scenario.
 * @param scenario place of the scenario; that of the base: the base alone
 * @param run place of the run that is drawn by itself; null: none
 */
export function panelOf(input: ViewInput, indicator: Indicator, scenario: number, run: number | null): Panel {
  const { months, comparison } = input;
  const lines = [...new Set([0, scenario])].flatMap((place) => lineOf(input, indicator, place, run));
  const drawn = lines.filter(({ bands }) => bands.length > 0);
  const result = comparison.scenarios[scenario]?.indicators.find(({ id }) => id === indicator.id);
  const moments = scenario === 0 ? [] : momentsOf(result, months.start);
  const label = labelOf(indicator, drawn);
  const counted = unitWords(indicator.unit);
  const written = (value: number) => formatValue(value, indicator.unit, magnitudeOf(drawn));
  return {
    draw:
      drawn.length === 0
        ? null
        : (width) => bandChart(drawn, { width, height: HEIGHT, counted, label, written, moments }),
    table: tableOf(drawn, indicator),
    words: scenario === 0 ? [] : wordsOf(input, indicator, drawn, result),
  };
}

function lineOf(input: ViewInput, { id }: Indicator, place: number, run: number | null): BandLine[] {
  const { outcomes, design, months, scenarios } = input;
  const shown = scenarios[place];
  if (shown === undefined) return [];
  const count = outcomes.replications.length;
  const values =
    run === null
      ? []
      : Array.from(
          { length: months.count },
          (_, month) => outcomes.month(place, id, month)[Math.min(run, count - 1)] ?? NaN,
        );
  return [
    {
      ...{ name: shown.name, colour: scenarioColour(shown.mark), mark: shown.mark },
      bands: monthlyBands(outcomes, place, id, months.start, design),
      run: monthPoints(values, months.start),
      expected: monthPoints(expectedSeries(input, place, id), months.start),
    },
  ];
}

function momentsOf(result: ComparedIndicator | undefined, start: string): Moment[] {
  const when = result?.difference?.when;
  const moment = (day: string | null | undefined, word: string): Moment[] =>
    day == null ? [] : [{ date: middleOfMonth(start, monthNumber(start, day) - 1), word }];
  return [...moment(when?.clear, 'clear'), ...moment(when?.shows, 'shows in one council')];
}

function wordsOf(
  { months }: ViewInput,
  { unit, matters }: Indicator,
  [base, other]: readonly BandLine[],
  result: ComparedIndicator | undefined,
): string[] {
  const difference = result?.difference ?? null;
  if (base === undefined || other === undefined || difference === null) return [];
  const when = whenInWords(difference, months.start);
  // Where it ends nowhere in particular, there is no other way to go before.
  const isClear = difference.verdict === 'lower' || difference.verdict === 'higher';
  const isSaid = difference.when?.between != null;
  const dip = isClear && !isSaid ? dipOf(base.bands, other.bands, matters) : null;
  return [
    ...(when === null ? [] : [`${when}.`]),
    ...(dip === null
      ? []
      : [
          `Before that it goes the other way: ${formatChange(dip.difference, unit)} in ${monthInWords(dip.date)}.`,
        ]),
  ];
}

function tableOf(lines: readonly BandLine[], { unit }: Indicator): ChartTable {
  const magnitude = magnitudeOf(lines);
  const cell = (band: MonthBand | undefined) =>
    band === undefined
      ? ''
      : `${formatValue(band.mean, unit, magnitude)} (${formatRange(band.likely, unit, formatValue, magnitude)})`;
  const dates = lines[0]?.bands.map(({ date }) => date) ?? [];
  return {
    head: ['Month', ...lines.map(({ name }) => `${name}: mean (likely range)`)],
    rows: dates.map((date, month) => [MONTH.format(date), ...lines.map(({ bands }) => cell(bands[month]))]),
  };
}

function labelOf({ label, unit }: Indicator, lines: readonly BandLine[]): string {
  const ends = lines.map(({ name, bands }) => {
    const [first, last] = [bands[0], bands.at(-1)].map((band) => formatValue(band?.mean ?? null, unit));
    return `${name}: ${first} at the start, ${last} at the end`;
  });
  return `${label} by month. ${ends.join('. ')}.`;
}

/** Sets how many decimals are written: those of the largest number. */
function magnitudeOf(lines: readonly BandLine[]): number {
  return Math.max(...lines.flatMap(({ bands }) => bands.map(({ likely }) => Math.abs(likely[1]))), 0);
}

function unitWords(unit: string): string {
  if (unit === 'share') return 'per cent';
  return /^[A-Z]{3}/.test(unit) ? unit.replace(/^GBP/, '£') : unit;
}
