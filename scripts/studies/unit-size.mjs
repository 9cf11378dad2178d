import * as Plot from '@observablehq/plot';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../generate/markdown-table.mjs';
import { loadEngine } from '../support/engine.mjs';
import { root } from '../support/paths.mjs';
import { writeParts } from './page-parts.mjs';
import { picture } from './picture.mjs';
import { optionsOf, outcomeAt, runBatch } from './run-batch.mjs';

const SERVICE = 'service=social-work';
const ATTENTION = `attention.mean.${SERVICE}`;
const CHILDREN = 'open.children.official=in-need';
const REFERENCE = '3';
const TICKS = 6;

/** Colours that differ also to those who see fewer, and shapes beside them. */
/** @type {readonly { colour: string, symbol: 'circle' | 'square' | 'triangle' | 'diamond' }[]} */
const LINES = [
  { colour: '#4a5155', symbol: 'circle' },
  { colour: '#0072b2', symbol: 'square' },
  { colour: '#d55e00', symbol: 'triangle' },
  { colour: '#009e73', symbol: 'diamond' },
];
const COLOUR = '#0072b2';

/** Runs both sweeps over the size of a unit, and writes the tables and pictures of docs/unit-size.md. */
export async function studyUnitSize() {
  const sizes = await runBatch('scenarios/unit-size/sizes.batch.yaml');
  const why = await runBatch('scenarios/unit-size/why.batch.yaml');
  writeFileSync(join(root, 'docs/unit-size.svg'), sizesPicture(sizes));
  writeFileSync(join(root, 'docs/unit-size-why.svg'), whyPicture(why));
  await writeParts('docs/unit-size.md', {
    'table of sizes': await sizesTable(sizes),
    'table of mechanisms': await whyTable(why),
    runs: `${sizes.replications} runs each, seed “${sizes.seed}”, assumptions at their middle.`,
  });
}

/**
 * @typedef {import('@taper/engine').BatchResult} BatchResult
 * @typedef {{ line: string, panel: string, size: number, value: number, low: number, high: number }} Point
 */

/**
 * @param {BatchResult} batch
 * @param {string} factor
 * @param {string} id
 * @param {(outcome: import('@taper/engine').ComparedIndicator) => { mean: number | null, ci95: readonly [number, number] | null }} read
 * @returns {Point[]}
 */
function points(batch, factor, id, read) {
  const lines = optionsOf(batch, factor);
  const sizes = optionsOf(batch, 'size');
  return lines.flatMap(({ id: line, label }) =>
    sizes.map(({ id: size }) => {
      const { mean, ci95 } = read(outcomeAt(batch, { [factor]: line, size }, id));
      const value = mean ?? 0;
      return {
        line: label,
        panel: label,
        size: Number(size),
        value,
        low: ci95?.[0] ?? value,
        high: ci95?.[1] ?? value,
      };
    }),
  );
}

/**
 * The scale of sizes, in steps that look alike.
 * @param {BatchResult} batch
 * @returns {import('@observablehq/plot').ScaleOptions}
 */
function sizeScale(batch) {
  const ticks = optionsOf(batch, 'size').map(({ id }) => Number(id));
  return {
    type: 'log',
    label: 'case holders in a unit',
    ticks,
    tickFormat: 'd',
    labelAnchor: 'center',
    labelArrow: 'none',
  };
}

/** @param {BatchResult} batch */
function sizesPicture(batch) {
  const data = points(batch, 'load', CHILDREN, ({ difference }) => difference ?? { mean: 0, ci95: [0, 0] });
  return picture(
    'Children open by size of unit, against units of three, at three loads: lowest at six to eight, except under heavy load, where it is lowest alone.',
    {
      ...{ width: 900, height: 330, marginLeft: 50, marginBottom: 48, marginTop: 46 },
      fx: { label: null, domain: optionsOf(batch, 'load').map(({ label }) => label), padding: 0.08 },
      x: sizeScale(batch),
      y: {
        label: 'children open, more or fewer than with three to a unit',
        ...{ labelArrow: 'none', nice: true, ticks: TICKS },
        tickFormat: (/** @type {number} */ value) =>
          `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`,
      },
      marks: [
        Plot.gridY({ ticks: TICKS, stroke: '#1b2225', strokeOpacity: 0.08 }),
        Plot.ruleY([0], { stroke: '#1b2225', strokeOpacity: 0.5, strokeDasharray: '4 3' }),
        Plot.areaY(data, {
          fx: 'panel',
          x: 'size',
          y1: 'low',
          y2: 'high',
          fill: COLOUR,
          fillOpacity: 0.2,
        }),
        Plot.lineY(data, { fx: 'panel', x: 'size', y: 'value', stroke: COLOUR, strokeWidth: 2 }),
        Plot.dot(data, { fx: 'panel', x: 'size', y: 'value', fill: COLOUR, r: 3.5 }),
      ],
    },
  );
}

