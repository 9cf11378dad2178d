import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { linear } from '../../charts/linear.ts';
import { shortened } from '../../charts/shortened.ts';
import { roundTicks } from '../../charts/ticks.ts';
import { scenarioShape } from '../../components/scenario-mark/scenario-mark.ts';

type Range = readonly [number, number];

/** Children led per full-time worker of a service in one scenario. */
export interface LoadRow {
  readonly name: string;
  readonly mark: number;
  /** A CSS colour. */
  readonly colour: string;
  readonly mean: number;
  /** A tenth of the workers have less, a tenth more; null where that is not known. */
  readonly workers: Range | null;
  /** The same of units. */
  readonly units: Range | null;
  /** Children a full-time worker may hold; null where there is no cap. */
  readonly cap: number | null;
}

const ROW = 50;
const AXIS = 28;

/** Draws how load is spread over workers (thin) and units (thick), with the mean and the cap. */
export function loadChart(rows: readonly LoadRow[], width: number, label: string): TemplateResult {
  const ends = rows.flatMap(({ mean, workers, units, cap }) => [
    mean,
    ...(workers ?? []),
    ...(units ?? []),
    ...(cap === null ? [] : [cap]),
  ]);
  const range = [0, Math.max(1, ...ends) * 1.04] as const;
  const x = linear(range, [4, width - 8]);
  const floor = rows.length * ROW;
  return html`<svg
    class="chart"
    role="img"
    aria-label=${label}
    width=${width}
    height=${floor + AXIS}
    viewBox="0 0 ${width} ${floor + AXIS}"
  >
    ${roundTicks(range, width < 420 ? 4 : 8).map(
      (tick) => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1="0" y2=${floor} />
        <text x=${x(tick)} y=${floor + 20} text-anchor="middle">${tick}</text>`,
    )}
    ${rows.map((row, index) => rowOf(row, index * ROW, x, width))}
  </svg>`;
}

function rowOf(
  { name, mark, colour, mean, workers, units, cap }: LoadRow,
  top: number,
  x: (value: number) => number,
  width: number,
): SVGTemplateResult {
  const middle = top + 33;
  return svg`<g style="--scenario: ${colour}">
    <text class="end halo" x="4" y=${top + 16}>${shortened(name, width)}</text>
    ${
      workers === null
        ? nothing
        : svg`<line class="thin" x1=${x(workers[0])} x2=${x(workers[1])} y1=${middle} y2=${middle} />`
    }
    ${
      units === null
        ? nothing
        : svg`<rect class="error" x=${x(units[0])} y=${middle - 6} width=${Math.max(2, x(units[1]) - x(units[0]))} height="12" rx="2" />`
    }
    <g class="mark" transform="translate(${x(mean) - 6} ${middle - 6})">${scenarioShape(mark)}</g>
    ${cap === null ? nothing : svg`<line class="cap" x1=${x(cap)} x2=${x(cap)} y1=${middle - 12} y2=${middle + 12} />`}
  </g>`;
}
