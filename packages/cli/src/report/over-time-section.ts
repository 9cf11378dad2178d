import { type Indicator, type MonthlyResult, possible, seriesOf } from '@taper/engine';
import { areaY, axisX, axisY, gridY, lineY } from '@observablehq/plot';
import type { StudiedScenario, Study } from '../study/study.ts';
import { type Markup, html } from './html.ts';
import { picture } from './plot.ts';
import { varies } from './varies.ts';

/** Charts beyond these are left to the workbook and to monthly.csv. */
const [MOST_OUTCOMES, MOST_SCENARIOS] = [6, 4];
const [WIDTH, HEIGHT] = [320, 190];

/** A month of a series as it is drawn: a share as a percentage. */
interface Point {
  readonly month: Date;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly ci95: readonly [number, number];
}

/** Draws how the first outcomes go month by month, a fan for each scenario; null where none is monthly. */
export function overTimeSection(study: Study): Markup | null {
  const base = study.scenarios[0]!;
  const monthly = new Set(seriesOf(base.scenario).map(({ id }) => id));
  const outcomes = study.shown.filter(({ id }) => monthly.has(id) && varies(study, id));
  const drawn = outcomes.slice(0, MOST_OUTCOMES);
  if (drawn.length === 0) return null;
  const scenarios = study.scenarios.slice(0, MOST_SCENARIOS);
  const left = [
    ...(outcomes.length > drawn.length ? [`the first ${drawn.length} of ${outcomes.length} outcomes`] : []),
    ...(study.scenarios.length > scenarios.length
      ? [`the first ${scenarios.length} of ${study.scenarios.length} scenarios`]
      : []),
  ];
  return html`<section>
    <h2>Month by month</h2>
    <p>
      The line is the mean over runs, the dark band its 95% interval, the pale band what 80 in 100 runs stay
      within: the luck of one
      council.${scenarios.length > 1 ? ' The dashed line is the mean of the first scenario.' : ''}
      ${left.length === 0 ? '' : `Drawn are ${left.join(' and ')}; the workbook and monthly.csv have all.`}
    </p>
    ${drawn.map((outcome) => outcomeFigure(outcome, scenarios))}
  </section>`;
}

function outcomeFigure({ id, label, unit }: Indicator, scenarios: readonly StudiedScenario[]): Markup {
  const series = scenarios.map((scenario) => pointsOf(scenario, id, unit));
  const ends = series.flatMap((points) => points.flatMap(({ low, high, ci95 }) => [low, high, ...ci95]));
  const domain: [number, number] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return html`<figure>
    <figcaption>${label}${unit === 'share' ? ' (%)' : ''}</figcaption>
    <div class="charts">
      ${scenarios.map(({ name }, place) =>
        series[place]!.length === 0
          ? null
          : html`<div>
              <h3>${name}</h3>
              ${fan(`${label} under ${name}, month by month`, series[place]!, place === 0 ? [] : series[0]!, domain)}
            </div>`,
      )}
    </div>
  </figure>`;
}

function fan(
  label: string,
  points: readonly Point[],
  base: readonly Point[],
  domain: [number, number],
): Markup {
  const colour = 'var(--accent)';
  return picture(label, {
    ...{ width: WIDTH, height: HEIGHT, marginLeft: 46, marginBottom: 26, marginTop: 8, marginRight: 12 },
    x: { type: 'utc' },
    y: { domain, nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({ ticks: 4, label: null, tickSize: 4, fontSize: 12 }),
      axisY({ ticks: 4, label: null, tickSize: 0, fontSize: 12 }),
      areaY(points, { x: 'month', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.14 }),
      areaY(points, {
        x: 'month',
        y1: ({ ci95 }: Point) => ci95[0],
        y2: ({ ci95 }: Point) => ci95[1],
        ...{ fill: colour, fillOpacity: 0.35 },
      }),
      lineY(base, { x: 'month', y: 'mean', stroke: 'var(--ink-soft)', strokeDasharray: '4 3' }),
      lineY(points, { x: 'month', y: 'mean', stroke: colour, strokeWidth: 2 }),
    ],
  });
}

function pointsOf({ monthly }: StudiedScenario, id: string, unit: string): Point[] {
  const scale = unit === 'share' ? 100 : 1;
  return monthly()
    .filter(({ series }) => series === id)
    .flatMap((month) => pointOf(month, unit, scale));
}

/** A month in which nothing was counted leaves a gap. */
function pointOf({ month, mean, p10, p90, ci95 }: MonthlyResult, unit: string, scale: number): Point[] {
  if (mean === null) return [];
  const [low, high] = possible(ci95, mean, unit) ?? [mean, mean];
  return [
    {
      ...{ month: new Date(month), mean: mean * scale },
      ...{ low: (p10 ?? mean) * scale, high: (p90 ?? mean) * scale },
      ci95: [low * scale, high * scale],
    },
  ];
}
