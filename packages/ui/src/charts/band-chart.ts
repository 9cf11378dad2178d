import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { scenarioShape } from '../components/scenario-mark/scenario-mark.ts';
import { LINE, labelRoom, layOutLabels } from './end-labels.ts';
import { extent, linear } from './linear.ts';
import { monthAxis } from './month-axis.ts';
import type { MonthBand, MonthPoint } from './monthly-bands.ts';
import { roundTicks, tickWords } from './ticks.ts';

/** One scenario's line with its bands. */
export interface BandLine {
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** Which shape stands at its end. */
  readonly mark: number;
  readonly bands: readonly MonthBand[];
  /** One run, drawn thin; empty for none. */
  readonly run: readonly MonthPoint[];
  /** Expected flows, drawn dotted; empty for none. */
  readonly expected: readonly MonthPoint[];
}

/** A day on which something begins to hold: an upright line with a word at its head. */
export interface Moment {
  readonly date: Date;
  readonly word: string;
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
  /** Writes a value. */
  readonly written: (value: number) => string;
  readonly moments: readonly Moment[];
}

/** Where the lines are drawn, in pixels. */
interface Frame {
  readonly x: (date: Date) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly floor: number;
  readonly dates: readonly [Date, Date];
}

const TOP = 26;
const BOTTOM = 30;
/** Pixels of a letter on the vertical axis. */
const LETTER = 9;

/**
 * Draws mean lines with the interval of the mean as a dark band and the likely range as a pale one. Lines are
 * labelled at their ends; the vertical axis spans the bands, not zero, and each chart has its own.
 * @param lines the base first; later lines are drawn over earlier ones
 */
export function bandChart(lines: readonly BandLine[], options: BandChartOptions): TemplateResult {
  const { width, height, label, counted, moments, written } = options;
  const range = extentOf(lines);
  const ticks = roundTicks(range, 4);
  const words = tickWords(ticks, written);
  const frame = frameOf(lines, range, words, options);
  return html`<svg
    class="chart"
    role="img"
    aria-label=${label}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    <text x="0" y="12">${counted}</text>
    ${ticks.map((tick, index) => gridLine(tick, words[index] ?? '', frame))}
    ${moments.map((moment, index) => momentLine(moment, index, frame))}
    ${lines.map((line) => bandOf(line, 'luck', frame))} ${lines.map((line) => bandOf(line, 'error', frame))}
    ${lines.map((line) => lineOf(line, frame))} ${monthAxis(frame.x, frame.dates, frame.floor)}
    ${endLabels(lines, frame, options)}
  </svg>`;
}

function frameOf(
  lines: readonly BandLine[],
  range: readonly [number, number],
  ticks: readonly string[],
  { width, height }: BandChartOptions,
): Frame {
  const floor = height - BOTTOM;
  const left = Math.max(...ticks.map((tick) => tick.length), 2) * LETTER + 8;
  const right =
    width -
    labelRoom(
      lines.map(({ name }) => name),
      width,
    );
  const times = lines.flatMap(({ bands }) => bands.map(({ date }) => date.getTime()));
  const dates = [new Date(Math.min(...times)), new Date(Math.max(...times))] as const;
  const x = linear([dates[0].getTime(), dates[1].getTime()], [left, right]);
  return { x: (date) => round(x(date.getTime())), y: linear(range, [floor, TOP]), top: TOP, floor, dates };
}

function gridLine(tick: number, written: string, { x, y, dates }: Frame): SVGTemplateResult {
  const [left, right] = [x(dates[0]), x(dates[1])];
  const height = round(y(tick));
  return svg`<line class="grid" x1=${left} x2=${right} y1=${height} y2=${height} />
    <text x=${left - 8} y=${height + 5} text-anchor="end">${written}</text>`;
}

/** Words of moments stand at two heights, so that two near each other can both be read. */
function momentLine(
  { date, word }: Moment,
  index: number,
  { x, top, floor, dates }: Frame,
): SVGTemplateResult {
  const place = x(date);
  const [left, right] = [x(dates[0]), x(dates[1])];
  const isLate = place > (left + right) / 2;
  const hasRoom = place - left > word.length * LETTER;
  // Words that are longer than there is room before the line begin at the axis, whose numbers they must not cover.
  const [begins, anchor] = !isLate
    ? [place + 5, 'start']
    : hasRoom
      ? [place - 5, 'end']
      : [left + 5, 'start'];
  const height = top + 6 + index * LINE;
  return svg`<line class="moment" x1=${place} x2=${place} y1=${top} y2=${floor} />
    <text class="halo" x=${begins} y=${height} text-anchor=${anchor}>${word}</text>`;
}

/** Pale bands of all lines lie below the dark ones of any, so that neither hides what matters more. */
function bandOf({ bands, colour }: BandLine, kind: 'luck' | 'error', { x, y }: Frame): SVGTemplateResult {
  const rangeOf = ({ likely, ci95 }: MonthBand) => (kind === 'luck' ? likely : ci95);
  const end = (side: 0 | 1) => bands.map((band) => `${x(band.date)},${round(y(rangeOf(band)[side]))}`);
  const points = [...end(1), ...end(0).reverse()].join(' ');
  return svg`<polygon class=${kind} style="--scenario: ${colour}" points=${points} />`;
}

function lineOf({ bands, run, expected, colour, mark }: BandLine, { x, y }: Frame): SVGTemplateResult {
  const points = (values: readonly MonthPoint[]) =>
    values.map(({ date, value }) => `${x(date)},${round(y(value))}`).join(' ');
  const drawn = (kind: string, values: readonly MonthPoint[]) =>
    values.length === 0 ? nothing : svg`<polyline class=${kind} points=${points(values)} />`;
  const end = bands.at(-1);
  return svg`<g style="--scenario: ${colour}">
    ${drawn('run', run)} ${drawn('expected', expected)}
    ${drawn(
      'mean',
      bands.map(({ date, mean }) => ({ date, value: mean })),
    )}
    ${
      end === undefined
        ? nothing
        : svg`<g class="mark" transform="translate(${x(end.date) - 5} ${round(y(end.mean)) - 5}) scale(0.83)">${scenarioShape(mark)}</g>`
    }
  </g>`;
}

function endLabels(
  lines: readonly BandLine[],
  { x, y, top, floor }: Frame,
  { width, written }: BandChartOptions,
): SVGTemplateResult[] {
  const ends = lines.flatMap(({ name, colour, bands }) => {
    const end = bands.at(-1);
    return end === undefined
      ? []
      : [{ name, colour, value: written(end.mean), height: y(end.mean), place: x(end.date) }];
  });
  const labels = layOutLabels(ends, width, [top, floor]);
  return ends.map(({ colour, height, place }, index) => {
    const { lines: words = [], shift = 0 } = labels[index] ?? {};
    const first = height + shift - ((words.length - 1) * LINE) / 2 + 5;
    return svg`<text class="end" style="--scenario: ${colour}">${words.map(
      (word, line) => svg`<tspan x=${place + 10} y=${round(first + line * LINE)}>${word}</tspan>`,
    )}</text>`;
  });
}

function extentOf(lines: readonly BandLine[]): readonly [number, number] {
  const values = lines.flatMap(({ bands, run, expected }) => [
    ...bands.flatMap(({ likely, ci95 }) => [...likely, ...ci95]),
    ...[...run, ...expected].map(({ value }) => value),
  ]);
  const [low, high] = extent(values, 0.06);
  // What is never negative has an axis that is not, either.
  return [Math.min(...values) >= 0 ? Math.max(0, low) : low, high];
}

function round(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
