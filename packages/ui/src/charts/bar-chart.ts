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
  /** Written at its right. */
  readonly text: string;
}

/** Bars that belong together, under one label. */
export interface BarRow {
  readonly label: string;
  readonly bars: readonly BarOf[];
}

const LABEL = 20;
const BAR = 16;
const BETWEEN = 12;
/** A generous guess at the width of a letter. */
const LETTER = 8.2;

/**
 * Draws rows of bars to the right and the left of nothing, each row under its label, so that long labels have room.
 * @param label what a screen reader says in place of the picture
 */
export function barChart(rows: readonly BarRow[], width: number, label: string): TemplateResult {
  const bars = rows.flatMap((row) => row.bars);
  const ends = bars.flatMap(({ value, range }) => [value, ...(range ?? [])]);
  const texts = Math.max(...bars.map(({ text }) => text.length), 0) * LETTER + 12;
  const right = width - Math.min(texts, width * 0.55);
  const x = linear([Math.min(0, ...ends), Math.max(0, ...ends)], [3, right]);
  let height = 0;
  const tops = rows.map((row) => {
    const top = height;
    height += LABEL + row.bars.length * BAR + BETWEEN;
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
    ${rows.map((row, index) => rowOf(row, tops[index] ?? 0, x, width))}
  </svg>`;
}

function rowOf(
  { label, bars }: BarRow,
  top: number,
  x: (value: number) => number,
  width: number,
): SVGTemplateResult {
  const first = top + LABEL;
  return svg`<g>
    <text class="strong" x="0" y=${top + 14}>${label}</text>
    ${bars.map((bar, index) => barOf(bar, first + index * BAR, x, width))}
    <line class="zero" x1=${x(0)} x2=${x(0)} y1=${first - 2} y2=${first + bars.length * BAR + 2} />
  </g>`;
}

function barOf(
  { value, range, colour, look, text }: BarOf,
  top: number,
  x: (value: number) => number,
  width: number,
): SVGTemplateResult {
  const [from, to] = [x(0), x(value)].sort((a, b) => a - b) as [number, number];
  const middle = top + BAR / 2;
  return svg`<g style="--scenario: ${colour}">
    <rect class=${look === 'solid' ? 'solid' : 'open'} x=${from} y=${top + 2} width=${Math.max(1, to - from)} height=${BAR - 4} rx="1" />
    ${
      range === null
        ? nothing
        : svg`<line class="whisker" x1=${x(range[0])} x2=${x(range[1])} y1=${middle} y2=${middle} />`
    }
    <text x=${width} y=${middle + 5} text-anchor="end">${text}</text>
  </g>`;
}
