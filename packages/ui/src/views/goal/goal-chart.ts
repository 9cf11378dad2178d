import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { formatRange, formatValue, goalStateWords, probabilityWords } from '@taper/engine';
import type { SeekFound, SeekTrial } from '@taper/engine';
import type { ChartTable } from '../../charts/chart.ts';
import { extent, linear } from '../../charts/linear.ts';
import { roundTicks, tickWords } from '../../charts/ticks.ts';
import { numberWords } from '../../controls/unit-words.ts';
import { tidy } from '../../controls/scale.ts';
import type { GoalQuestion } from '../../state/seeker.ts';
import { valueWords } from './answer-words.ts';

const HEIGHT = 300;
const MARGIN = { top: 34, bottom: 46, left: 66, right: 16 };
/** Half the width of a mark of a value, and of the ends of its interval, in pixels. */
const MARK = 5;
const CAP = 4;

/** A value that was tried, with what came of it. */
interface Tried {
  readonly value: number;
  readonly mean: number;
  readonly ci95: readonly [number, number] | null;
  readonly state: SeekTrial['state'];
}

/**
 * Draws the values that were tried: means with their intervals, the goal, and where it begins to be met. Values that clearly
 * meet it are filled.
 * @param label what a screen reader says in place of the picture
 */
export function goalChart(
  { lever, range, indicator, value: goal }: GoalQuestion,
  { trials, edge, base }: Pick<SeekFound, 'trials' | 'edge' | 'base'>,
  width: number,
  label: string,
): TemplateResult {
  const tried = trials.flatMap(triedOf);
  const ys = extent([goal, ...tried.flatMap(({ mean, ci95 }) => [mean, ...(ci95 ?? [])])], 0.1);
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const [top, floor] = [MARGIN.top, HEIGHT - MARGIN.bottom];
  const x = linear([range.from, range.to], [left + 2 * MARK, right - 2 * MARK]);
  const y = linear(ys, [floor, top]);
  const upright = roundTicks(ys, 5);
  const shown = [range.from * lever.times, range.to * lever.times] as const;
  const level = roundTicks(shown, width < 600 ? 4 : 8);
  const uprightWords = tickWords(upright, (tick) => formatValue(tick, indicator.unit));
  const isNowInside = base !== null && lever.amount >= range.from && lever.amount <= range.to;
  return html`<svg
    class="chart"
    role="img"
    aria-label=${label}
    width=${width}
    height=${HEIGHT}
    viewBox="0 0 ${width} ${HEIGHT}"
  >
    <text x="0" y="14">${indicator.label}</text>
    <text x=${right} y=${HEIGHT - 6} text-anchor="end">${axisWords(lever.label, lever.counted)}</text>
    ${upright.map(
      (tick, place) => svg`<line class="grid" x1=${left} x2=${right} y1=${y(tick)} y2=${y(tick)} />
        <text x=${left - 8} y=${y(tick) + 5} text-anchor="end">${uprightWords[place]}</text>`,
    )}
    <line class="axis" x1=${left} x2=${right} y1=${floor} y2=${floor} />
    ${level.map(
      (
        tick,
      ) => svg`<line class="axis" x1=${x(tick / lever.times)} x2=${x(tick / lever.times)} y1=${floor} y2=${floor + 5} />
        <text x=${x(tick / lever.times)} y=${floor + 20} text-anchor="middle">${numberWords(tidy(tick))}</text>`,
    )}
    ${edge === null ? nothing : edgeBand(edge.ci95, [range.from, range.to], x, [top, floor])}
    ${
      isNowInside
        ? svg`<line class="moment" x1=${x(lever.amount)} x2=${x(lever.amount)} y1=${top} y2=${floor} />
            <text x=${x(lever.amount)} y=${top - 4} text-anchor="middle">now</text>`
        : nothing
    }
    <line class="target" x1=${left} x2=${right} y1=${y(goal)} y2=${y(goal)} />
    <text class="strong halo" x=${right} y=${y(goal) - 6} text-anchor="end">
      goal ${formatValue(goal, indicator.unit)}
    </text>
    <g style="--scenario: var(--accent)">
      <polyline class="mean" points=${tried.map(({ value, mean }) => `${x(value)},${y(mean)}`).join(' ')} />
      ${tried.map((one) => markOf(one, x, y))}
    </g>
  </svg>`;
}

function axisWords(label: string, counted: string): string {
  return counted === '' || label.endsWith(counted) ? label : `${label}, ${counted}`;
}

function triedOf({ values: [value], outcomes: [outcome], state }: SeekTrial): Tried[] {
  if (value == null || outcome?.mean == null) return [];
  return [{ value, mean: outcome.mean, ci95: outcome.ci95, state }];
}

/** The values among which the goal begins or ceases to be met. */
function edgeBand(
  [low, high]: readonly [number | null, number | null],
  [from, to]: readonly [number, number],
  x: (value: number) => number,
  [top, floor]: readonly [number, number],
): SVGTemplateResult {
  const [start, end] = [x(low ?? from), x(high ?? to)];
  return svg`<rect style="--scenario: var(--accent)" class="luck" x=${start - 1} y=${top} width=${Math.max(2, end - start + 2)} height=${floor - top} />`;
}

function markOf(
  { value, mean, ci95, state }: Tried,
  x: (value: number) => number,
  y: (value: number) => number,
): SVGTemplateResult {
  const [across, up] = [x(value), y(mean)];
  return svg`<g>
    ${
      ci95 === null
        ? nothing
        : svg`<line class="thin" x1=${across} x2=${across} y1=${y(ci95[0])} y2=${y(ci95[1])} />
            ${ci95.map(
              (end) =>
                svg`<line class="thin" x1=${across - CAP} x2=${across + CAP} y1=${y(end)} y2=${y(end)} />`,
            )}`
    }
    ${
      state === 'met'
        ? svg`<circle class="solid" cx=${across} cy=${up} r=${MARK} />`
        : svg`<circle class="under" cx=${across} cy=${up} r=${MARK} style="fill: var(--paper)" />
            <circle class="beside" cx=${across} cy=${up} r=${MARK - 1} />`
    }
  </g>`;
}

/** The same in numbers. */
export function goalTable(
  { lever, indicator }: GoalQuestion,
  { trials, base }: Pick<SeekFound, 'trials' | 'base'>,
): ChartTable {
  const row = (name: string, trial: SeekTrial) => [
    name,
    formatValue(trial.outcomes[0]?.mean ?? null, indicator.unit),
    formatRange(trial.outcomes[0]?.ci95 ?? null, indicator.unit),
    ...[String(trial.replications), goalStateWords[trial.state], probabilityWords(trial)],
  ];
  return {
    head: [lever.label, indicator.label, '95% interval', 'Runs', 'Goal', 'Probability that it is met'],
    rows: [
      ...(base === null ? [] : [row(`${valueWords(lever, lever.amount)}, as it is`, base)]),
      ...trials.map((trial) => row(valueWords(lever, trial.values[0] ?? NaN), trial)),
    ],
  };
}

/** Says the picture for those who cannot see it. */
export function chartWords(question: GoalQuestion, { trials }: Pick<SeekFound, 'trials'>): string {
  const { lever, indicator, value } = question;
  const told = trials
    .flatMap(triedOf)
    .map(
      ({ value: at, mean, state }) =>
        `${valueWords(lever, at)}: ${formatValue(mean, indicator.unit)}, ${goalStateWords[state]}`,
    );
  return `${indicator.label} by ${lever.label}, with the goal ${formatValue(value, indicator.unit)}. ${told.join('; ')}.`;
}
