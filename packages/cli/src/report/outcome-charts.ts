import { type Indicator, possible } from '@taper/engine';
import { axisX, axisY, dotX, gridX, ruleY } from '@observablehq/plot';
import type { Study } from '../study/study.ts';
import { type Markup, html } from './html.ts';
import { picture } from './plot.ts';
import { varies } from './varies.ts';

/** Scenarios in a chart, and outcomes that are drawn; the tables have all. */
const [MOST_SCENARIOS, MOST_OUTCOMES] = [40, 12];
/** Letters of a name that stand beside its line. */
const MOST_LETTERS = 34;
const WIDTH = 660;

interface Line {
  readonly name: string;
  readonly mean: number;
  readonly ci95: readonly [number, number];
  readonly plausible: readonly [number, number] | null;
  readonly luck: readonly [number, number];
}

/** Draws each of the first outcomes with a line for each scenario; null where there is only one. */
export function outcomeChartSection(study: Study): Markup | null {
  const { scenarios } = study;
  const shown = study.shown.filter(({ id }) => varies(study, id));
  const steady = study.shown.filter((outcome) => !shown.includes(outcome)).map(({ label }) => label);
  if (scenarios.length < 2 || shown.length === 0) return null;
  const drawn = shown.slice(0, MOST_OUTCOMES);
  const left = [
    ...(shown.length > drawn.length ? [`the first ${drawn.length} of ${shown.length} outcomes`] : []),
    ...(scenarios.length > MOST_SCENARIOS
      ? [`the first ${MOST_SCENARIOS} of ${scenarios.length} scenarios`]
      : []),
  ];
  return html`<section>
    <h2>Outcomes by scenario</h2>
    <p>
      The dot is the mean and the thick line its 95% interval; the thin line is the plausible range where
      assumptions are drawn, the pale bar the luck of one council (10 to 90 in 100 runs).
      ${left.length === 0 ? '' : `Drawn are ${left.join(' and ')}; the tables have more.`}
      ${steady.length === 0 ? '' : `The same in every run of every scenario, and not drawn: ${steady.join('; ')}.`}
    </p>
    ${drawn.map((outcome) => figure(outcome, study))}
  </section>`;
}

function figure({ id, label, unit }: Indicator, { scenarios }: Study): Markup | null {
  const scale = unit === 'share' ? 100 : 1;
  const names = distinctShort(scenarios.slice(0, MOST_SCENARIOS).map(({ name }) => name));
  const lines = names.flatMap((name, place): Line[] => {
    const found = scenarios[place]!.indicators.find((one) => one.id === id);
    if (found === undefined || found.mean === null) return [];
    const { mean, ci95, plausible, p10, p90 } = found;
    const scaled = (range: readonly [number, number]) => {
      const [low, high] = possible(range, mean, unit) ?? range;
      return [low * scale, high * scale] as const;
    };
    return [
      {
        ...{ name, mean: mean * scale, ci95: scaled(ci95 ?? [mean, mean]) },
        plausible: plausible === null ? null : scaled(plausible),
        luck: scaled([p10 ?? mean, p90 ?? mean]),
      },
    ];
  });
  if (lines.length === 0) return null;
  const range = (of: (line: Line) => readonly [number, number] | null) => ({
    y: 'name',
    x1: (line: Line) => of(line)?.[0],
    x2: (line: Line) => of(line)?.[1],
  });
  const title = `${label}${unit === 'share' ? ' (%)' : ''}`;
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${picture(`${title}, by scenario`, {
      ...{ width: WIDTH, height: 44 + 24 * lines.length, marginLeft: 240, marginRight: 20, marginTop: 4 },
      marginBottom: 28,
      y: { domain: lines.map(({ name }) => name), type: 'band' },
      x: { nice: true },
      marks: [
        gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX({ label: null, ticks: 6, tickSize: 0, fontSize: 13 }),
        axisY({ label: null, tickSize: 0, fontSize: 13 }),
        ruleY(lines, {
          ...range(({ luck }) => luck),
          stroke: 'var(--accent)',
          strokeOpacity: 0.2,
          strokeWidth: 12,
        }),
        ruleY(lines, { ...range(({ plausible }) => plausible), stroke: 'var(--accent)', strokeWidth: 1 }),
        ruleY(lines, { ...range(({ ci95 }) => ci95), stroke: 'var(--accent)', strokeWidth: 4 }),
        dotX(lines, { x: 'mean', y: 'name', fill: 'var(--accent)', r: 4.5 }),
      ],
    })}
  </figure>`;
}

/** Shortens names to what has room beside a chart, each still apart from the others. */
function distinctShort(names: readonly string[]): string[] {
  const given = new Set<string>();
  return names.map((name, place) => {
    const short = name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
    const distinct = given.has(short) ? `${place + 1}: ${short}` : short;
    given.add(distinct);
    return distinct;
  });
}