/** @param {BatchResult} batch */
function whyPicture(batch) {
  const data = points(batch, 'left-out', ATTENTION, (outcome) => outcome);
  const options = optionsOf(batch, 'left-out');
  return picture(
    'Attention by size of unit, with one mechanism left out at a time. Without absence it is full at every size; without sharing, low and almost flat; without fading, it rises with size; with all of them, it is highest at six to eight.',
    {
      ...{ width: 900, height: 380, marginLeft: 54, marginRight: 220, marginBottom: 48, marginTop: 34 },
      x: sizeScale(batch),
      y: {
        label: 'share of wanted attention that families get',
        labelArrow: 'none',
        tickFormat: '.0%',
        ticks: TICKS,
      },
      marks: [
        Plot.gridY({ ticks: TICKS, stroke: '#1b2225', strokeOpacity: 0.08 }),
        ...LINES.flatMap(({ colour, symbol }, index) => {
          const label = options[index]?.label;
          const own = data.filter(({ line }) => line === label);
          return [
            Plot.areaY(own, { x: 'size', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.16 }),
            Plot.lineY(own, { x: 'size', y: 'value', stroke: colour, strokeWidth: 2 }),
            Plot.dot(own, { x: 'size', y: 'value', fill: colour, symbol, r: 4 }),
            Plot.text(own.slice(-1), {
              ...{ x: 'size', y: 'value', fill: colour, fontWeight: 600, textAnchor: 'start', dx: 10 },
              text: () => label ?? '',
            }),
          ];
        }),
      ],
    },
  );
}

/** @param {BatchResult} batch */
async function sizesTable(batch) {
  const { formatChange, formatRange, formatValue } = await loadEngine();
  const sizes = optionsOf(batch, 'size');
  const rows = optionsOf(batch, 'load').flatMap((one) =>
    sizes.map(({ id }) => {
      const at = (/** @type {string} */ outcome) => outcomeAt(batch, { load: one.id, size: id }, outcome);
      const written = (/** @type {string} */ outcome) => {
        const { mean, unit } = at(outcome);
        return formatValue(mean, unit);
      };
      const children = at(CHILDREN);
      const difference = id === REFERENCE ? null : children.difference;
      return [
        id === sizes[0]?.id ? one.label : '',
        id,
        written(ATTENTION),
        written(`attention.low.share.${SERVICE}`),
        written(`coverage.weeks.${SERVICE}`),
        written(`hours.perWeek.${SERVICE}.activity=meeting`),
        formatValue(children.mean, children.unit),
        difference === null
          ? ''
          : `${formatChange(difference.mean, children.unit)} (${formatRange(difference.ci95, children.unit, formatChange)})`,
      ];
    }),
  );
  const head = [
    ...['Load', 'Case holders', 'Attention', 'With less than half', 'Weeks between discussions'],
    ...['Hours a week in meetings', 'Children open', 'Against three to a unit (95% interval)'],
  ];
  return markdownTable(head, rows);
}

/** @param {BatchResult} batch */
async function whyTable(batch) {
  const { formatRange, formatValue } = await loadEngine();
  const sizes = optionsOf(batch, 'size');
  const rows = optionsOf(batch, 'left-out').map(({ id, label }) => [
    label,
    ...sizes.map((option) => {
      const { mean, ci95, unit } = outcomeAt(batch, { 'left-out': id, size: option.id }, ATTENTION);
      return `${formatValue(mean, unit)} (${formatRange(ci95, unit, formatValue)})`;
    }),
  ]);
  return markdownTable(['Left out', ...sizes.map(({ label }) => label)], rows);
}
