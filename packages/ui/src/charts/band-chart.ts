import * as Plot from '@observablehq/plot';
import { whole } from '../words/whole.ts';
import { labelRoom, layOutLabels } from './end-labels.ts';
import type { MonthBand } from './monthly-bands.ts';

/** One scenario's line with its bands. */
export interface BandLine {
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** The chart library's name for the scenario's shape. */
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star' | 'hexagon';
  readonly bands: readonly MonthBand[];
}

/** Size and words of a chart. */
export interface BandChartOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What is counted, written above the vertical axis. */
  readonly counted: string;
  /** What a screen reader says in place of the picture. */
  readonly label: string;
}

type Range = readonly [number, number];

const MARGIN = { top: 30, bottom: 46, left: 52 };

/**
 * Draws mean lines with the interval of the mean as a dark band and the likely range as a pale one. Lines are
 * labelled at their ends; the vertical axis spans the bands, not zero, and each chart has its own.
 * @param lines the base first; later lines are drawn over earlier ones
 */
export function bandChart(lines: readonly BandLine[], options: BandChartOptions): Element {
  const { width, height, label, counted } = options;
  const extent = extentOf(lines);
  const names = lines.map(({ name }) => name);
  const chart = Plot.plot({
    ...{ width, height, marginTop: MARGIN.top, marginBottom: MARGIN.bottom, marginLeft: MARGIN.left },
    marginRight: labelRoom(names, width),
    style: { fontFamily: 'inherit', fontSize: '14px', background: 'transparent', overflow: 'visible' },
    x: {
      type: 'utc',
      label: 'January of each year',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 'year',
      tickSize: 4,
    },
    y: {
      domain: extent,
      label: counted,
      labelAnchor: 'top',
      labelArrow: 'none',
      ticks: 4,
      tickSize: 0,
      tickFormat: whole,
    },
    marks: [
      Plot.gridY({ ticks: 4, stroke: '#1b2225', strokeOpacity: 0.08 }),
      ...lines.flatMap(bandMarks),
      ...lines.flatMap(lineMarks),
      ...labelMarks(lines, extent, options),
    ],
  });
  return asOneImage(chart, label);
}

function bandMarks({ bands, colour }: BandLine): Plot.Markish[] {
  const area = (range: (band: MonthBand) => Range, fillOpacity: number) =>
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
    Plot.dot(bands.slice(-1), { x: 'date', y: 'mean', fill: colour, symbol, r: 4.5 }),
  ];
}

function labelMarks(
  lines: readonly BandLine[],
  [low, high]: Range,
  { width, height }: BandChartOptions,
): Plot.Markish[] {
  const floor = height - MARGIN.bottom;
  const pixel = (value: number) => floor - ((value - low) / (high - low)) * (floor - MARGIN.top);
  const ends = lines.flatMap(({ name, colour, bands }) => {
    const end = bands.at(-1);
    return end === undefined ? [] : [{ name, colour, end, value: end.mean, height: pixel(end.mean) }];
  });
  const labels = layOutLabels(ends, width, [MARGIN.top, floor]);
  return ends.map(({ colour, end }, index) =>
    Plot.text([end], {
      ...{ x: 'date', y: 'mean', fill: colour, fontWeight: 600, textAnchor: 'start', lineHeight: 1.2 },
      text: () => labels[index]?.text ?? '',
      dx: 9,
      dy: labels[index]?.shift ?? 0,
    }),
  );
}

function extentOf(lines: readonly BandLine[]): Range {
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
