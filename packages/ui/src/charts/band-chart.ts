import * as Plot from '@observablehq/plot';
import { labelPlaces } from './label-places.ts';
import type { MonthBand } from './monthly-bands.ts';

/** One scenario's line with its bands. */
export interface BandLine {
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** Plot's name for the scenario's shape. */
  readonly symbol: string;
  readonly bands: readonly MonthBand[];
}

/** Size and words of a chart. */
export interface BandChartOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What a screen reader says in place of the picture. */
  readonly label: string;
}

const MARGIN = { top: 12, bottom: 26, left: 46 };
const LABEL_LINE = 15;
/** A generous guess at the width of a letter in a label. */
const LETTER = 7.2;

/**
 * Draws mean lines with the interval of the mean as a dark band and the likely range as a pale one. Lines are
 * labelled at their ends; the vertical axis spans the bands, not zero, and each chart has its own.
 * @param lines the base first; later lines are drawn over earlier ones
 */
export function bandChart(lines: readonly BandLine[], { width, height, label }: BandChartOptions): Element {
  const [low, high] = extentOf(lines);
  const chart = Plot.plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    marginRight: labelWidth(lines, width),
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'transparent', overflow: 'visible' },
    x: { type: 'utc', label: null, ticks: 'year', tickSize: 4 },
    y: { domain: [low, high], label: null, ticks: 4, tickSize: 0, tickFormat: whole },
    marks: [
      Plot.gridY({ ticks: 4, stroke: '#1b2225', strokeOpacity: 0.08 }),
      ...lines.flatMap((line) => bandMarks(line)),
      ...lines.flatMap((line) => lineMarks(line)),
      ...labelMarks(lines, [low, high], height),
    ],
  });
  return asOneImage(chart, label);
}

function bandMarks({ bands, colour }: BandLine): Plot.Markish[] {
  const area = (range: (band: MonthBand) => readonly [number, number], fillOpacity: number) =>
    Plot.areaY(bands, {
      x: 'date',
      y1: (band: MonthBand) => range(band)[0],
      y2: (band: MonthBand) => range(band)[1],
      fill: colour,
      fillOpacity,
    });
  return [area((band) => band.likely, 0.13), area((band) => band.ci95, 0.32)];
}

function lineMarks({ bands, colour, symbol }: BandLine): Plot.Markish[] {
  return [
    Plot.lineY(bands, { x: 'date', y: 'mean', stroke: colour, strokeWidth: 2 }),
    Plot.dot(bands.slice(-1), {
      x: 'date',
      y: 'mean',
      fill: colour,
      symbol: symbol as Plot.SymbolType,
      r: 4.5,
    }),
  ];
}

function labelMarks(
  lines: readonly BandLine[],
  [low, high]: readonly [number, number],
  height: number,
): Plot.Markish[] {
  const floor = height - MARGIN.bottom;
  const pixel = (value: number) => floor - ((value - low) / (high - low)) * (floor - MARGIN.top);
  const ends = lines.map(({ bands }) => bands.at(-1));
  const wanted = ends.map((end) => pixel(end?.mean ?? low));
  const texts = lines.map(({ name, bands }) => [...inLines(name), whole(bands.at(-1)?.mean ?? 0)]);
  const gap = Math.max(...texts.map((text) => text.length)) * LABEL_LINE + 4;
  const places = labelPlaces(wanted, gap, [MARGIN.top + 8, floor - 8]);
  return lines.map(({ colour }, index) => {
    const end = ends[index];
    return Plot.text(end === undefined ? [] : [end], {
      x: 'date',
      y: 'mean',
      text: () => texts[index]!.join('\n'),
      fill: colour,
      fontWeight: 600,
      textAnchor: 'start',
      dx: 9,
      dy: places[index]! - wanted[index]!,
      lineHeight: 1.2,
    });
  });
}

/** Long names take two lines, so that the picture keeps its room. */
function inLines(name: string): string[] {
  if (name.length <= 12) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle + 1)];
}

function labelWidth(lines: readonly BandLine[], width: number): number {
  const longest = Math.max(...lines.flatMap(({ name }) => inLines(name).map((line) => line.length)));
  return Math.min(longest * LETTER + 16, width * 0.35);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function extentOf(lines: readonly BandLine[]): readonly [number, number] {
  const values = lines.flatMap(({ bands }) => bands.flatMap(({ likely, ci95 }) => [...likely, ...ci95]));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.06, 0.5);
  return [Math.max(0, low - room), high + room];
}

/** A picture with one name: what its parts are called helps nobody who cannot see them. */
function asOneImage(chart: Element, label: string): Element {
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  return chart;
}
