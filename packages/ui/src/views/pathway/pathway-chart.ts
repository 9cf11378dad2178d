import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { formatChange, formatValue } from '@taper/engine';
import type { PathwayFlows } from './flows.ts';
import { layOut } from './layout.ts';
import type { PathwayFrame, PlacedFlow, PlacedStage } from './layout.ts';
import { wrapped } from '../../charts/wrapped.ts';

const BAR = 9;
/** Height of a line of words. */
const LINE = 16;
/** Beyond what a band bends, in pixels, where it leads back. */
const LOOP = 46;
/** The picture is not drawn narrower than this: its place scrolls then. */
const LEAST_WIDE = 900;

/** How a pathway is drawn. */
export interface PathwayLook {
  /** What a screen reader says in place of the picture. */
  readonly label: string;
  /** CSS colour of what differs clearly from the base, and whether a flow does: 1 more, -1 fewer, 0 neither. */
  readonly colour: string;
  readonly differs: (from: string, to: string) => number;
  /** Families a year by which a flow differs from the base. */
  readonly change: (from: string, to: string) => number;
}

/** Draws flows between stages as bands as wide as families are many. */
export function pathwayChart(flows: PathwayFlows, room: number, look: PathwayLook): TemplateResult {
  const width = Math.max(room, LEAST_WIDE);
  const frame: PathwayFrame = {
    ...{ width, bar: BAR, slot: 52, gap: 6, tallest: Math.min(420, width * 0.36) },
    ...{ before: 26, after: 150 },
  };
  const { stages, flows: placed, entries, exits, height, columnWidth } = layOut(flows, frame);
  const levelOf = new Map(stages.map(({ id, level }) => [id, level]));
  const names = new Map(stages.map(({ id, label }) => [id, label]));
  // The widest first: thin ones stay in sight on top of them.
  const byWidth = [...placed].sort((a, b) => b.width - a.width);
  return html`<svg
    class="chart pathway"
    role="img"
    aria-label=${look.label}
    width=${width}
    height=${height + 24}
    viewBox="0 -12 ${width} ${height + 24}"
    style="--scenario: ${look.colour}"
  >
    <defs>${fade('come', false)} ${fade('go', true)}</defs>
    ${entries.map((flow) => stub(flow, 'come', `New or back: ${names.get(flow.to) ?? flow.to}`))}
    ${exits.map((flow) => stub(flow, 'go', `${names.get(flow.from) ?? flow.from}: closed`))}
    ${byWidth.map((flow) =>
      band(flow, levelOf.get(flow.to) ?? 0, {
        words: `${names.get(flow.from) ?? flow.from} to ${names.get(flow.to) ?? flow.to}`,
        differs: look.differs(flow.from, flow.to),
        change: look.change(flow.from, flow.to),
      }),
    )}
    ${stages.map(bar)} ${stages.map((stage) => words(stage, columnWidth))}
  </svg>`;
}

function fade(id: string, isLeaving: boolean): SVGTemplateResult {
  const [first, last] = isLeaving ? [0.42, 0] : [0, 0.42];
  return svg`<linearGradient id="pathway-${id}">
    <stop offset="0" stop-color="var(--ink-soft)" stop-opacity=${first} />
    <stop offset="1" stop-color="var(--ink-soft)" stop-opacity=${last} />
  </linearGradient>`;
}

function stub({ x1, y1, x2, width, perYear }: PlacedFlow, id: string, title: string): SVGTemplateResult {
  return svg`<rect
    x=${x1}
    y=${y1 - width / 2}
    width=${x2 - x1}
    height=${width}
    fill="url(#pathway-${id})"
  ><title>${title}, ${families(perYear)}</title></rect>`;
}

/** A flow in the colour of where it leads; where it differs clearly, by a line in it as wide as the difference. */
function band(
  flow: PlacedFlow,
  level: number,
  { words, differs, change }: { readonly words: string; readonly differs: number; readonly change: number },
): SVGTemplateResult {
  const { width, perYear } = flow;
  const told = formatChange(change, 'families a year');
  const title = differs === 0 ? '' : `, ${told} against the base`;
  return svg`<g>
    <path
      class="band"
      d=${pathOf(flow)}
      style="--level: var(--level-${level})"
      stroke-width=${Math.max(0.75, width)}
    ><title>${words}, ${families(perYear)}${title}</title></path>
    ${
      differs === 0
        ? nothing
        : svg`<path
            class=${differs > 0 ? 'change' : 'change fewer'}
            d=${pathOf(flow)}
            stroke-width=${Math.max(2, (width * Math.abs(change)) / Math.max(perYear, 1))}
          />`
    }
  </g>`;
}

function pathOf({ x1, y1, x2, y2, isForward }: PlacedFlow): string {
  const middle = (x1 + x2) / 2;
  const [out, back] = isForward ? [middle, middle] : [x1 + LOOP, x2 - LOOP];
  return `M${x1},${y1.toFixed(1)} C${out.toFixed(1)},${y1.toFixed(1)} ${back.toFixed(1)},${y2.toFixed(1)} ${x2},${y2.toFixed(1)}`;
}

function bar({ x, y, height, level, label, perYear }: PlacedStage): SVGTemplateResult {
  return svg`<rect
    class="today"
    style="--level: var(--level-${level})"
    x=${x}
    y=${y}
    width=${BAR}
    height=${height}
  ><title>${label}, ${families(perYear)}</title></rect>`;
}

/** Beside its bar: what a stage is called, in two lines where one is too narrow, and how many come into it. */
function words({ x, y, height, label, perYear }: PlacedStage, room: number): SVGTemplateResult {
  const left = x + BAR + 6;
  const lines = wrapped(label, room - 30, 2);
  const top = y + height / 2 - (lines.length * LINE) / 2 + 4;
  return svg`<text class="halo" x=${left} y=${top}>
    ${lines.map((line, at) => svg`<tspan class="strong" x=${left} y=${top + at * LINE}>${line}</tspan>`)}
    <tspan x=${left} y=${top + lines.length * LINE}>${families(perYear)}</tspan>
  </text>`;
}

function families(perYear: number): string {
  return `${formatValue(perYear, 'families a year')}`;
}
