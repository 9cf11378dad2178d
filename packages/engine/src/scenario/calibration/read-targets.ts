import type { Finding } from '../finding.ts';
import { createReport, inOrder, type Report, wholeFile } from '../reading/report.ts';
import { readShape } from '../reading/walk.ts';
import { type WrittenTargets, targetsSchema } from '../schema/targets.ts';
import { shapeOf } from '../schema/shape.ts';
import { loadFile, type Load, targetsFile } from '../source/load.ts';
import { deepest, keyPlace, type MapNode } from '../source/node.ts';
import type { Targets, WrittenFigure } from '../types/targets.ts';

/** Uncertainty of a figure that states none, as a share of its value. */
const unstatedWithin = 0.02;

/** What came of reading a targets file. */
export interface TargetsReadResult {
  /** The targets; null when any finding is an error. */
  readonly targets: Targets | null;
  /** All that is wrong with the file itself, in the order of its lines. */
  readonly findings: readonly Finding[];
}

type Said = WrittenTargets['targets'][string];

/**
 * Reads a targets file. Whether a scenario has what it names is for `readCalibration` to say.
 * @param file the name of the file, as `load` knows it
 * @returns all findings at once; never throws for what a file says
 */
export function readTargets(file: string, load: Load): TargetsReadResult {
  const report = createReport();
  const root = loadFile(file, load, report, wholeFile(file), targetsFile);
  if (root === null) return { targets: null, findings: inOrder(report.findings) };
  const spot = { node: root, path: [], parent: root.place, user: false };
  const written = readShape(shapeOf(targetsSchema), spot, { report, evidence: [] }) as WrittenTargets;
  const targets: Targets = {
    ...{ file, name: written.name, set: setOf(root), free: freeOf(written, root) },
    scale:
      written.scale === undefined
        ? null
        : { children: written.scale.children, place: keyPlace(root, ['scale', 'children']) },
    figures: Object.entries(written.targets).flatMap(([id, said]) => figureOf(id, said, root, report)),
  };
  if (Object.keys(written.targets).length === 0 && report.sound(['targets'])) {
    const hint = 'add a figure under the id of its indicator: docs/indicators.md lists them';
    const message = 'the file has no target';
    report.add(keyPlace(root, ['targets']), ['targets'], { code: 'missing-field', message, hint });
  }
  const sound = report.findings.every(({ severity }) => severity !== 'error');
  return { targets: sound ? targets : null, findings: inOrder(report.findings) };
}

function setOf(root: MapNode): Targets['set'] {
  const { node, depth } = deepest(root, ['set']);
  if (depth === 0 || node.kind !== 'map') return [];
  return [...node.entries].map(([path, entry]) => ({ path, place: entry.place, node: entry.node }));
}

function freeOf({ free }: WrittenTargets, root: MapNode): Targets['free'] {
  return Object.entries(free).map(([path, { low, high, start, with: others }]) => ({
    ...{ path, place: keyPlace(root, ['free', path]), low, high, start: start ?? null, with: others },
  }));
}

function figureOf(id: string, said: Said, root: MapNode, report: Report): WrittenFigure[] {
  const path = ['targets', id];
  if (!report.sound(path)) return [];
  const place = keyPlace(root, path);
  const range = rangeOf(said);
  if ('message' in range) {
    report.add(place, path, range);
    return [];
  }
  const { value, holdOut, basis } = said;
  if (['published', 'derived'].includes(basis) && said.source === undefined && said.fact === undefined) {
    const message = `the figure is said to be ${basis}, but not where`;
    const hint = 'add source: or fact:, or write basis: assumed';
    report.add(place, path, { code: 'source-missing', message, hint, severity: 'warning' });
  }
  return [
    {
      ...{ id, place, value, ...range, holdOut, basis, unit: said.unit ?? null },
      ...{ source: said.source ?? null, year: said.year ?? null, confidence: said.confidence ?? null },
      node: deepest(root, path).node,
    },
  ];
}

type Range = Pick<WrittenFigure, 'low' | 'high' | 'stated'>;
type Fault = Parameters<Report['add']>[2];

/** The range in which a figure may lie: as stated in one of three ways, or a small share of it. */
function rangeOf({ value, low, high, plus, minus, within }: Said): Range | Fault {
  const ways = [low ?? high, plus ?? minus, within].filter((way) => way !== undefined);
  if (ways.length > 1) {
    const hint = 'keep low and high, or plus and minus, or within';
    return { code: 'either-or', message: 'the uncertainty is stated in two ways', hint };
  }
  if ((low === undefined) !== (high === undefined) || (plus === undefined) !== (minus === undefined)) {
    const hint = low === undefined && high === undefined ? 'add plus: or minus:' : 'add low: or high:';
    return { code: 'missing-field', message: 'the uncertainty is stated on one side only', hint };
  }
  const share = within ?? unstatedWithin;
  const range = {
    low: low ?? value - (minus ?? Math.abs(value) * share),
    high: high ?? value + (plus ?? Math.abs(value) * share),
    stated: ways.length > 0,
  };
  if (!(range.low <= value && value <= range.high)) {
    const hint = 'low is at most the value, high at least the value; plus, minus and within are above 0';
    return { code: 'range-out-of-order', message: 'low, value and high are not in this order', hint };
  }
  if (range.low < range.high) return range;
  const hint = 'no figure is exact: give it a low and a high, or within: 0.02';
  return { code: 'out-of-bounds', message: 'the figure has no uncertainty', hint };
}
