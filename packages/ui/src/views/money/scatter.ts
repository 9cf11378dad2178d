import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { extent, linear } from '../../charts/linear.ts';
import { shortened } from '../../charts/shortened.ts';
import { roundTicks } from '../../charts/ticks.ts';
import { scenarioShape } from '../../components/scenario-mark/scenario-mark.ts';

type Range = readonly [number, number];

/** One scenario by what it costs and what comes of it, as differences from the base. */
export interface CostPoint {
  readonly name: string;
  readonly mark: number;
  /** A CSS colour. */
  readonly colour: string;
  readonly cost: number;
  /** The range that its verdict goes by. */
  readonly costRange: Range | null;
  readonly outcome: number;
  readonly outcomeRange: Range | null;
}

/** Words and numbers of the two axes. */
export interface ScatterOptions {
  readonly width: number;
  readonly label: string;
  /** Written above the upright axis, and below the level one. */
  readonly outcome: string;
  readonly cost: string;
  /** Changes of the outcome below this do not matter, and look small. */
  readonly matters: number;
  readonly writtenOutcome: (value: number) => string;
  readonly writtenCost: (value: number) => string;
}

const PLOT = 270;
const MARGIN = { top: 28, bottom: 46, left: 70, right: 24 };
/** Pixels of a line of the key: points may lie on each other, so names stand below and not beside them. */
const KEY = 22;

/** Draws cost against an outcome: shapes with the ranges of both, and lines where nothing differs. */
export function costScatter(points: readonly CostPoint[], options: ScatterOptions): TemplateResult {
  const { width, label, outcome, cost, matters, writtenOutcome, writtenCost } = options;
  const xs = extent([0, ...points.flatMap((one) => [one.cost, ...(one.costRange ?? [])])], 0.08);
  const ys = extent(
    [-matters, matters, ...points.flatMap((one) => [one.outcome, ...(one.outcomeRange ?? [])])],
    0.1,
  );
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const height = PLOT + points.length * KEY + 4;
  const [top, floor] = [MARGIN.top, PLOT - MARGIN.bottom];
  const [x, y] = [linear(xs, [left, right]), linear(ys, [floor, top])];
  return html`<svg
    class="chart"
    role="img"
    aria-label=${label}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    <text x="0" y="12">${outcome}</text>
    <text x=${right} y=${PLOT - 6} text-anchor="end">${cost}</text>
    ${roundTicks(ys, 5).map(
      (tick) => svg`<line class="grid" x1=${left} x2=${right} y1=${y(tick)} y2=${y(tick)} />
        <text x=${left - 8} y=${y(tick) + 5} text-anchor="end">${writtenOutcome(tick)}</text>`,
    )}
    ${roundTicks(xs, width < 600 ? 3 : 6).map(
      (tick) => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1=${top} y2=${floor} />
        <text x=${x(tick)} y=${floor + 20} text-anchor="middle">${writtenCost(tick)}</text>`,
    )}
    <line class="zero" x1=${left} x2=${right} y1=${y(0)} y2=${y(0)} />
    <line class="zero" x1=${x(0)} x2=${x(0)} y1=${top} y2=${floor} />
    ${points.map((point) => pointOf(point, x, y))}
    ${points.map((point, index) => keyOf(point, PLOT + index * KEY, width))}
  </svg>`;
}

function pointOf(
  { mark, colour, cost, costRange, outcome, outcomeRange }: CostPoint,
  x: (value: number) => number,
  y: (value: number) => number,
): SVGTemplateResult {
  const [across, up] = [x(cost), y(outcome)];
  return svg`<g style="--scenario: ${colour}">
    ${
      costRange === null
        ? nothing
        : svg`<line class="thin" x1=${x(costRange[0])} x2=${x(costRange[1])} y1=${up} y2=${up} />`
    }
    ${
      outcomeRange === null
        ? nothing
        : svg`<line class="thin" x1=${across} x2=${across} y1=${y(outcomeRange[0])} y2=${y(outcomeRange[1])} />`
    }
    <g class="mark" transform="translate(${across - 6} ${up - 6})">${scenarioShape(mark)}</g>
</g>`;
}

function keyOf({ name, mark, colour }: CostPoint, top: number, width: number): SVGTemplateResult {
  return svg`<g style="--scenario: ${colour}">
    <g class="mark" transform="translate(0 ${top + 4})">${scenarioShape(mark)}</g>
    <text x="20" y=${top + 15}>${shortened(name, width - 20)}</text>
  </g>`;
}
