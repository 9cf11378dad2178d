import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { linear } from '../../charts/linear.ts';

/** One end of a bar. */
interface TornadoEnd {
  readonly value: number;
  readonly ci95: readonly [number, number];
  /** What the assumption is there: `0`, `2`. */
  readonly at: string;
}

/** One assumption. */
export interface TornadoRow {
  readonly label: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  readonly isClear: boolean;
}

const ROW = 58;
const LABEL = 20;
const BAR = 20;
const FOOT = 26;

/**
 * Draws how far each assumption takes a difference, the farthest at the top: from its value where the assumption is at the
 * low end of its range to that at the high end, each with its interval.
 * @param middle the difference over all that is assumed
 */
export function tornado(
  rows: readonly TornadoRow[],
  {
    middle,
    colour,
    label,
    format,
  }: {
    readonly middle: number;
    readonly colour: string;
    readonly label: string;
    readonly format: (value: number) => string;
  },
  width: number,
): TemplateResult {
  const ends = rows.flatMap(({ low, high }) => [...low.ci95, ...high.ci95]);
  const domain = [Math.min(0, middle, ...ends), Math.max(0, middle, ...ends)] as const;
  const x = linear(domain, [34, width - 34]);
  const height = rows.length * ROW + FOOT;
  return html`<svg
    class="chart"
    role="img"
    aria-label=${label}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    style="--scenario: ${colour}"
  >
    <line class="moment" x1=${x(middle)} x2=${x(middle)} y1="0" y2=${height - FOOT + 4} />
    <line class="zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${height - FOOT + 4} />
    ${rows.map((row, place) => bar(row, place * ROW, x))}
    <text x=${x(0)} y=${height - 4} text-anchor="middle">no difference</text>
    ${
      Math.abs(x(middle) - x(0)) < 130
        ? nothing
        : svg`<text x=${x(middle)} y=${height - 4} text-anchor="middle">${format(middle)} over all</text>`
    }
  </svg>`;
}

function bar(
  { label, low, high, isClear }: TornadoRow,
  top: number,
  x: (value: number) => number,
): SVGTemplateResult {
  const [left, right] = low.value <= high.value ? [low, high] : [high, low];
  const y = top + LABEL;
  const middle = y + BAR / 2;
  return svg`<g>
    <text class="strong" x="0" y=${top + 14}>${label}</text>
    <rect class=${isClear ? 'solid' : 'open'} x=${x(left.value)} y=${y + 3} width=${Math.max(1.5, x(right.value) - x(left.value))} height=${BAR - 6} rx="1" />
    ${[left, right].map(
      ({ ci95 }) => svg`<line class="whisker" x1=${x(ci95[0])} x2=${x(ci95[1])} y1=${middle} y2=${middle} />`,
    )}
    <text x=${x(Math.min(left.value, left.ci95[0], right.ci95[0])) - 6} y=${middle + 5} text-anchor="end">${left.at}</text>
    <text x=${x(Math.max(right.value, left.ci95[1], right.ci95[1])) + 6} y=${middle + 5}>${right.at}</text>
  </g>`;
}
