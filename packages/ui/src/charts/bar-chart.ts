import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { linear } from './linear.ts';

/** One bar, from nothing to its value. */
export interface BarOf {
  readonly value: number;
  /** Drawn as a thin line over its end; null for none. */
  readonly range: readonly [number, number] | null;
  /** A CSS colour. */
  readonly colour: string;
  /** How it is filled: `solid`, or `faint` for what another bar is a part of. */
  readonly look: 'solid' | 'faint';
  /** Written where it ends. */
  readonly text: string;
}

/** Bars that belong together, under one label. */
export interface BarRow {
  readonly label: string;
  readonly bars: readonly BarOf[];
}

const LABEL = 20;
const BAR = 18;
const BETWEEN = 12;
/** A generous guess at the width of a letter. */
const LETTER = 8.2;
/** Pixels from which labels stand beside their bars, and the most of the width that they may take there. */
const WIDE = 560;
const MOST_LABEL = 0.4;

/** Where a row's label and bars stand. */
interface Frame {
  readonly x: (value: number) => number;
  /** Pixels that a label above its bars takes; 0 where labels stand beside them. */
  readonly above: number;
}

/**
 * Draws rows of bars to the right and the left of nothing, each with its number where it ends. Labels stand beside their
 * bars where all have room there, and else above them.
 * @param label what a screen reader says in place of the picture
 */
export function barChart(rows: readonly BarRow[], width: number, label: string): TemplateResult {
  const bars = rows.flatMap((row) => row.bars);
  const ends = bars.flatMap(({ value, range }) => [value, ...(range ?? [])]);
  const labels = Math.max(...rows.map((row) => row.label.length), 0) * LETTER + 8;
  const isBeside = width >= WIDE && labels <= width * MOST_LABEL;
  const texts = Math.max(...bars.map(({ text }) => text.length), 0) * LETTER + 12;
  const frame: Frame = {
    x: linear(
      [Math.min(0, ...ends), Math.max(0, ...ends)],
      [isBeside ? labels : 3, width - Math.min(texts, width * 0.5)],
    ),
    above: isBeside ? 0 : LABEL,
  };
  let height = 0;
  const tops = rows.map((row) => {
    const top = height;
    height += frame.above + row.bars.length * BAR + BETWEEN;
    return top;
  });
  return html`<svg
    class="chart"
    role="img"
    aria-label=${label}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    ${rows.map((row, index) => rowOf(row, tops[index] ?? 0, frame))}
  </svg>`;
}

function rowOf({ label, bars }: BarRow, top: number, { x, above }: Frame): SVGTemplateResult {
  const first = top + above;
  const middle = above > 0 ? top + 14 : top + (bars.length * BAR) / 2 + 5;
  return svg`<g>
    <text class="strong" x="0" y=${middle}>${label}</text>
    ${bars.map((bar, index) => barOf(bar, first + index * BAR, x))}
    <line class="zero" x1=${x(0)} x2=${x(0)} y1=${first - 2} y2=${first + bars.length * BAR + 2} />
  </g>`;
}

function barOf(
  { value, range, colour, look, text }: BarOf,
  top: number,
  x: (value: number) => number,
): SVGTemplateResult {
  const [from, to] = [x(0), x(value)].sort((a, b) => a - b) as [number, number];
  const middle = top + BAR / 2;
  const end = Math.max(to, range === null ? to : x(range[1]));
  return svg`<g style="--scenario: ${colour}">
    <rect class=${look === 'solid' ? 'solid' : 'open'} x=${from} y=${top + 2} width=${Math.max(1, to - from)} height=${BAR - 4} rx="1" />
    ${
      range === null
        ? nothing
        : svg`<line class="whisker" x1=${x(range[0])} x2=${x(range[1])} y1=${middle} y2=${middle} />`
    }
    <text x=${end + 8} y=${middle + 5}>${text}</text>
  </g>`;
}
